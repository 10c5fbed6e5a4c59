import { createHash } from "node:crypto";
import type { Conversation } from "../../../src/core/conversation.ts";
import { directUser, homeUser, platform } from "../ids.ts";

/** Where a message stands: its `ts` is unique within a channel only. */
type MessagePlace = {
  /** The bot's own workspace, always: history does not say any, and a shared channel has several. */
  readonly team: string;
  readonly channel: string;
  readonly ts: string;
};

const pathOf = ({ team, channel, ts }: MessagePlace): string => `${team}/${channel}/${ts}`;

/** A short name of a text that does not show it. */
export const fingerprint = (text: string): string =>
  createHash("sha256").update(text).digest("hex").slice(0, 32);

/**
 * The keys by which deliveries are known again. One message arrives as `message` and as `app_mention`, over several
 * sockets and once more from history, each time with another `event_id` or none.
 */
export const keyOf = {
  event: (eventId: string): string => `${platform}:event:${eventId}`,
  message: (place: MessagePlace): string => `${platform}:message:${pathOf(place)}`,
  /** Slack sometimes posts a message twice, with different `ts`; its sender's program named it only once. */
  client: (clientMessageId: string): string => `${platform}:client:${clientMessageId}`,
  /** Slack gives edits whole seconds: two within one are told apart by their text. */
  edit: (place: MessagePlace, editedTs: string, text: string): string =>
    `${platform}:edited:${pathOf(place)}/${editedTs}/${fingerprint(text)}`,
  deletion: (place: MessagePlace): string => `${platform}:deleted:${pathOf(place)}`,
  action: (triggerOrClick: string): string => `${platform}:action:${triggerOrClick}`,
  command: (trigger: string): string => `${platform}:command:${trigger}`,
  view: (id: string, hash: string): string => `${platform}:view:${id}:${hash}`,
  home: (user: string, ts: string): string => `${platform}:home:${user}/${ts}`,
  unreadable: (body: string): string => `${platform}:unreadable:${fingerprint(body)}`,
};

/** The lane of somebody's home page, and of what they press there. */
export const homeLane = (user: string): string => `${platform}/home/${user}`;

/**
 * The lane of what somebody does in a conversation: a thread is one lane; what a person does in the channel itself is
 * another, so that it stays in order.
 */
export const laneOf = ({ channel, thread }: Conversation, user: string): string => {
  const isHome = homeUser(channel) !== null || directUser(channel) !== null;
  return isHome ? homeLane(user) : `${platform}/${channel}/${thread ?? `@${user}`}`;
};

/** Where deliveries wait that nobody can read. */
export const unreadableLane = `${platform}/unreadable`;
