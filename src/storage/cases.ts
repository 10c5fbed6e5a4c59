import {
  and,
  asc,
  desc,
  eq,
  getTableColumns,
  gt,
  gte,
  inArray,
  isNull,
  max,
  ne,
  type SQL,
  sql,
} from "drizzle-orm";
import { type Case, isTicket, ownerOf, type Status } from "../core/case.ts";
import type { Conversation } from "../core/conversation.ts";
import { forgottenPlatform } from "../core/forgotten-case.ts";
import type { PersonKey } from "../core/person.ts";
import type { Database } from "./database.ts";
import { once, statement } from "./prepared.ts";
import { isOpenTicket } from "./statuses.ts";
import { openThread, takeThread } from "./threads.ts";

/** A case as it was when it was read; `version` is needed to save it again. */
export type StoredCase = { readonly case: Case; readonly version: number };

const selectWhere = ({ orm, tables: { cases }, locks }: Database, condition: SQL) =>
  orm
    .select({ case: cases.state, version: cases.version })
    .from(cases)
    // The lock is here because the builder has none.
    .where(sql`${condition} ${locks.rows}`);

const selectById = statement(
  ({ cases: { id } }) => ({ id }),
  (db, { id }) => selectWhere(db, eq(db.tables.cases.id, id)),
);

const selectByTicket = statement(
  ({ cases: { ticket } }) => ({ ticket }),
  (db, { ticket }) => selectWhere(db, eq(db.tables.cases.ticket, ticket)),
);

const selectByThread = statement(
  ({ threads: { platform, channel, thread } }) => ({ platform, channel, thread }),
  (db, { platform, channel, thread }) => {
    const { cases, threads } = db.tables;
    const ofThread = db.orm
      .select({ id: threads.caseId })
      .from(threads)
      .where(and(eq(threads.platform, platform), eq(threads.channel, channel), eq(threads.thread, thread)));
    return selectWhere(db, inArray(cases.id, ofThread));
  },
);

const selectByPost = statement(
  ({ posts: { platform, channel, remoteId } }) => ({ platform, channel, remoteId }),
  (db, { platform, channel, remoteId }) => {
    const { cases, posts } = db.tables;
    const ofPost = db.orm
      .select({ id: posts.caseId })
      .from(posts)
      .where(and(eq(posts.platform, platform), eq(posts.channel, channel), eq(posts.remoteId, remoteId)));
    return selectWhere(db, inArray(cases.id, ofPost));
  },
);

/** The case with this id. In a transaction on PostgreSQL, nobody else can change it until the end. */
export const loadCase = async (db: Database, id: string): Promise<StoredCase | null> =>
  (await selectById(db, { id }))[0] ?? null;

/** The case with this ticket number. */
export const loadByTicket = async (db: Database, ticket: number): Promise<StoredCase | null> =>
  (await selectByTicket(db, { ticket }))[0] ?? null;

/** The latest case of a thread; `null` also for a conversation that is no thread. */
export const loadByThread = async (
  db: Database,
  { platform, channel, thread }: Conversation,
): Promise<StoredCase | null> =>
  thread === null ? null : ((await selectByThread(db, { platform, channel, thread }))[0] ?? null);

/** The case that a message of ours belongs to. */
export const loadByPost = async (
  db: Database,
  platform: string,
  channel: string,
  remoteId: string,
): Promise<StoredCase | null> => (await selectByPost(db, { platform, channel, remoteId }))[0] ?? null;

const selectInStatus = (statuses: readonly Status[]) =>
  statement(
    ({ cases: { person } }) => ({ person }),
    ({ orm, tables: { cases } }, { person }) =>
      orm
        .select({ case: cases.state, version: cases.version })
        .from(cases)
        .where(and(eq(cases.person, person), inArray(cases.status, [...statuses])))
        .orderBy(desc(cases.openedAt), desc(cases.id)),
  );

// The lists that anybody asks for are few and always the same: each has a statement of its own.
const selectsInStatus = new Map<string, ReturnType<typeof selectInStatus>>();

/** A person's cases in any of the `statuses`, newest first. */
export const casesOf = async (
  db: Database,
  person: PersonKey,
  statuses: readonly Status[],
): Promise<readonly StoredCase[]> => {
  const select = once(selectsInStatus, () => selectInStatus(statuses))(statuses.join());
  return select(db, { person });
};

const selectNewest = statement(
  ({ cases: { person } }) => ({ person }),
  ({ orm, tables: { cases } }, { person }) =>
    orm
      .select({ id: max(cases.id) })
      .from(cases)
      .where(eq(cases.person, person)),
);

/** The id of the case that somebody opened last; `null`: they never have. */
export const newestCaseOf = async (db: Database, person: PersonKey): Promise<string | null> => {
  const [newest] = await selectNewest(db, { person });
  return newest?.id ?? null;
};

/** The tickets somebody has to do something about: queued, claimed or waiting for the customer; by number. */
export const openTickets = async ({ orm, tables: { cases } }: Database): Promise<readonly StoredCase[]> =>
  orm
    .select({ case: cases.state, version: cases.version })
    .from(cases)
    .where(isOpenTicket)
    .orderBy(asc(cases.ticket));

// A case and the columns beside it; queries go by them.
const rowOf = (subject: Case, version: number, updatedAt: number) => ({
  id: subject.id,
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
  version,
  openedAt: subject.openedAt,
  updatedAt,
  state: subject,
});

const insertCase = statement(
  ({ cases }) => getTableColumns(cases),
  ({ orm, tables: { cases } }, given) =>
    orm.insert(cases).values(given).onConflictDoNothing({ target: cases.id }).returning({ id: cases.id }),
);

const updateCase = statement(
  ({ cases }) => ({ ...getTableColumns(cases), expectedVersion: cases.version }),
  ({ orm, tables: { cases } }, { id, expectedVersion, ...changed }) =>
    orm
      .update(cases)
      .set(changed)
      .where(and(eq(cases.id, id), eq(cases.version, expectedVersion)))
      .returning({ id: cases.id }),
);

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
  const saved = await (expectedVersion === null
    ? insertCase(db, rowOf(subject, 1, now))
    : updateCase(db, { ...rowOf(subject, expectedVersion + 1, now), expectedVersion }));
  if (saved.length === 0) return false;
  if (expectedVersion === null && holder !== undefined)
    return openThread(db, subject.conversation, subject.id, holder);
  await takeThread(db, subject.conversation, subject.id);
  return true;
};

/**
 * Writes a case over what it was, whatever its version, which goes up: what is being decided on it is decided anew. When
 * it changed last stays as it was.
 */
export const overwriteCase = async ({ orm, tables: { cases } }: Database, subject: Case): Promise<void> => {
  const { version: _version, updatedAt: _updatedAt, ...row } = rowOf(subject, 0, 0);
  await orm
    .update(cases)
    .set({ ...row, version: sql`${cases.version} + 1` })
    .where(eq(cases.id, subject.id));
};

/** The cases that are paused after insults and not forgotten, the latest first. */
export const pausedCases = async ({ orm, tables: { cases } }: Database): Promise<readonly StoredCase[]> =>
  orm
    .select({ case: cases.state, version: cases.version })
    .from(cases)
    .where(and(eq(cases.status, "paused"), ne(cases.platform, forgottenPlatform)))
    .orderBy(desc(cases.updatedAt));

/** The cases without a ticket that changed from a moment on, the latest first. */
export const changedWithoutTicket = async (
  { orm, tables: { cases } }: Database,
  since: number,
): Promise<readonly Case[]> => {
  const changed = await orm
    .select({ case: cases.state })
    .from(cases)
    .where(and(gte(cases.updatedAt, since), isNull(cases.ticket)))
    .orderBy(desc(cases.updatedAt), desc(cases.id));
  return changed.map(({ case: subject }) => subject);
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
