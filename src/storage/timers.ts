import { and, eq, min, sql } from "drizzle-orm";
import type { TimerName } from "../core/event.ts";
import type { Database } from "./database.ts";

/** A timer of a case. */
export type Timer = {
  readonly caseId: string;
  readonly name: TimerName;
  /** Milliseconds since 1970. */
  readonly dueAt: number;
};

const isTimer = ({ tables: { timers } }: Database, caseId: string, name: TimerName) =>
  and(eq(timers.caseId, caseId), eq(timers.name, name));

/** Starts a timer of a case that has been saved, or sets the running one to another time. */
export const startTimer = async (
  { orm, tables: { timers } }: Database,
  caseId: string,
  name: TimerName,
  dueAt: number,
): Promise<void> => {
  await orm
    .insert(timers)
    .values({ caseId, name, dueAt })
    .onConflictDoUpdate({ target: [timers.caseId, timers.name], set: { dueAt } });
};

/** Stops a timer, if it runs. */
export const stopTimer = async (db: Database, caseId: string, name: TimerName): Promise<void> => {
  await db.orm.delete(db.tables.timers).where(isTimer(db, caseId, name));
};

/** The timers due at `now`, those due first first, at most `limit`. */
export const dueTimers = async (
  { orm, tables: { timers }, locks }: Database,
  now: number,
  limit: number,
): Promise<readonly Timer[]> =>
  orm
    .select()
    .from(timers)
    // The end of the query is here because the builder has no row locks.
    .where(
      sql`${timers.dueAt} <= ${now} order by ${timers.dueAt}, ${timers.caseId} limit ${limit} ${locks.claims}`,
    );

/** Takes a timer that still is due at `dueAt`. `false`: it was stopped, set anew or taken by somebody else. */
export const takeTimer = async (
  db: Database,
  caseId: string,
  name: TimerName,
  dueAt: number,
): Promise<boolean> => {
  const { timers } = db.tables;
  const taken = await db.orm
    .delete(timers)
    .where(and(isTimer(db, caseId, name), eq(timers.dueAt, dueAt)))
    .returning({ name: timers.name });
  return taken.length > 0;
};

/** When the next timer is due; `null`: none runs. */
export const nextTimerAt = async ({ orm, tables: { timers } }: Database): Promise<number | null> => {
  const [next] = await orm.select({ dueAt: min(timers.dueAt) }).from(timers);
  return next?.dueAt ?? null;
};
