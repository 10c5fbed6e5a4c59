/** Shows who is mentioned, by their id and the name that Slack may have put beside it. */
export type Mention = (user: string, label: string | undefined) => string;

const named: Mention = (user, label) => `@${label === undefined || label === "" ? user : label}`;

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">" };

const decode = (text: string): string =>
  text.replace(/&(amp|lt|gt);/g, (entity, name: string) => entities[name] ?? entity);

const withoutScheme = (address: string): string => address.replace(/^https?:\/\//i, "").replace(/\/$/, "");

/** Slack makes links of what looks like one: where the label is the address as it was typed, it says it all. */
const link = (url: string, label: string | undefined): string => {
  const address = url.replace(/^(?:mailto|tel):/, "");
  if (label === undefined || label === "") return address;
  return withoutScheme(label) === withoutScheme(address) ? label : `${label} (${address})`;
};

const special = (command: string, label: string | undefined): string => {
  const [name = "", id] = command.split("^");
  if (name === "date") return label ?? "";
  if (name === "subteam") return label ?? `@${id ?? ""}`;
  return `@${name}`;
};

const token = (inner: string, mention: Mention): string => {
  const bar = inner.indexOf("|");
  const target = decode(bar === -1 ? inner : inner.slice(0, bar));
  const label = bar === -1 ? undefined : decode(inner.slice(bar + 1));
  switch (target[0]) {
    case "@":
      return mention(target.slice(1), label);
    case "#":
      return `#${label === undefined || label === "" ? target.slice(1) : label}`;
    case "!":
      return special(target.slice(1), label);
    default:
      return link(target, label);
  }
};

/**
 * Slack's `mrkdwn` as plain words: links as addresses, mentions and channels by name, entities decoded. Emphasis and
 * `:emoji:` stay as they were typed.
 */
export const plainWords = (mrkdwn: string, mention: Mention = named): string =>
  mrkdwn
    .replaceAll("\u0000", "")
    .replace(/<([^<>]*)>|&(?:amp|lt|gt);/g, (found, inner: string | undefined) =>
      inner === undefined ? decode(found) : token(inner, mention),
    );

const leadingMention = /^\s*<@([\w-]+)(?:\|[^<>]*)?>[\s:,]*/;

/** What follows when a text begins by calling this user; `null`: it does not. */
export const afterMention = (mrkdwn: string, user: string): string | null => {
  let rest = mrkdwn;
  for (let found = leadingMention.exec(rest); found?.[1] === user; found = leadingMention.exec(rest))
    rest = rest.slice(found[0].length);
  return rest === mrkdwn ? null : rest;
};

/** The text without this user's mentions, for whom it is addressed to anyway. */
export const withoutMentions = (mrkdwn: string, user: string): string =>
  (afterMention(mrkdwn, user) ?? mrkdwn).replace(/ ?<@([\w-]+)(?:\|[^<>]*)?>/g, (mention, id: string) =>
    id === user ? "" : mention,
  );
