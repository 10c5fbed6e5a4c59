import { and, eq, getTableColumns, sql } from "drizzle-orm";
import type { Conversation } from "../core/conversation.ts";
import type { Database } from "./database.ts";
import { statement } from "./prepared.ts";

const insertThread = statement(
  ({ threads }) => getTableColumns(threads),
  ({ orm, tables: { threads } }, given) =>
    orm.insert(threads).values(given).onConflictDoNothing().returning({ caseId: threads.caseId }),
);

const upsertThread = statement(
  ({ threads }) => getTableColumns(threads),
  ({ orm, tables: { threads } }, given) =>
    orm
      .insert(threads)
      .values(given)
      .onConflictDoUpdate({
        target: [threads.platform, threads.channel, threads.thread],
        set: { caseId: given.caseId },
        // A later case takes a thread over, and an earlier one does not take it back: ids sort by creation.
        setWhere: sql`excluded.case_id > ${threads.caseId}`,
      }),
);

const passThread = statement(
  ({ threads }) => ({ ...getTableColumns(threads), holder: threads.caseId }),
  ({ orm, tables: { threads } }, { platform, channel, thread, caseId, holder }) =>
    orm
      .update(threads)
      .set({ caseId })
      .where(
        and(
          eq(threads.platform, platform),
          eq(threads.channel, channel),
          eq(threads.thread, thread),
          eq(threads.caseId, holder),
        ),
      )
      .returning({ caseId: threads.caseId }),
);

/** Gives a thread to a case, unless it belongs to one already. A conversation that is no thread changes nothing. */
export const attachThread = async (
  db: Database,
  { platform, channel, thread }: Conversation,
  caseId: string,
): Promise<void> => {
  if (thread !== null) await insertThread(db, { platform, channel, thread, caseId });
};

/** Gives a thread to a case, unless it belongs to a later one. A conversation that is no thread changes nothing. */
export const takeThread = async (
  db: Database,
  { platform, channel, thread }: Conversation,
  caseId: string,
): Promise<void> => {
  if (thread !== null) await upsertThread(db, { platform, channel, thread, caseId });
};

/**
 * Gives a thread to a new case, if it is still that of `holder`; `null`: of none. `false`: it is not. A conversation
 * that is no thread changes nothing.
 */
export const openThread = async (
  db: Database,
  { platform, channel, thread }: Conversation,
  caseId: string,
  holder: string | null,
): Promise<boolean> => {
  if (thread === null) return true;
  const opened = { platform, channel, thread, caseId };
  const taken = await (holder === null ? insertThread(db, opened) : passThread(db, { ...opened, holder }));
  return taken.length > 0;
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

/** Every thread of a case, in the order of their channels. */
export const threadsOfCase = async (
  { orm, tables: { threads } }: Database,
  caseId: string,
): Promise<readonly Conversation[]> =>
  orm
    .select({ platform: threads.platform, channel: threads.channel, thread: threads.thread })
    .from(threads)
    .where(eq(threads.caseId, caseId))
    .orderBy(threads.channel, threads.thread);
