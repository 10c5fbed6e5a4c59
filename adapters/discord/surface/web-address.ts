import type { Conversation } from "../../../src/core/conversation.ts";
import { platform } from "../ids.ts";

/** What is needed to find the web address of a conversation. */
export type AddressBook = {
  readonly guildId: string;
  /**
   * The thread that a conversation goes on in, by its channel and root, where it is known to have another id than its
   * root, as private threads have.
   */
  readonly threadOf?: ((channel: string, root: string) => string | null) | null;
};

const isSnowflake = (id: string): boolean => /^\d{1,20}$/.test(id);

/** The address of a channel or message, which Discord opens in itself. */
export const channelAddress = (guild: string | null, ...ids: readonly string[]): string =>
  `https://discord.com/channels/${[guild ?? "@me", ...ids].join("/")}`;

/** The web address of a channel, or of the thread of a conversation; `null` for what is neither, or elsewhere. */
export const webAddress = (conversation: Conversation, { guildId, threadOf }: AddressBook): string | null => {
  const { channel, thread: root } = conversation;
  if (conversation.platform !== platform || !isSnowflake(channel)) return null;
  if (root === null) return channelAddress(guildId, channel);
  const thread = threadOf?.(channel, root) ?? root;
  return isSnowflake(thread) ? channelAddress(guildId, thread) : channelAddress(guildId, channel);
};
