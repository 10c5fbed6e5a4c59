import { and, asc, desc, eq, getTableColumns, gte, inArray, isNull, or, sql } from "drizzle-orm";
import {
  type AskedQuestion,
  answerableKinds,
  type Lookup,
  type LookupChange,
  type LookupVerdict,
} from "../core/lookup.ts";
import { customerRoutes } from "../core/problem.ts";
import type { Database } from "./database.ts";
import { statement } from "./prepared.ts";

const notShown = sql.raw("('shadowed', 'withheld', 'silent')");
const shown = sql.raw("('answered', 'offered')");

/** What was shown counts more than silence before or after it, and stays once the customer has judged it. */
const upsertLookup = statement(
  ({ lookups }) => getTableColumns(lookups),
  ({ orm, tables: { lookups } }, given) => {
    const { caseId: _case, key: _key, at: _at, ...found } = given;
    return orm
      .insert(lookups)
      .values(given)
      .onConflictDoUpdate({
        target: [lookups.caseId, lookups.key],
        set: found,
        setWhere: sql`${lookups.verdict} = 'none' and ${lookups.chosen} is null
          and (${lookups.result} in ${notShown} or excluded.result in ${shown})`,
      });
  },
);

const look = async (db: Database, lookup: Lookup): Promise<void> => {
  await upsertLookup(db, lookup);
};

/** The questions of a case and what came of each, in the order in which they were asked. */
export const lookupsOf = async (
  { orm, tables: { lookups } }: Database,
  caseId: string,
): Promise<readonly Lookup[]> =>
  orm.select().from(lookups).where(eq(lookups.caseId, caseId)).orderBy(asc(lookups.at), asc(lookups.key));

const showsOne = (entries: readonly string[], { findings, chosen }: Lookup): boolean =>
  [...findings.map(({ entry }) => entry), chosen].some((entry) => entry !== null && entries.includes(entry));

const setOn = async (
  db: Database,
  caseId: string,
  entries: readonly string[],
  change: { chosen: string } | { verdict: LookupVerdict },
): Promise<void> => {
  const { orm, tables } = db;
  const { lookups } = tables;
  const meant = (await lookupsOf(db, caseId)).filter(
    (one) => ["answered", "offered"].includes(one.result) && showsOne(entries, one),
  );
  for (const { key } of meant)
    await orm
      .update(lookups)
      .set(change)
      .where(and(eq(lookups.caseId, caseId), eq(lookups.key, key)));
};

/** Notes a moment of the case on each of its questions, the first time that it comes. */
const note = async (
  { orm, tables: { lookups } }: Database,
  caseId: string,
  name: "filedAt" | "repliedAt",
  now: number,
): Promise<void> => {
  await orm
    .update(lookups)
    .set({ [name]: now })
    .where(and(eq(lookups.caseId, caseId), isNull(lookups[name])));
};

const write = async (db: Database, caseId: string, change: LookupChange, now: number): Promise<void> => {
  const { lookups } = db.tables;
  switch (change.change) {
    case "looked":
      return look(db, change.lookup);
    case "reworded":
      await db.orm.update(lookups).set({ question: "" }).where(eq(lookups.caseId, caseId));
      return;
    case "chosen":
      return setOn(db, caseId, [change.entry], { chosen: change.entry });
    case "verdict":
      return setOn(db, caseId, change.entries, { verdict: change.verdict });
    case "filed":
      return note(db, caseId, "filedAt", now);
    case "replied":
      return note(db, caseId, "repliedAt", now);
  }
};

/** Writes what an event has changed about the questions of a case that is saved. `now`: milliseconds since 1970. */
export const changeLookups = async (
  db: Database,
  caseId: string,
  changes: readonly LookupChange[],
  now: number,
): Promise<void> => {
  for (const change of changes) await write(db, caseId, change, now);
};

/** The questions since a moment that were not answered or whose answer was rejected, the latest first, at most `limit`. */
export const openQuestions = async (
  { orm, tables: { lookups, cases, people } }: Database,
  since: number,
  limit: number,
): Promise<readonly AskedQuestion[]> => {
  const rows = await orm
    .select({
      caseId: lookups.caseId,
      at: lookups.at,
      language: lookups.language,
      question: lookups.question,
      findings: lookups.findings,
      verdict: lookups.verdict,
      name: people.name,
      number: cases.customerNumber,
    })
    .from(lookups)
    .innerJoin(cases, eq(cases.id, lookups.caseId))
    .leftJoin(people, eq(people.key, cases.person))
    .where(
      and(
        gte(lookups.at, since),
        // R10: what has become a legal matter is for leads alone.
        inArray(cases.route, [...customerRoutes]),
        or(eq(lookups.result, "silent"), eq(lookups.verdict, "rejected")),
        inArray(lookups.kind, [...answerableKinds]),
      ),
    )
    .orderBy(desc(lookups.at), asc(lookups.caseId), asc(lookups.key))
    .limit(limit);
  return rows.map(({ name, number, ...asked }) => ({ ...asked, customer: { name, number } }));
};
