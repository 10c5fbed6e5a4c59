import { and, eq, getTableColumns, min, sql } from "drizzle-orm";
import type { TimerName } from "../core/event.ts";
import type { Database } from "./database.ts";
import { atMost, statement, wholeNumber } from "./prepared.ts";

/** A timer of a case. */
export type Timer = {
  readonly caseId: string;
  readonly name: TimerName;
  /** Milliseconds since 1970. */
  readonly dueAt: number;
};

const upsertTimer = statement(
  ({ timers }) => getTableColumns(timers),
  ({ orm, tables: { timers } }, given) =>
    orm
      .insert(timers)
      .values(given)
      .onConflictDoUpdate({ target: [timers.caseId, timers.name], set: { dueAt: given.dueAt } }),
);

const deleteTimer = statement(
  ({ timers: { caseId, name } }) => ({ caseId, name }),
  ({ orm, tables: { timers } }, { caseId, name }) =>
    orm.delete(timers).where(and(eq(timers.caseId, caseId), eq(timers.name, name))),
);

const selectDue = statement(
  ({ timers }) => ({ now: timers.dueAt, limit: wholeNumber }),
  ({ orm, tables: { timers }, locks }, { now, limit }) =>
    orm
      .select()
      .from(timers)
      // The end of the query is here because the builder has no row locks.
      .where(
        sql`${timers.dueAt} <= ${now} order by ${timers.dueAt}, ${timers.caseId} ${atMost(limit)} ${locks.claims}`,
      ),
);

const selectNext = statement(
  () => ({}),
  ({ orm, tables: { timers } }) => orm.select({ dueAt: min(timers.dueAt) }).from(timers),
);

const deleteDue = statement(
  ({ timers }) => getTableColumns(timers),
  ({ orm, tables: { timers } }, { caseId, name, dueAt }) =>
    orm
      .delete(timers)
      .where(and(eq(timers.caseId, caseId), eq(timers.name, name), eq(timers.dueAt, dueAt)))
      .returning({ name: timers.name }),
);

/** Starts a timer of a case that has been saved, or sets the running one to another time. */
export const startTimer = async (
  db: Database,
  caseId: string,
  name: TimerName,
  dueAt: number,
): Promise<void> => {
  await upsertTimer(db, { caseId, name, dueAt });
};

/** Stops a timer, if it runs. */
export const stopTimer = async (db: Database, caseId: string, name: TimerName): Promise<void> => {
  await deleteTimer(db, { caseId, name });
};

/** The timers due at `now`, those due first first, at most `limit`. */
export const dueTimers = async (db: Database, now: number, limit: number): Promise<readonly Timer[]> =>
  selectDue(db, { now, limit });

/** Takes a timer that still is due at `dueAt`. `false`: it was stopped, set anew or taken by somebody else. */
export const takeTimer = async (
  db: Database,
  caseId: string,
  name: TimerName,
  dueAt: number,
): Promise<boolean> => (await deleteDue(db, { caseId, name, dueAt })).length > 0;

/** When the next timer is due; `null`: none runs. */
export const nextTimerAt = async (db: Database): Promise<number | null> => {
  const [next] = await selectNext(db, {});
  return next?.dueAt ?? null;
};
