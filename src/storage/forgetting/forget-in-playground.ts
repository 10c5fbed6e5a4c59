import { eq, inArray, notInArray, or } from "drizzle-orm";
import type { Conversation } from "../../core/conversation.ts";
import type { PersonKey } from "../../core/person.ts";
import type { Database } from "../database.ts";
import type { Post } from "../posts.ts";
import { inParts } from "./in-parts.ts";
import { forgetPosts } from "./take-away.ts";

/** The playground, whose messages stand in this database. */
const playground = "web";

/** Whether something stands in the playground. */
export const isInPlayground = ({ platform }: { readonly platform: string }): boolean =>
  platform === playground;

/** Files of the playground whose message is gone. */
const deleteStrayFiles = async ({
  orm,
  tables: { playgroundFiles: files, playgroundMessages: messages },
}: Database): Promise<void> => {
  await orm.delete(files).where(notInArray(files.message, orm.select({ id: messages.id }).from(messages)));
};

const deletePlaygroundMessages = async (
  db: Database,
  { authors, threads, ids }: Readonly<Record<"authors" | "threads" | "ids", readonly string[]>>,
): Promise<void> => {
  const {
    orm,
    tables: { playgroundMessages: messages },
  } = db;
  for (const part of inParts([...threads, ...ids]))
    await orm
      .delete(messages)
      .where(or(inArray(messages.thread, [...part]), inArray(messages.id, [...part])));
  for (const author of authors)
    await orm.delete(messages).where(or(eq(messages.author, author), eq(messages.visibleTo, author)));
  await deleteStrayFiles(db);
};

/** What of the playground is to go: all of these people, in these threads, these posts of ours, and these messages. */
export type InPlayground = {
  readonly people: readonly PersonKey[];
  readonly threads: readonly Conversation[];
  readonly posts: readonly Post[];
  readonly messages: readonly string[];
};

/** Deletes what the playground's own chat server has of people, threads and messages; what is elsewhere is passed over. */
export const forgetInPlayground = async (
  db: Database,
  { people, threads, posts, messages }: InPlayground,
): Promise<void> => {
  const own = posts.filter(isInPlayground);
  await deletePlaygroundMessages(db, {
    authors: people.flatMap((key) =>
      key.startsWith(`${playground}:`) ? [key.slice(playground.length + 1)] : [],
    ),
    threads: threads.filter(isInPlayground).flatMap(({ thread }) => thread ?? []),
    ids: [...own.map(({ remoteId }) => remoteId), ...messages],
  });
  await forgetPosts(db, own);
};
