import { and, eq, gte, lt, type SQL, sql } from "drizzle-orm";
import type { AnswerCounts, Period } from "../core/answer-counts.ts";
import { type LookupResult, lookupResults } from "../core/lookup.ts";
import type { Database } from "./database.ts";

/** How many rows fulfil a condition. */
const countIf = (condition: SQL) =>
  sql<number>`coalesce(sum(case when ${condition} then 1 else 0 end), 0)`.mapWith(Number);

const openedIn = ({ tables: { cases } }: Database, { from, until }: Period) =>
  and(gte(cases.openedAt, from), lt(cases.openedAt, until));

/** A request of the same customer in the same conversation, later: what was solved may not have been. */
const cameBack = ({ tables: { cases } }: Database): SQL =>
  sql`exists (select 1 from ${cases} later where later.person = cases.person and later.opened_at > cases.opened_at
    and later.channel = cases.channel and later.thread = cases.thread)`;

type OfCases = Pick<AnswerCounts, "requests" | "involved" | "resolved" | "handedOn">;

const countCases = async (db: Database, period: Period): Promise<OfCases> => {
  const { cases, lookups } = db.tables;
  const some = (condition: SQL): SQL =>
    sql`exists (select 1 from ${lookups} where ${lookups.caseId} = ${cases.id} and ${condition})`;
  const answered = some(
    sql`(${lookups.result} = 'answered' or (${lookups.result} = 'offered' and ${lookups.chosen} is not null))`,
  );
  const [counted] = await db.orm
    .select({
      requests: countIf(sql`${cases.status} not in ('listening', 'declined') or ${some(sql`1 = 1`)}`),
      involved: countIf(answered),
      resolved: countIf(
        sql`${cases.status} = 'answered' and ${cases.ticket} is null and not ${cameBack(db)}
          and ${some(sql`${lookups.verdict} = 'solved'`)}`,
      ),
      handedOn: countIf(sql`${answered} and ${cases.ticket} is not null`),
    })
    .from(cases)
    .where(openedIn(db, period));
  return counted ?? { requests: 0, involved: 0, resolved: 0, handedOn: 0 };
};

type OfQuestions = Omit<AnswerCounts, keyof OfCases>;

const countQuestions = async (db: Database, period: Period): Promise<OfQuestions> => {
  const { cases, lookups } = db.tables;
  const rows = await db.orm
    .select({
      result: lookups.result,
      all: sql<number>`count(*)`.mapWith(Number),
      chosen: countIf(sql`${lookups.chosen} is not null`),
      solved: countIf(sql`${lookups.verdict} = 'solved'`),
      rejected: countIf(sql`${lookups.verdict} = 'rejected'`),
    })
    .from(lookups)
    .innerJoin(cases, eq(cases.id, lookups.caseId))
    .where(openedIn(db, period))
    .groupBy(lookups.result);
  const of = (result: LookupResult) => rows.find((row) => row.result === result);
  const byShown = (name: "solved" | "rejected") => ({
    answered: of("answered")?.[name] ?? 0,
    offered: of("offered")?.[name] ?? 0,
  });
  const questions = Object.fromEntries(lookupResults.map((result) => [result, of(result)?.all ?? 0]));
  return {
    // The cast gives back the names, which Object.fromEntries forgets.
    questions: questions as Record<LookupResult, number>,
    chosen: of("offered")?.chosen ?? 0,
    solved: byShown("solved"),
    notSolved: byShown("rejected"),
  };
};

/** Counts what came of the cases that were opened in a period; nothing is estimated. */
export const countAnswers = async (db: Database, period: Period): Promise<AnswerCounts> => ({
  ...(await countCases(db, period)),
  ...(await countQuestions(db, period)),
});
