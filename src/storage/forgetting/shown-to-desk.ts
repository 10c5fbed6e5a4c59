import { eq } from "drizzle-orm";
import type { Database } from "../database.ts";
import type { Post } from "../posts.ts";

/** Those of our messages that only people of the desk read: cards, notes below them, lists. */
export const shownToDesk = async (
  { orm, tables: { outbox } }: Database,
  posts: readonly Post[],
): Promise<readonly Post[]> => {
  const shown: Post[] = [];
  for (const post of posts) {
    const [origin] = await orm.select({ body: outbox.body }).from(outbox).where(eq(outbox.id, post.outboxId));
    if (origin?.body.order === "post" && origin.body.content.audience === "desk") shown.push(post);
  }
  return shown;
};
