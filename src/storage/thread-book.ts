import { and, eq } from "drizzle-orm";
import type { Database } from "./database.ts";
import type { Store } from "./store.ts";

/** Which thread of a platform a conversation goes on in, where that thread hangs on no message of its own. */
export type ThreadEntry = {
  readonly channel: string;
  /** Id of the message with which the conversation began. */
  readonly root: string;
  readonly thread: string;
};

const threadOf = async (
  { orm, tables: { threadBook: book } }: Database,
  platform: string,
  channel: string,
  root: string,
): Promise<string | null> => {
  const [found] = await orm
    .select({ thread: book.thread })
    .from(book)
    .where(and(eq(book.platform, platform), eq(book.channel, channel), eq(book.root, root)));
  return found?.thread ?? null;
};

const rootOf = async (
  { orm, tables: { threadBook: book } }: Database,
  platform: string,
  thread: string,
): Promise<string | null> => {
  const [found] = await orm
    .select({ root: book.root })
    .from(book)
    .where(and(eq(book.platform, platform), eq(book.thread, thread)));
  return found?.root ?? null;
};

const save = async (
  { orm, tables: { threadBook: book } }: Database,
  platform: string,
  entry: ThreadEntry,
): Promise<void> => {
  await orm
    .insert(book)
    .values({ platform, ...entry })
    .onConflictDoUpdate({
      target: [book.platform, book.channel, book.root],
      set: { thread: entry.thread },
    });
};

/** The thread book of one platform. A later thread takes the place of an earlier one. */
export const threadBook = (store: Store, platform: string) => ({
  threadOf: (channel: string, root: string): Promise<string | null> =>
    store.read((db) => threadOf(db, platform, channel, root)),
  rootOf: (thread: string): Promise<string | null> => store.read((db) => rootOf(db, platform, thread)),
  save: (entry: ThreadEntry): Promise<void> => store.tx((db) => save(db, platform, entry)),
});
