import { and, eq, gte, isNotNull, lt, sql } from "drizzle-orm";
import type { Period } from "../core/answer-counts.ts";
import type { Breach } from "../core/breach.ts";
import { isTicket } from "../core/case.ts";
import { lateTargets } from "../core/late-targets.ts";
import { openTickets } from "./cases.ts";
import type { Database } from "./database.ts";
import { hintedTexts, kindsOf } from "./hinted-texts.ts";
import { promiseEnds } from "./promise-ends.ts";
import { missedRounds } from "./rounds.ts";
import { asNamedTicket, isIn, namedTicket, ticketSteps, verbOf, whatOf } from "./ticket-steps.ts";

/** Times that ended too late (S8). */
const missedTargets = async (db: Database, { from, until }: Period): Promise<readonly Breach[]> => {
  const { cases, targetResults } = db.tables;
  const rows = await db.orm
    .select({ kind: targetResults.target, at: targetResults.at, ...namedTicket(db) })
    .from(targetResults)
    .innerJoin(cases, eq(cases.id, targetResults.caseId))
    .where(
      and(gte(targetResults.at, from), lt(targetResults.at, until), eq(targetResults.outcome, "missed")),
    );
  return rows.flatMap(({ kind, at, ...named }) => asNamedTicket(named).map((on) => ({ kind, at, on })));
};

/** Times that are over while the customer still waits (S8). */
const lateNow = async (db: Database, { from, until }: Period, now: number): Promise<readonly Breach[]> =>
  (await openTickets(db)).flatMap(({ case: subject }) =>
    isTicket(subject)
      ? lateTargets(subject, now)
          .filter(({ at }) => at >= from && at < until)
          .map(({ target, at }) => ({
            kind: target,
            at,
            on: { ticket: subject.ticket.number, conversation: subject.conversation },
          }))
      : [],
  );

/** Words that were sent with hints on them: each kind once a text (T-rules). */
const sentDespite = async (db: Database, period: Period): Promise<readonly Breach[]> =>
  (await hintedTexts(db, period)).flatMap(({ entry, at, on }) =>
    kindsOf(entry.hints).map((kind) => ({ kind, at, on })),
  );

/** Claims that the desk gave back because their agents gave no sign (S8). */
const claimsGoneBack = async (db: Database, period: Period): Promise<readonly Breach[]> =>
  (await ticketSteps(db, period, ["claim"]))
    .filter(({ entry: { step } }) => step === "returned")
    .map(({ at, on }) => ({ kind: "claim", at, on }));

/** Transfers of a ticket that had been transferred before (S2). */
const passedAround = async (db: Database, period: Period): Promise<readonly Breach[]> => {
  const { cases, history } = db.tables;
  const before = sql`exists (select 1 from ${history} earlier where earlier.case_id = ${history.caseId}
    and (earlier.at < ${history.at} or (earlier.at = ${history.at} and earlier.id < ${history.id}))
    and earlier.entry ->> 'what' = 'work' and earlier.entry ->> 'verb' = 'transfer')`;
  const rows = await db.orm
    .select({ at: history.at, ...namedTicket(db) })
    .from(history)
    .innerJoin(cases, eq(cases.id, history.caseId))
    .where(and(isIn(db, period), sql`${whatOf(db)} = 'work'`, sql`${verbOf(db)} = 'transfer'`, before));
  return rows.flatMap(({ at, ...named }) =>
    asNamedTicket(named).map((on) => ({ kind: "transfers", at, on })),
  );
};

/** Requests that took longer than the free minutes, on which no consulting was offered (R5). */
const overLimit = async (db: Database, { from, until }: Period): Promise<readonly Breach[]> => {
  const { cases } = db.tables;
  const reminded = sql<number>`cast(${cases.state} -> 'ticket' -> 'handling' ->> 'reminded' as bigint)`;
  const offers = sql`coalesce(cast(${cases.state} -> 'offers' as text), '')`;
  const rows = await db.orm
    .select({ at: reminded.mapWith(Number), ...namedTicket(db) })
    .from(cases)
    .where(
      and(
        // Whoever is reminded finds the ticket changed: what has not changed since was not.
        gte(cases.updatedAt, from),
        isNotNull(cases.ticket),
        gte(reminded, from),
        lt(reminded, until),
        sql`${offers} not like '%"work":"consulting"%'`,
      ),
    );
  return rows.flatMap(({ at, ...named }) => asNamedTicket(named).map((on) => ({ kind: "handling", at, on })));
};

const brokenPromises = async (db: Database, period: Period, now: number): Promise<readonly Breach[]> =>
  (await promiseEnds(db, period, now))
    .filter(({ kept }) => !kept)
    .map(({ at, on }) => ({ kind: "promise", at, on }));

/** The breaches of the handbook in a period, as far as they leave a trace (R16), in no order; of nobody by name. */
export const breachesIn = async (db: Database, period: Period, now: number): Promise<readonly Breach[]> => [
  ...(await missedTargets(db, period)),
  ...(await lateNow(db, period, now)),
  ...(await brokenPromises(db, period, now)),
  ...(await missedRounds(db, period)).map(({ at }): Breach => ({ kind: "round", at, on: null })),
  ...(await claimsGoneBack(db, period)),
  ...(await passedAround(db, period)),
  ...(await overLimit(db, period)),
  ...(await sentDespite(db, period)),
];
