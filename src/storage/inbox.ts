import { and, asc, count, eq, getTableColumns, gte, lt, sql } from "drizzle-orm";
import type { Database } from "./database.ts";
import { atMost, listStatement, statement, wholeNumber } from "./prepared.ts";
import { isPending, isQuarantined } from "./statuses.ts";

/** Failures after which a delivery is put aside, so that its lane can go on. */
const maxAttempts = 5;

/** Something a platform delivered, before anything is done with it. All times in milliseconds since 1970. */
export type NewDelivery = {
  /** A UUID of version 7: ids sort by creation. */
  readonly id: string;
  readonly platform: string;
  /** Deliveries of one lane are handled one after the other. */
  readonly lane: string;
  /** The platform's time, which orders the lane. */
  readonly at: number;
  /** Every key by which the platform might deliver the same thing again. */
  readonly keys: readonly string[];
  readonly payload: unknown;
  readonly receivedAt: number;
};

/** A delivery in the inbox. */
export type InboxRow = Omit<NewDelivery, "keys"> & {
  /** How often handling it has failed. */
  readonly attempts: number;
  /** The last failure. */
  readonly error: string | null;
};

const rowColumns = ({ tables: { inbox } }: Database) => ({
  id: inbox.id,
  platform: inbox.platform,
  lane: inbox.lane,
  at: inbox.at,
  payload: inbox.payload,
  receivedAt: inbox.receivedAt,
  attempts: inbox.attempts,
  error: inbox.error,
});

const selectKnown = listStatement(
  ({ inboxKeys: { key } }) => ({ key }),
  ({ orm, tables: { inboxKeys } }, given) =>
    orm
      .select({ key: inboxKeys.key })
      .from(inboxKeys)
      .where(sql`${inboxKeys.key} in ${given.map(({ key }) => key)}`),
);

const insertDelivery = statement(
  ({ inbox }) => getTableColumns(inbox),
  ({ orm, tables: { inbox } }, given) => orm.insert(inbox).values(given),
);

const insertKeys = listStatement(
  ({ inboxKeys }) => getTableColumns(inboxKeys),
  ({ orm, tables: { inboxKeys } }, rows) =>
    orm.insert(inboxKeys).values(rows).onConflictDoNothing().returning({ key: inboxKeys.key }),
);

/** Takes a delivery and all its keys in, unless one of the keys has been seen before. */
export const acceptDelivery = async (
  db: Database,
  { keys, ...delivery }: NewDelivery,
): Promise<"new" | "duplicate"> => {
  const { id: inboxId, receivedAt } = delivery;
  // Always in the same order: two processes with the same keys wait for each other instead of dying of it.
  const rows = [...new Set(keys)].sort().map((key) => ({ key, inboxId, receivedAt }));
  if (rows.length > 0 && (await selectKnown(db, rows)).length > 0) return "duplicate";
  await insertDelivery(db, { ...delivery, status: "pending", attempts: 0, error: null });
  if (rows.length === 0 || (await insertKeys(db, rows)).length === rows.length) return "new";
  // Another process has just taken it in. The keys that were added go with the row.
  const { inbox } = db.tables;
  await db.orm.delete(inbox).where(eq(inbox.id, inboxId));
  return "duplicate";
};

const selectHeads = statement(
  () => ({ limit: wholeNumber }),
  (db, { limit }) => {
    const { inbox } = db.tables;
    const isBehind = sql`exists (
      select 1 from ${inbox} as elder
      where ${isPending} and elder.lane = ${inbox.lane} and (elder.at, elder.id) < (${inbox.at}, ${inbox.id})
    )`;
    return db.orm
      .select(rowColumns(db))
      .from(inbox)
      .where(
        // The end of the query is here because the builder has no row locks.
        sql`${isPending} and not ${isBehind}
          order by ${inbox.at}, ${inbox.id} ${atMost(limit)} ${db.locks.claims}`,
      );
  },
);

/**
 * The oldest pending delivery of every lane, oldest first, at most `limit`; lanes in `busyLanes` are left out. In a
 * transaction on PostgreSQL, deliveries that another process is handling are left out too.
 */
export const pendingHeads = async (
  db: Database,
  limit: number,
  busyLanes: readonly string[],
): Promise<readonly InboxRow[]> => {
  // A lane has one head: so many are enough, and the statement is the same whatever is busy. On PostgreSQL the heads
  // of busy lanes are locked with the others; they are this process's own.
  const heads = await selectHeads(db, { limit: limit + busyLanes.length });
  return heads.filter(({ lane }) => !busyLanes.includes(lane)).slice(0, limit);
};

/** Whether something that its platform dates before this delivery waits to be handled. */
export const hasElder = async (
  { orm, tables: { inbox } }: Database,
  { platform, at }: Pick<NewDelivery, "platform" | "at">,
): Promise<boolean> => {
  const [elder] = await orm
    .select({ id: inbox.id })
    .from(inbox)
    .where(and(isPending, lt(inbox.at, at), eq(inbox.platform, platform)))
    .limit(1);
  return elder !== undefined;
};

const endDelivery = statement(
  ({ inbox: { id } }) => ({ id }),
  ({ orm, tables: { inbox } }, { id }) =>
    orm
      .update(inbox)
      .set({ status: "done" })
      .where(and(eq(inbox.id, id), isPending))
      .returning({ id: inbox.id }),
);

/** Ends a delivery. `false`: another process has ended it; the transaction must then be rolled back. */
export const markDone = async (db: Database, id: string): Promise<boolean> =>
  (await endDelivery(db, { id })).length > 0;

/** Empties a delivery that was handled; its keys stay. */
export const emptyDelivery = async ({ orm, tables: { inbox } }: Database, id: string): Promise<void> => {
  await orm.update(inbox).set({ payload: null }).where(eq(inbox.id, id));
};

/** Notes that handling a delivery failed; after five failures it is put aside. */
export const markFailed = async (
  { orm, tables: { inbox } }: Database,
  id: string,
  error: string,
): Promise<"pending" | "quarantined"> => {
  const isLast = sql`${inbox.attempts} + 1 >= ${maxAttempts}`;
  const [row] = await orm
    .update(inbox)
    .set({
      attempts: sql`${inbox.attempts} + 1`,
      error,
      status: sql`case when ${isLast} then 'quarantined' else 'pending' end`,
    })
    .where(and(eq(inbox.id, id), isPending))
    .returning({ status: inbox.status });
  return row?.status === "quarantined" ? "quarantined" : "pending";
};

/** The deliveries that were put aside, oldest first. */
export const listQuarantined = async (db: Database): Promise<readonly InboxRow[]> => {
  const { inbox } = db.tables;
  return db.orm.select(rowColumns(db)).from(inbox).where(isQuarantined).orderBy(asc(inbox.at), asc(inbox.id));
};

/** How many deliveries from a moment on, by their platform's time, are put aside. */
export const quarantinedSince = async (
  { orm, tables: { inbox } }: Database,
  since: number,
): Promise<number> => {
  const [counted] = await orm
    .select({ count: count() })
    .from(inbox)
    .where(and(isQuarantined, gte(inbox.at, since)));
  return counted?.count ?? 0;
};

const release = async (
  { orm, tables: { inbox } }: Database,
  id: string,
  set: { readonly status: "pending" | "done"; readonly attempts?: number },
): Promise<boolean> => {
  const released = await orm
    .update(inbox)
    .set(set)
    .where(and(eq(inbox.id, id), isQuarantined))
    .returning({ id: inbox.id });
  return released.length > 0;
};

/** Puts a quarantined delivery back into its lane, with all its attempts. `false`: there is none with this id. */
export const retryQuarantined = (db: Database, id: string): Promise<boolean> =>
  release(db, id, { status: "pending", attempts: 0 });

/** Ends a quarantined delivery without handling it. `false`: there is none with this id. */
export const discardQuarantined = (db: Database, id: string): Promise<boolean> =>
  release(db, id, { status: "done" });

/** Forgets the keys of deliveries received before a moment; they would count as new after that. */
export const forgetKeys = async ({ orm, tables: { inboxKeys } }: Database, before: number): Promise<void> => {
  await orm.delete(inboxKeys).where(lt(inboxKeys.receivedAt, before));
};
