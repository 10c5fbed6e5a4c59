import { and, asc, count, eq, getTableColumns, min, type SQL, sql } from "drizzle-orm";
import type { Order } from "../core/order.ts";
import type { Database } from "./database.ts";
import { atMost, listStatement, statement, wholeNumber } from "./prepared.ts";
import { isDead, isHead, isUnsettled, isWaiting, type OutboxStatus } from "./statuses.ts";

/** Something a platform is to do. All times in milliseconds since 1970. */
export type NewOrder = {
  /** A UUID of version 7: ids sort by creation, and so do the orders of a lane. */
  readonly id: string;
  readonly caseId: string | null;
  readonly platform: string;
  /** Orders of one lane are carried out one after the other. */
  readonly lane: string;
  /** The key under which the post stands in its case. */
  readonly key: string | null;
  readonly body: Order;
  readonly dueAt: number;
  readonly createdAt: number;
};

/** An order in the outbox. */
export type OutboxRow = NewOrder & {
  readonly status: OutboxStatus;
  /** How often it was begun. */
  readonly attempts: number;
  /** The platform's id of the message it concerned, once delivered. */
  readonly remoteId: string | null;
  /** Why the last attempt failed. */
  readonly error: string | null;
  readonly updatedAt: number;
};

const insertOrders = listStatement(
  ({ outbox }) => getTableColumns(outbox),
  ({ orm, tables: { outbox } }, rows) => orm.insert(outbox).values(rows),
);

/** Adds orders; they are carried out when they are due and their lane's earlier ones are settled. */
export const enqueue = async (db: Database, orders: readonly NewOrder[]): Promise<void> => {
  if (orders.length === 0) return;
  const begun = { status: "pending", attempts: 0, remoteId: null, error: null } as const;
  await insertOrders(
    db,
    orders.map((order) => ({ ...order, ...begun, updatedAt: order.createdAt })),
  );
};

const selectDueHeads = statement(
  ({ outbox }) => ({ now: outbox.dueAt, limit: wholeNumber }),
  ({ orm, tables: { outbox }, locks }, { now, limit }) =>
    orm
      .select()
      .from(outbox)
      .where(
        // The end of the query is here because the builder has no row locks.
        sql`${isWaiting} and ${outbox.dueAt} <= ${now} and ${isHead(outbox)}
          order by ${outbox.dueAt}, ${outbox.id} ${atMost(limit)} ${locks.claims}`,
      ),
);

/**
 * The oldest unsettled order of every lane, if it is due and not under way, those due first first, at most `limit`;
 * lanes in `busyLanes` are left out. In a transaction on PostgreSQL, orders that another process is taking are left
 * out too.
 */
export const dueHeads = async (
  db: Database,
  now: number,
  limit: number,
  busyLanes: readonly string[],
): Promise<readonly OutboxRow[]> => {
  // A lane has one head: so many are enough, and the statement is the same whatever is busy. On PostgreSQL the heads
  // of busy lanes are locked with the others; they are this process's own.
  const heads = await selectDueHeads(db, { now, limit: limit + busyLanes.length });
  return heads.filter(({ lane }) => !busyLanes.includes(lane)).slice(0, limit);
};

const selectNextDue = statement(
  () => ({}),
  ({ orm, tables: { outbox } }) =>
    orm
      .select({ dueAt: min(outbox.dueAt) })
      .from(outbox)
      .where(and(isWaiting, isHead(outbox))),
);

/** When the next order is due that its lane is not waiting behind; `null`: nothing waits. */
export const nextDueAt = async (db: Database): Promise<number | null> => {
  const [next] = await selectNextDue(db, {});
  return next?.dueAt ?? null;
};

const selectOrder = statement(
  ({ outbox: { id } }) => ({ id }),
  ({ orm, tables: { outbox } }, { id }) => orm.select().from(outbox).where(eq(outbox.id, id)),
);

/** The order with this id, whatever has become of it. */
export const findOrder = async (db: Database, id: string): Promise<OutboxRow | null> => {
  const [order] = await selectOrder(db, { id });
  return order ?? null;
};

const beginAttempt = statement(
  ({ outbox: { id, updatedAt } }) => ({ id, updatedAt }),
  ({ orm, tables: { outbox } }, { id, updatedAt }) =>
    orm
      .update(outbox)
      .set({ status: "attempting", attempts: sql`${outbox.attempts} + 1`, updatedAt })
      .where(and(eq(outbox.id, id), isWaiting))
      .returning({ id: outbox.id }),
);

/**
 * Begins an attempt, to be committed before the platform is called. `false`: the order is under way elsewhere, or
 * settled.
 */
export const markAttempting = async (db: Database, id: string, now: number): Promise<boolean> =>
  (await beginAttempt(db, { id, updatedAt: now })).length > 0;

type Change = {
  readonly status: OutboxStatus;
  readonly updatedAt: number;
  readonly dueAt?: number;
  readonly attempts?: number;
  readonly error?: string | null;
};

// Only what is unsettled or dead can change: delivered and discarded are final.
const change = async (
  { orm, tables: { outbox } }: Database,
  id: string,
  from: SQL,
  to: Change,
): Promise<boolean> => {
  const changed = await orm
    .update(outbox)
    .set(to)
    .where(and(eq(outbox.id, id), from))
    .returning({ id: outbox.id });
  return changed.length > 0;
};

const settleOrder = statement(
  ({ outbox: { id, remoteId, updatedAt } }) => ({ id, remoteId, updatedAt }),
  ({ orm, tables: { outbox } }, { id, ...given }) =>
    orm
      .update(outbox)
      .set({ ...given, status: "delivered", error: null })
      .where(and(eq(outbox.id, id), isUnsettled))
      .returning({ id: outbox.id }),
);

/** The platform has done it. `false`, here and below: the order was settled already and stays as it is. */
export const markDelivered = async (
  db: Database,
  id: string,
  remoteId: string,
  now: number,
): Promise<boolean> => (await settleOrder(db, { id, remoteId, updatedAt: now })).length > 0;

/** Certainly not done; to be tried again at `dueAt`. */
export const markRetry = (
  db: Database,
  id: string,
  dueAt: number,
  error: string,
  now: number,
): Promise<boolean> => change(db, id, isUnsettled, { status: "pending", dueAt, error, updatedAt: now });

/** Nobody knows whether it was done; the platform is to be asked at `dueAt`, before it is tried again. */
export const markUnknown = (
  db: Database,
  id: string,
  dueAt: number,
  error: string,
  now: number,
): Promise<boolean> => change(db, id, isUnsettled, { status: "unknown", dueAt, error, updatedAt: now });

/** Given up; its lane goes on. */
export const markDead = (db: Database, id: string, error: string, now: number): Promise<boolean> =>
  change(db, id, isUnsettled, { status: "dead", error, updatedAt: now });

/**
 * The database failed in the middle of an attempt: nobody knows what became of it. `false`: the order was not under
 * way.
 */
export const markInterrupted = (db: Database, id: string, now: number): Promise<boolean> =>
  change(db, id, sql`${isUnsettled} and ${db.tables.outbox.status} = 'attempting'`, {
    status: "unknown",
    dueAt: now,
    error: "The database failed during the attempt.",
    updatedAt: now,
  });

/**
 * At the start of the desk: nobody knows what became of the attempts that were under way when it ended. While
 * another process works on the same database, this would take its attempts from it.
 *
 * @returns how many there were.
 */
export const attemptingAfterCrash = async (
  { orm, tables: { outbox } }: Database,
  now: number,
): Promise<number> => {
  const interrupted = await orm
    .update(outbox)
    .set({ status: "unknown", dueAt: now, error: "The desk ended during the attempt.", updatedAt: now })
    .where(and(isUnsettled, eq(outbox.status, "attempting")))
    .returning({ id: outbox.id });
  return interrupted.length;
};

/** The dead letters, oldest first. */
export const listDead = async ({ orm, tables: { outbox } }: Database): Promise<readonly OutboxRow[]> =>
  orm.select().from(outbox).where(isDead).orderBy(asc(outbox.id));

/** Puts a dead letter back into its lane, as if never tried. `false`: there is none with this id. */
export const retryDead = (db: Database, id: string, now: number): Promise<boolean> =>
  change(db, id, isDead, { status: "pending", dueAt: now, attempts: 0, error: null, updatedAt: now });

/** Settles a dead letter for good. `false`: there is none with this id. */
export const discardDead = (db: Database, id: string, now: number): Promise<boolean> =>
  change(db, id, isDead, { status: "discarded", updatedAt: now });

/** The statuses that tell how the outbox does. */
type LiveStatus = Exclude<OutboxStatus, "delivered" | "discarded">;

/** How many orders are unsettled or dead. What is settled is not counted: there can be millions of it. */
export const countByStatus = async ({
  orm,
  tables: { outbox },
}: Database): Promise<Readonly<Record<LiveStatus, number>>> => {
  const counted = { status: outbox.status, count: count() };
  const unsettled = await orm.select(counted).from(outbox).where(isUnsettled).groupBy(outbox.status);
  const dead = await orm.select(counted).from(outbox).where(isDead).groupBy(outbox.status);
  const of = (status: LiveStatus) => [...unsettled, ...dead].find((row) => row.status === status)?.count ?? 0;
  return { pending: of("pending"), attempting: of("attempting"), unknown: of("unknown"), dead: of("dead") };
};
