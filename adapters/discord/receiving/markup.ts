/** Shows who is mentioned, by their id; `null`: nobody says what they are called. */
export type Mention = (user: string) => string | null;
/** Shows a channel by its id; `null`: nobody says what it is called. */
export type ChannelName = (channel: string) => string | null;

const nobody = (): null => null;

/** Seconds since 1970 that a date can show. */
const maxSeconds = 8_640_000_000_000;

/** `<t:1700000000:R>` is shown to everybody in their own time zone; as text it needs one. */
const moment = (found: string, seconds: number): string =>
  Math.abs(seconds) > maxSeconds
    ? found
    : `${new Date(seconds * 1000).toISOString().slice(0, -8).replace("T", " ")} UTC`;

const withoutScheme = (address: string): string => address.replace(/^https?:\/\//i, "").replace(/\/$/, "");

/** Where the label is the address as it was typed, it says it all. */
const link = (label: string, url: string): string =>
  withoutScheme(label) === withoutScheme(url) ? label : `${label} (${url})`;

const markup = new RegExp(
  [
    /<@!?(?<user>\d{1,20})>/,
    /<#(?<channel>\d{1,20})>/,
    /<t:(?<seconds>-?\d{1,17})(?::[tTdDfFRsS])?>/,
    /<a?:(?<emoji>\w{1,40}):\d{1,20}>/,
    /<\/(?<command>[^<>:\n]{1,100}):\d{1,20}>/,
    /<(?<address>https?:\/\/[^\s<>]+)>/,
    /\[(?<label>[^[\]\n]{1,1000})\]\(<?(?<url>https?:\/\/[^\s<>()]+)>?\)/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "g",
);

type Found = Readonly<Record<string, string | undefined>>;

const shown = (found: string, groups: Found, mention: Mention, channelName: ChannelName): string => {
  const { user, channel, seconds, emoji, command, address, label, url } = groups;
  if (user !== undefined) return mention(user) ?? found;
  if (channel !== undefined) return channelName(channel) ?? found;
  if (seconds !== undefined) return moment(found, Number(seconds));
  if (emoji !== undefined) return `:${emoji}:`;
  if (command !== undefined) return `/${command}`;
  return address ?? link(label ?? "", url ?? "");
};

/**
 * Discord's markup as plain words: people and channels by name, links as addresses, emoji and commands as they are
 * typed. Whatever has no name here stays as it was written; so does emphasis.
 */
export const plainWords = (
  text: string,
  mention: Mention = nobody,
  channelName: ChannelName = nobody,
): string =>
  text.replaceAll("\u0000", "").replace(markup, (found: string, ...rest: readonly unknown[]) => {
    const groups = rest.at(-1);
    return typeof groups === "object" && groups !== null
      ? shown(found, groups as Found, mention, channelName)
      : found;
  });

const leadingMention = /^\s*<@!?(\d{1,20})>[\s:,]*/;

/** What follows when a text begins by calling this user; `null`: it does not. */
export const afterMention = (text: string, user: string): string | null => {
  let rest = text;
  for (let found = leadingMention.exec(rest); found?.[1] === user; found = leadingMention.exec(rest))
    rest = rest.slice(found[0].length);
  return rest === text ? null : rest;
};

/** The text without this user's mentions, for whom it is addressed to anyway. */
export const withoutMentions = (text: string, user: string): string =>
  (afterMention(text, user) ?? text).replace(/ ?<@!?(\d{1,20})>/g, (mention, id: string) =>
    id === user ? "" : mention,
  );
