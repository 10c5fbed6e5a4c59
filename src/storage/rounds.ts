import { and, desc, eq, isNull } from "drizzle-orm";
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
