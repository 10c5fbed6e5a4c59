import { and, eq, inArray } from "drizzle-orm";
import type { Conversation } from "../core/conversation.ts";
import type { Database } from "./database.ts";

/** Gives a thread to a case, unless it belongs to one already. A conversation that is no thread changes nothing. */
export const attachThread = async (
  { orm, tables: { threads } }: Database,
  { platform, channel, thread }: Conversation,
  caseId: string,
): Promise<void> => {
  if (thread === null) return;
  await orm.insert(threads).values({ platform, channel, thread, caseId }).onConflictDoNothing();
};

/**
 * The thread of a case that a message opened, wherever that is; `null`: it opened none. Looks through all threads, so
 * it is for what happens rarely.
 */
export const threadOpenedBy = async (
  { orm, tables: { threads } }: Database,
  messageId: string,
  caseId: string,
): Promise<Conversation | null> => {
  const [found] = await orm
    .select({ platform: threads.platform, channel: threads.channel, thread: threads.thread })
    .from(threads)
    .where(and(eq(threads.thread, messageId), eq(threads.caseId, caseId)))
    .limit(1);
  return found ?? null;
};

/** Those of some messages in a channel that opened a thread of a case. */
export const threadsOpenedBy = async (
  { orm, tables: { threads } }: Database,
  { platform, channel }: Pick<Conversation, "platform" | "channel">,
  messageIds: readonly string[],
  caseId: string,
): Promise<readonly string[]> => {
  const found = await orm
    .select({ thread: threads.thread })
    .from(threads)
    .where(
      and(
        eq(threads.platform, platform),
        eq(threads.channel, channel),
        inArray(threads.thread, [...messageIds]),
        eq(threads.caseId, caseId),
      ),
    );
  return found.map(({ thread }) => thread);
};
