import { asc, eq, gt } from "drizzle-orm";
import type { EscalationReason } from "../core/ticket.ts";
import type { Database } from "./database.ts";

/** One time that the leads were called. */
export type Call = {
  readonly id: string;
  readonly caseId: string;
  readonly ticket: number;
  readonly reason: EscalationReason;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Id of the call whose card stands for this one too; `null`: it has a card of its own. */
  readonly storm: string | null;
};

/** Notes that the leads were called. */
export const recordCall = async ({ orm, tables: { calls } }: Database, call: Call): Promise<void> => {
  await orm.insert(calls).values(call);
};

/** The calls after a moment, oldest first. */
export const callsSince = async (
  { orm, tables: { calls } }: Database,
  since: number,
): Promise<readonly Call[]> =>
  orm.select().from(calls).where(gt(calls.at, since)).orderBy(asc(calls.at), asc(calls.id));

/** The calls that share a card, oldest first; the first is the one whose id the storm has. */
export const callsOfStorm = async (
  { orm, tables: { calls } }: Database,
  storm: string,
): Promise<readonly Call[]> =>
  orm.select().from(calls).where(eq(calls.storm, storm)).orderBy(asc(calls.at), asc(calls.id));
