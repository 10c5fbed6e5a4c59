import type { Problem } from "../web-api/problem.ts";

/** Something that the desk file names: by Slack's id, or as people see it in Slack. */
export type Name = {
  readonly kind: "channel" | "group" | "user";
  readonly by: "id" | "name";
  /** The id, or the name in small letters and without `#` or `@`. */
  readonly value: string;
};

const byId = (kind: Name["kind"], value: string): Name => ({ kind, by: "id", value });
const byName = (kind: Name["kind"], value: string): Name => ({
  kind,
  by: "name",
  value: value.toLowerCase(),
});

/**
 * A channel: an id (`C…`, or `G…` for an old private one), or its name with or without `#`. Names of Slack have no
 * capital letters, so that the two cannot be taken for each other.
 */
export const readChannelName = (text: string): Name => {
  if (/^[CG][A-Z0-9]+$/.test(text)) return byId("channel", text);
  return byName("channel", text.replace(/^#/, ""));
};

/** A user group (`@handle` or `S…`), a channel (`#name` or `C…`) or a person (`U…`, `W…` in organisations). */
export const readMemberName = (text: string): Name => {
  if (text.startsWith("@")) return byName("group", text.slice(1));
  if (/^S[A-Z0-9]+$/.test(text)) return byId("group", text);
  return /^[UW][A-Z0-9]+$/.test(text) ? byId("user", text) : readChannelName(text);
};

const signs = { channel: "#", group: "@", user: "" } as const;

/** How people write it: `#support`, `@leads`, `C0123456789`. */
export const written = ({ kind, by, value }: Name): string => (by === "id" ? value : signs[kind] + value);

const unknown = ({ kind, by, value }: Name): string => {
  if (kind === "user") return `Slack knows nobody with the id ${value}.`;
  if (by === "id")
    return `The bot sees no ${kind === "channel" ? "channel" : "user group"} with the id ${value}.`;
  return kind === "channel"
    ? `There is no channel #${value} that the bot can see.`
    : `There is no user group @${value}.`;
};

const remedies = {
  channel: "A private channel is only visible to those in it: type /invite @",
  group: "Create it in Slack (People, User groups), or name people by their member id (U...).",
  user: "Copy the member id from their profile in Slack.",
} as const;

/**
 * A name that means nothing in the workspace.
 *
 * @param meant the nearest name there is; `null`: none is near.
 * @param bot name of the bot, whom private channels have to invite.
 */
export const unknownName = (name: Name, meant: string | null, bot: string): Problem => ({
  wrong: unknown(name) + (meant === null ? "" : ` Did you mean ${signs[name.kind]}${meant}?`),
  remedy: name.kind === "channel" ? `${remedies.channel}${bot} in it.` : remedies[name.kind],
});
