import { and, desc, eq, gte, isNull, lt } from "drizzle-orm";
import type { Period } from "../core/answer-counts.ts";
import type { Party } from "../core/person.ts";
import type { Round, RoundTime } from "../core/round.ts";
import type { Database } from "./database.ts";

/** Writes down that the list of a round goes out. */
export const recordRound = async (
  { orm, tables: { rounds } }: Database,
  { at, part }: RoundTime,
): Promise<void> => {
  await orm.insert(rounds).values({ at, part, tickedBy: null });
};

/** The latest rounds, the last first, at most `limit`. */
export const latestRounds = async (
  { orm, tables: { rounds } }: Database,
  limit: number,
): Promise<readonly Round[]> => orm.select().from(rounds).orderBy(desc(rounds.at)).limit(limit);

/** The rounds of a period that nobody ticked off before the next one came; after the latest, somebody still may. */
export const missedRounds = async (db: Database, { from, until }: Period): Promise<readonly Round[]> => {
  const { rounds } = db.tables;
  const [latest] = await latestRounds(db, 1);
  const before = Math.min(until, latest?.at ?? until);
  return db.orm
    .select()
    .from(rounds)
    .where(and(gte(rounds.at, from), lt(rounds.at, before), isNull(rounds.tickedBy)));
};

/** The round of a moment. */
export const findRound = async ({ orm, tables: { rounds } }: Database, at: number): Promise<Round | null> => {
  const [round] = await orm.select().from(rounds).where(eq(rounds.at, at));
  return round ?? null;
};

/** Notes who has looked. `false`: somebody else was faster, or there is no such round. */
export const tickRound = async (
  { orm, tables: { rounds } }: Database,
  at: number,
  by: Party,
): Promise<boolean> => {
  const ticked = await orm
    .update(rounds)
    .set({ tickedBy: by })
    .where(and(eq(rounds.at, at), isNull(rounds.tickedBy)))
    .returning({ at: rounds.at });
  return ticked.length > 0;
};
