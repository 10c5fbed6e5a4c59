import type { PersonKey } from "../../src/core/person.ts";

/** The platform key of the playground. */
export const platform = "web";

/** The channels of the playground; their ids are the places they are. */
export const channels = ["support", "internal"] as const;
/** `support` or `internal`. */
export type Channel = (typeof channels)[number];

/** Author id of everything the bot writes. */
export const botId = "deskbell";

/** Whether a text names a channel of the playground. */
export const isChannel = (text: string): text is Channel => channels.some((channel) => channel === text);

/** The channel a stored message stands in; what is not internal is support. */
export const channelOf = (message: { readonly channel: string }): Channel =>
  message.channel === "internal" ? "internal" : "support";

/** `web:anna`. */
export const personKey = (id: string): PersonKey => `${platform}:${id}`;

/** `anna` of `web:anna`; `null` for somebody of another platform. */
export const personId = (key: PersonKey): string | null =>
  key.startsWith(`${platform}:`) ? key.slice(platform.length + 1) : null;

/** A thread is one lane; what a person writes in the channel itself is another, so that it stays in order. */
export const laneOf = (where: { channel: Channel; thread: string | null; person: string }): string =>
  `${platform}/${where.channel}/${where.thread ?? `@${where.person}`}`;

/** The key of something that happened, unique over all platforms. */
export const happeningKey = {
  posted: (message: string): string => `${platform}:${message}`,
  edited: (message: string, revision: string): string => `${platform}:edit:${message}:${revision}`,
  deleted: (message: string): string => `${platform}:delete:${message}`,
  acted: (id: string): string => `${platform}:act:${id}`,
  commanded: (id: string): string => `${platform}:command:${id}`,
};
