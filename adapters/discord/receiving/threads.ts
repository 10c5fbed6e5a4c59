import { directUser, timeOf } from "../ids.ts";
import type { PastThread } from "./history.ts";
import { readFrom, type Search } from "./search.ts";

/** Threads to be read: the channel of each, and from when on (milliseconds since 1970). */
export type Threads = ReadonlyMap<string, { readonly channel: string; readonly from: number }>;

/** The thread in which a conversation goes on: the one in the book, else the one made from its first message. */
export const threadFor = async (
  { threadBook }: Pick<Search, "threadBook">,
  channel: string,
  root: string,
): Promise<string> => (await threadBook.threadOf(channel, root)) ?? root;

/** Whether something was written there since; what does not say may be. */
const isLively = ({ last_message_id: last }: PastThread, since: number): boolean =>
  !(timeOf(last ?? "?") < since);

const listed = async (search: Search, channels: ReadonlySet<string>): Promise<readonly PastThread[]> => {
  const { history, workspace, places, since } = search;
  const active = (await history.activeThreads(workspace.guildId)) ?? [];
  const threads = active.filter((thread) => isLively(thread, since));
  for (const channel of channels) {
    threads.push(...((await history.archivedThreads(channel, "public", since)) ?? []));
    // All posts in a forum are public.
    if (places.support.get(channel) !== "forum")
      threads.push(...((await history.archivedThreads(channel, "private", since)) ?? []));
  }
  return threads.filter(({ parent_id: parent }) => channels.has(parent));
};

/** The threads in which something may have been said since: of the desk's channels, and of what it follows. */
export const threadsOf = async (search: Search, channels: ReadonlySet<string>): Promise<Threads> => {
  const threads = new Map<string, { readonly channel: string; readonly from: number }>();
  for (const { id, parent_id: channel } of await listed(search, channels))
    threads.set(id, { channel, from: search.since });
  for (const known of search.followed) {
    const { channel, thread: root } = known.conversation;
    if (root === null || directUser(channel) !== null) continue;
    const thread = await threadFor(search, channel, root);
    const from = Math.min(readFrom(search, [known]), threads.get(thread)?.from ?? search.since);
    threads.set(thread, { channel, from });
  }
  return threads;
};
