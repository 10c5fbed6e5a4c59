import type { MessageView } from "../format.ts";

/** A message of the channel and what was said below it. `root` null: the message was deleted, the replies stay. */
export type Thread = {
  readonly id: string;
  readonly root: MessageView | null;
  readonly replies: readonly MessageView[];
};

/** Sorts messages, oldest first, into threads; a thread stands where its first message stands. */
export const threadsOf = (messages: readonly MessageView[]): readonly Thread[] => {
  const threads = new Map<string, { root: MessageView | null; replies: MessageView[] }>();
  for (const message of messages) {
    const id = message.thread ?? message.id;
    const thread = threads.get(id) ?? { root: null, replies: [] };
    threads.set(id, thread);
    if (message.thread === null) thread.root = message;
    else thread.replies.push(message);
  }
  return [...threads].map(([id, thread]) => ({ id, ...thread }));
};

const togetherMs = 5 * 60_000;

/** Whether a message follows so closely that its author need not be named again. */
export const continues = (message: MessageView, previous: MessageView | undefined): boolean =>
  previous !== undefined &&
  previous.author.id === message.author.id &&
  previous.private === message.private &&
  message.pings.length === 0 &&
  message.at - previous.at < togetherMs;
