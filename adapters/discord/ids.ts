import type { Conversation } from "../../src/core/conversation.ts";
import type { PersonKey } from "../../src/core/person.ts";

/** The platform key of Discord. */
export const platform = "discord";

/** `discord:123456789012345678`. Ids are strings everywhere: they lose digits as numbers. */
export const personKey = (user: string): PersonKey => `${platform}:${user}`;

/** The Discord user a key means; `null` for somebody of another platform. */
export const userOf = (key: PersonKey): string | null =>
  key.startsWith(`${platform}:`) ? key.slice(platform.length + 1) : null;

/** The conversation with one user directly; Discord has a channel for it, which is opened when it is needed. */
export const directOf = (user: string): string => `direct:${user}`;

/** The direct conversation with the person of a key; `null` for somebody of another platform. */
export const directTo = (key: PersonKey): Conversation | null => {
  const user = userOf(key);
  return user === null ? null : { platform, channel: directOf(user), thread: null };
};

/** The user whom a conversation means to be written to directly; `null`: it is a channel. */
export const directUser = (channel: string): string | null =>
  channel.startsWith("direct:") ? channel.slice("direct:".length) : null;

const discordEpoch = 1_420_070_400_000;

/** Milliseconds since 1970 at which an id was made. `NaN` for what is no id. */
export const timeOf = (id: string): number =>
  /^\d{1,20}$/.test(id) ? Number(BigInt(id) >> 22n) + discordEpoch : Number.NaN;

/** The smallest id of a moment (milliseconds since 1970), for reading what came after it. */
export const idAt = (ms: number): string => String(BigInt(Math.max(0, Math.floor(ms) - discordEpoch)) << 22n);
