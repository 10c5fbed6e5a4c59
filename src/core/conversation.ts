/** A channel of one platform, or one thread in it (`thread` is the id of the thread's first message). */
export type Conversation = {
  readonly platform: string;
  readonly channel: string;
  readonly thread: string | null;
};

/**
 * Where something happened: where customers write, where only the desk can read, or in product management's own channel,
 * where people need not belong to the desk (I2).
 */
export type Place = "support" | "internal" | "product";

/** One string per conversation, for lanes, logs and maps. */
export const conversationKey = ({ platform, channel, thread }: Conversation): string =>
  thread === null ? `${platform}/${channel}` : `${platform}/${channel}/${thread}`;
