/** A channel of one platform, or one thread in it (`thread` is the id of the thread's first message). */
export type Conversation = {
  readonly platform: string;
  readonly channel: string;
  readonly thread: string | null;
};

/** Where something happened: where customers write, or where only the desk can read. */
export type Place = "support" | "internal";

/** One string per conversation, for lanes, logs and maps. */
export const conversationKey = ({ platform, channel, thread }: Conversation): string =>
  thread === null ? `${platform}/${channel}` : `${platform}/${channel}/${thread}`;
