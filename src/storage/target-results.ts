import { and, gte, lt } from "drizzle-orm";
import type { Period } from "../core/answer-counts.ts";
import type { TargetResult } from "../core/targets.ts";
import type { Database } from "./database.ts";

/** A result with its case and the moment (milliseconds since 1970) at which it came about. */
export type NewTargetResult = TargetResult & {
  readonly id: string;
  readonly caseId: string;
  readonly at: number;
};

/** Adds a result; none is ever changed. */
export const recordTarget = async (
  { orm, tables: { targetResults } }: Database,
  { kept, ...result }: NewTargetResult,
): Promise<void> => {
  await orm.insert(targetResults).values({ ...result, outcome: kept ? "kept" : "missed" });
};

/** What came about in a period, in no order. */
export const targetResultsIn = async (
  { orm, tables: { targetResults } }: Database,
  { from, until }: Period,
): Promise<readonly TargetResult[]> => {
  const { target, took, outcome, at } = targetResults;
  const rows = await orm
    .select({ target, took, outcome })
    .from(targetResults)
    .where(and(gte(at, from), lt(at, until)));
  return rows.map(({ outcome: came, ...row }) => ({ ...row, kept: came === "kept" }));
};
