import { and, eq, getTableColumns } from "drizzle-orm";
import type { Database } from "./database.ts";
import { statement } from "./prepared.ts";
import type { Store } from "./store.ts";

/** Which thread of a platform a conversation goes on in, where that thread hangs on no message of its own. */
export type ThreadEntry = {
  readonly channel: string;
  /** Id of the message with which the conversation began. */
  readonly root: string;
  readonly thread: string;
};

const selectThread = statement(
  ({ threadBook: { platform, channel, root } }) => ({ platform, channel, root }),
  ({ orm, tables: { threadBook: book } }, { platform, channel, root }) =>
    orm
      .select({ thread: book.thread })
      .from(book)
      .where(and(eq(book.platform, platform), eq(book.channel, channel), eq(book.root, root))),
);

const selectRoot = statement(
  ({ threadBook: { platform, thread } }) => ({ platform, thread }),
  ({ orm, tables: { threadBook: book } }, { platform, thread }) =>
    orm
      .select({ root: book.root })
      .from(book)
      .where(and(eq(book.platform, platform), eq(book.thread, thread))),
);

const upsertEntry = statement(
  ({ threadBook: book }) => getTableColumns(book),
  ({ orm, tables: { threadBook: book } }, given) =>
    orm
      .insert(book)
      .values(given)
      .onConflictDoUpdate({
        target: [book.platform, book.channel, book.root],
        set: { thread: given.thread },
      }),
);

const threadOf = async (
  db: Database,
  platform: string,
  channel: string,
  root: string,
): Promise<string | null> => {
  const [found] = await selectThread(db, { platform, channel, root });
  return found?.thread ?? null;
};

const rootOf = async (db: Database, platform: string, thread: string): Promise<string | null> => {
  const [found] = await selectRoot(db, { platform, thread });
  return found?.root ?? null;
};

const save = async (db: Database, platform: string, entry: ThreadEntry): Promise<void> => {
  await upsertEntry(db, { platform, ...entry });
};

/** The thread book of one platform. A later thread takes the place of an earlier one. */
export const threadBook = (store: Store, platform: string) => ({
  threadOf: (channel: string, root: string): Promise<string | null> =>
    store.read((db) => threadOf(db, platform, channel, root)),
  rootOf: (thread: string): Promise<string | null> => store.read((db) => rootOf(db, platform, thread)),
  save: (entry: ThreadEntry): Promise<void> => store.tx((db) => save(db, platform, entry)),
});
