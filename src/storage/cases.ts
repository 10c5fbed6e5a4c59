import { and, asc, desc, eq, gt, inArray, max, type SQL, sql } from "drizzle-orm";
import { type Case, isTicket, ownerOf, type Status } from "../core/case.ts";
import type { Conversation } from "../core/conversation.ts";
import type { PersonKey } from "../core/person.ts";
import type { Database } from "./database.ts";
import { isOpenTicket } from "./statuses.ts";

/** A case as it was when it was read; `version` is needed to save it again. */
export type StoredCase = { readonly case: Case; readonly version: number };

const find = async (db: Database, condition: SQL): Promise<StoredCase | null> => {
  const { cases } = db.tables;
  const [found] = await db.orm
    .select({ case: cases.state, version: cases.version })
    .from(cases)
    // The lock is here because the builder has none.
    .where(sql`${condition} ${db.locks.rows}`);
  return found ?? null;
};

/** The case with this id. In a transaction on PostgreSQL, nobody else can change it until the end. */
export const loadCase = (db: Database, id: string): Promise<StoredCase | null> =>
  find(db, eq(db.tables.cases.id, id));

/** The case with this ticket number. */
export const loadByTicket = (db: Database, ticket: number): Promise<StoredCase | null> =>
  find(db, eq(db.tables.cases.ticket, ticket));

/** The latest case of a thread; `null` also for a conversation that is no thread. */
export const loadByThread = async (
  db: Database,
  { platform, channel, thread }: Conversation,
): Promise<StoredCase | null> => {
  if (thread === null) return null;
  const { cases, threads } = db.tables;
  const ofThread = db.orm
    .select({ id: threads.caseId })
    .from(threads)
    .where(and(eq(threads.platform, platform), eq(threads.channel, channel), eq(threads.thread, thread)));
  return find(db, inArray(cases.id, ofThread));
};

/** The case that a message of ours belongs to. */
export const loadByPost = async (
  db: Database,
  platform: string,
  channel: string,
  remoteId: string,
): Promise<StoredCase | null> => {
  const { cases, posts } = db.tables;
  const ofPost = db.orm
    .select({ id: posts.caseId })
    .from(posts)
    .where(and(eq(posts.platform, platform), eq(posts.channel, channel), eq(posts.remoteId, remoteId)));
  return find(db, inArray(cases.id, ofPost));
};

/** A person's cases in any of the `statuses`, newest first. */
export const casesOf = async (
  { orm, tables: { cases } }: Database,
  person: PersonKey,
  statuses: readonly Status[],
): Promise<readonly StoredCase[]> =>
  orm
    .select({ case: cases.state, version: cases.version })
    .from(cases)
    .where(and(eq(cases.person, person), inArray(cases.status, [...statuses])))
    .orderBy(desc(cases.openedAt), desc(cases.id));

/** The id of the case that somebody opened last; `null`: they never have. */
export const newestCaseOf = async (
  { orm, tables: { cases } }: Database,
  person: PersonKey,
): Promise<string | null> => {
  const [newest] = await orm
    .select({ id: max(cases.id) })
    .from(cases)
    .where(eq(cases.person, person));
  return newest?.id ?? null;
};

/** The tickets somebody has to do something about: queued, claimed or waiting for the customer; by number. */
export const openTickets = async ({ orm, tables: { cases } }: Database): Promise<readonly StoredCase[]> =>
  orm
    .select({ case: cases.state, version: cases.version })
    .from(cases)
    .where(isOpenTicket)
    .orderBy(asc(cases.ticket));

// The columns beside the case itself; queries go by them.
const projection = (subject: Case) => ({
  ticket: isTicket(subject) ? subject.ticket.number : null,
  status: subject.status,
  person: subject.customer.key,
  platform: subject.conversation.platform,
  channel: subject.conversation.channel,
  thread: subject.conversation.thread,
  customerNumber: subject.identity.kind === "given" ? subject.identity.number : null,
  assignee: ownerOf(subject)?.key ?? null,
  priority: isTicket(subject) ? subject.ticket.priority : null,
  route: subject.route,
  openedAt: subject.openedAt,
  state: subject,
});

const insertCase = async ({ orm, tables: { cases } }: Database, subject: Case, now: number) =>
  orm
    .insert(cases)
    .values({ ...projection(subject), id: subject.id, version: 1, updatedAt: now })
    .onConflictDoNothing({ target: cases.id })
    .returning({ id: cases.id });

const updateCase = async (
  { orm, tables: { cases } }: Database,
  subject: Case,
  expectedVersion: number,
  now: number,
) =>
  orm
    .update(cases)
    .set({ ...projection(subject), version: expectedVersion + 1, updatedAt: now })
    .where(and(eq(cases.id, subject.id), eq(cases.version, expectedVersion)))
    .returning({ id: cases.id });

const takeThread = async ({ orm, tables: { threads } }: Database, subject: Case): Promise<void> => {
  const { platform, channel, thread } = subject.conversation;
  if (thread === null) return;
  await orm
    .insert(threads)
    .values({ platform, channel, thread, caseId: subject.id })
    .onConflictDoUpdate({
      target: [threads.platform, threads.channel, threads.thread],
      set: { caseId: subject.id },
      // A later case takes a thread over, and an earlier one does not take it back: ids sort by creation.
      setWhere: sql`excluded.case_id > ${threads.caseId}`,
    });
};

/** Gives a thread to a new case, if it is still that of `holder`; `null`: of none. */
const openThread = async (
  { orm, tables: { threads } }: Database,
  { id, conversation: { platform, channel, thread } }: Case,
  holder: string | null,
): Promise<boolean> => {
  if (thread === null) return true;
  const isThread = and(
    eq(threads.platform, platform),
    eq(threads.channel, channel),
    eq(threads.thread, thread),
  );
  const taken =
    holder === null
      ? await orm
          .insert(threads)
          .values({ platform, channel, thread, caseId: id })
          .onConflictDoNothing()
          .returning({ caseId: threads.caseId })
      : await orm
          .update(threads)
          .set({ caseId: id })
          .where(and(isThread, eq(threads.caseId, holder)))
          .returning({ caseId: threads.caseId });
  return taken.length > 0;
};

/**
 * Saves a case, and its thread with it, if it still has the `expectedVersion` it was loaded with; `null` for a new
 * one. `false`: somebody was faster, and the transaction must not be committed.
 *
 * @param holder of a new case: the one that had its thread when it was decided on, `null`: none had. Messages of a
 *   thread that come at the same time then open one case and not one each. Left out, the latest case gets the thread.
 */
export const saveCase = async (
  db: Database,
  subject: Case,
  expectedVersion: number | null,
  now: number,
  holder?: string | null,
): Promise<boolean> => {
  const saved =
    expectedVersion === null
      ? await insertCase(db, subject, now)
      : await updateCase(db, subject, expectedVersion, now);
  if (saved.length === 0) return false;
  if (expectedVersion === null && holder !== undefined) return openThread(db, subject, holder);
  await takeThread(db, subject);
  return true;
};

/** The row that holds the last ticket number taken. */
const ticketCounter = "ticket";

/** The number the next ticket will get, from 1 on. */
export const nextTicketNumber = async ({ orm, tables: { counters } }: Database): Promise<number> => {
  const [last] = await orm
    .select({ value: counters.value })
    .from(counters)
    .where(eq(counters.name, ticketCounter));
  return (last?.value ?? 0) + 1;
};

/** Takes the next ticket number. `false`: `number` is not the next one (any more). */
export const takeTicketNumber = async (
  { orm, tables: { counters } }: Database,
  number: number,
): Promise<boolean> => {
  const taken =
    number === 1
      ? await orm
          .insert(counters)
          .values({ name: ticketCounter, value: 1 })
          .onConflictDoNothing()
          .returning({ value: counters.value })
      : await orm
          .update(counters)
          .set({ value: number })
          .where(and(eq(counters.name, ticketCounter), eq(counters.value, number - 1)))
          .returning({ value: counters.value });
  return taken.length > 0;
};

/** The cases that changed after a moment, the latest first, at most `limit`. */
export const changedCases = async (
  { orm, tables: { cases } }: Database,
  since: number,
  limit: number,
): Promise<readonly Case[]> => {
  const changed = await orm
    .select({ case: cases.state })
    .from(cases)
    .where(gt(cases.updatedAt, since))
    .orderBy(desc(cases.updatedAt))
    .limit(limit);
  return changed.map(({ case: subject }) => subject);
};
