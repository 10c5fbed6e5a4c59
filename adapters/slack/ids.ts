import type { Conversation } from "../../src/core/conversation.ts";
import type { PersonKey } from "../../src/core/person.ts";

/** The platform key of Slack. */
export const platform = "slack";

/**
 * `slack:U1`, or `slack:T9.U1` for somebody of another workspace (Slack Connect): user ids are only unique within a
 * workspace. `team` is `null` for people of the bot's own.
 */
export const personKey = (user: string, team: string | null): PersonKey =>
  team === null ? `${platform}:${user}` : `${platform}:${team}.${user}`;

/** The Slack user a key means; `null` for somebody of another platform. */
export const userOf = (key: PersonKey): string | null =>
  key.startsWith(`${platform}:`)
    ? (key
        .slice(platform.length + 1)
        .split(".")
        .at(-1) ?? null)
    : null;

/** Conversations that are no channel: where somebody's home page is shown, and where they are written to directly. */
export const homeOf = (user: string): string => `home:${user}`;
export const directOf = (user: string): string => `direct:${user}`;

/** The user whose home page a conversation means; `null`: it means none. */
export const homeUser = (channel: string): string | null =>
  channel.startsWith("home:") ? channel.slice("home:".length) : null;

/** The direct conversation with the person of a key; `null` for somebody of another platform. */
export const directTo = (key: PersonKey): Conversation | null => {
  const user = userOf(key);
  return user === null ? null : { platform, channel: directOf(user), thread: null };
};

/** The user whom a conversation means to be written to directly; `null`: it is a channel. */
export const directUser = (channel: string): string | null =>
  channel.startsWith("direct:") ? channel.slice("direct:".length) : null;

/** Milliseconds since 1970 of Slack's `1700000000.123456`. */
export const timeOf = (ts: string): number => Math.floor(Number(ts) * 1000);

/** The slash command of the desk. */
export const slashCommand = "/ticket";

/** The `callback_id` of the shortcut in the menu of a message, and of the modal it opens. */
export const shortcutCallback = "work_on_ticket";

/** The `callback_id` of the shortcut that saves a message as knowledge; it opens nothing. */
export const knowledgeCallback = "save_as_knowledge";

/** Path at which Slack's requests arrive with HTTP. */
export const requestPath = "/slack/events";
