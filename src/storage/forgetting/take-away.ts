import { and, count, eq, inArray, like } from "drizzle-orm";
import type { Database } from "../database.ts";
import { enqueue } from "../outbox.ts";
import type { Post } from "../posts.ts";
import { isUnsettled } from "../statuses.ts";

/** Our messages in these cases, wherever they stand. */
export const postsOf = async (
  { orm, tables: { posts } }: Database,
  cases: readonly string[],
): Promise<readonly Post[]> =>
  orm
    .select()
    .from(posts)
    .where(inArray(posts.caseId, [...cases]));

/** Forgets where these messages stand, of which nothing is left to take away. */
export const forgetPosts = async (
  { orm, tables: { posts } }: Database,
  gone: readonly Post[],
): Promise<void> => {
  for (const { caseId, key } of gone)
    await orm.delete(posts).where(and(eq(posts.caseId, caseId), eq(posts.key, key)));
};

/** What is taken away waits in lanes of its own, which begin like this. */
const lanes = "forget/";

/** Whether orders of a lane take our messages away. */
export const isTakingAway = (lane: string): boolean => lane.startsWith(lanes);

/** How many messages of ours are still to be taken away. */
export const countTakingAway = async ({ orm, tables: { outbox } }: Database): Promise<number> => {
  const [waiting] = await orm
    .select({ orders: count() })
    .from(outbox)
    .where(and(isUnsettled, like(outbox.lane, `${lanes}%`)));
  return waiting?.orders ?? 0;
};

/**
 * Orders that these messages of ours be taken away. They wait in lanes of their own: there can be many, and what
 * customers wait for goes first.
 */
export const takeAway = (
  db: Database,
  posts: readonly Post[],
  { newId, now }: { readonly newId: () => string; readonly now: number },
): Promise<void> =>
  enqueue(
    db,
    posts.map(({ caseId, key, platform, channel }) => ({
      id: newId(),
      caseId,
      platform,
      lane: `${lanes}${platform}/${channel}`,
      key,
      body: { order: "delete" },
      dueAt: now,
      createdAt: now,
    })),
  );
