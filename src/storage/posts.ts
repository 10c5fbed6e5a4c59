import { and, eq, getTableColumns, inArray, like } from "drizzle-orm";
import type { Database } from "./database.ts";
import { statement } from "./prepared.ts";

/** A message of ours that stands on a platform; a later order with the same key changes it in place. */
export type Post = {
  readonly caseId: string;
  /** Unique in its case. */
  readonly key: string;
  readonly platform: string;
  readonly channel: string;
  readonly thread: string | null;
  /** The platform's id of the message. */
  readonly remoteId: string;
  /** The order that posted it. */
  readonly outboxId: string;
};

const upsertPost = statement(
  ({ posts }) => getTableColumns(posts),
  ({ orm, tables: { posts } }, given) =>
    orm
      .insert(posts)
      .values(given)
      .onConflictDoUpdate({ target: [posts.caseId, posts.key], set: given }),
);

const selectPost = statement(
  ({ posts: { caseId, key } }) => ({ caseId, key }),
  ({ orm, tables: { posts } }, { caseId, key }) =>
    orm
      .select()
      .from(posts)
      .where(and(eq(posts.caseId, caseId), eq(posts.key, key))),
);

/** Remembers where a message stands. An earlier one with the same key is forgotten. */
export const rememberPost = async (db: Database, post: Post): Promise<void> => {
  await upsertPost(db, post);
};

/** The message that stands under a key of a case. */
export const findPost = async (db: Database, caseId: string, key: string): Promise<Post | null> => {
  const [post] = await selectPost(db, { caseId, key });
  return post ?? null;
};

/** The messages that stand under one key in each of several cases. */
export const postsUnder = async (
  { orm, tables: { posts } }: Database,
  key: string,
  caseIds: readonly string[],
): Promise<readonly Post[]> =>
  orm
    .select()
    .from(posts)
    .where(and(inArray(posts.caseId, [...caseIds]), eq(posts.key, key)));

/** All messages that stand under the name of a case, or of what is none. */
export const postsOf = async (
  { orm, tables: { posts } }: Database,
  caseId: string,
): Promise<readonly Post[]> => orm.select().from(posts).where(eq(posts.caseId, caseId));

/** The messages in a channel whose keys begin like this, in each of several cases; `%` and `_` stand for anything in it. */
export const postsBeginning = async (
  { orm, tables: { posts } }: Database,
  beginning: string,
  caseIds: readonly string[],
): Promise<readonly Post[]> =>
  orm
    .select()
    .from(posts)
    .where(and(inArray(posts.caseId, [...caseIds]), like(posts.key, `${beginning}%`)));

/** Forgets a message that was taken away. */
export const forgetPost = async (
  { orm, tables: { posts } }: Database,
  caseId: string,
  key: string,
): Promise<void> => {
  await orm.delete(posts).where(and(eq(posts.caseId, caseId), eq(posts.key, key)));
};
