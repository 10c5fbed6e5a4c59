import { and, eq, gte, inArray, lt, or, sql } from "drizzle-orm";
import type { Period } from "../core/answer-counts.ts";
import { type Case, isTicket, type TicketCase } from "../core/case.ts";
import type { Verb } from "../core/command.ts";
import type { OwnWork } from "../core/own-figures.ts";
import type { PersonKey } from "../core/person.ts";
import type { TargetResult } from "../core/targets.ts";
import type { Database } from "./database.ts";
import { hintedTexts, kindsOf } from "./hinted-texts.ts";
import { promiseEnds } from "./promise-ends.ts";
import { isOpenTicket } from "./statuses.ts";
import { isIn, ticketSteps, verbOf, whatOf } from "./ticket-steps.ts";

/** Whose work, and in which period. */
type Asked = { readonly person: PersonKey; readonly period: Period };

const ticketsOf = (rows: readonly { readonly case: Case }[]): readonly TicketCase[] =>
  rows.map(({ case: subject }) => subject).filter(isTicket);

/** Tickets on which they gave one of these orders. */
const ticketsWith = async (
  db: Database,
  { person, period }: Asked,
  verbs: readonly Verb[],
): Promise<readonly TicketCase[]> => {
  const { cases, history } = db.tables;
  const ordered = db.orm
    .select({ id: history.caseId })
    .from(history)
    .where(
      and(
        isIn(db, period),
        eq(history.actor, person),
        sql`${whatOf(db)} = 'work'`,
        inArray(verbOf(db), [...verbs]),
      ),
    );
  return ticketsOf(await db.orm.select({ case: cases.state }).from(cases).where(inArray(cases.id, ordered)));
};

/** Tickets that are theirs and are open, or were changed since the period began. */
const theirs = async (db: Database, { person, period }: Asked): Promise<readonly TicketCase[]> => {
  const { cases } = db.tables;
  const condition = and(eq(cases.assignee, person), or(isOpenTicket, gte(cases.updatedAt, period.from)));
  return ticketsOf(await db.orm.select({ case: cases.state }).from(cases).where(condition));
};

const wasClaimedIn =
  ({ from, until }: Period) =>
  ({ ticket: { claimedAt } }: TicketCase): boolean =>
    claimedAt !== null && claimedAt >= from && claimedAt < until;

const isOpen = ({ status }: TicketCase): boolean => status !== "resolved" && status !== "closed";

/** Times that ended with what they did: a decision and what it measures are of the same moment. */
const endedResults = async (db: Database, { person, period }: Asked): Promise<readonly TargetResult[]> => {
  const { history, targetResults } = db.tables;
  const { id, caseId, target, took, outcome, at } = targetResults;
  const rows = await db.orm
    .selectDistinct({ id, target, took, outcome })
    .from(targetResults)
    .innerJoin(history, and(eq(history.caseId, caseId), eq(history.at, at), eq(history.actor, person)))
    .where(and(gte(at, period.from), lt(at, period.until)));
  return rows.map(({ outcome: came, target: of, took: long }) => ({
    target: of,
    took: long,
    kept: came === "kept",
  }));
};

const hintsOn = async (db: Database, { person, period }: Asked): Promise<OwnWork["hints"]> => {
  const sent = (await hintedTexts(db, period)).filter(({ entry }) => entry.by.key === person);
  const other = (await ticketSteps(db, period, ["heeded"])).filter(({ entry }) => entry.by.key === person);
  return [
    ...sent.flatMap(({ entry }) => kindsOf(entry.hints).map((kind) => ({ kind, heeded: false }))),
    ...other.flatMap(({ entry }) => entry.kinds.map((kind) => ({ kind, heeded: true }))),
  ];
};

/** What somebody did in a period; asked for by nobody but them (S5). */
export const ownWork = async (db: Database, asked: Asked, now: number): Promise<OwnWork> => {
  const { person, period } = asked;
  const own = await theirs(db, asked);
  const claimed = [...(await ticketsWith(db, asked, ["claim", "take"])), ...own.filter(wasClaimedIn(period))];
  const ended = await ticketsWith(db, asked, ["resolve", "close"]);
  const promises = await promiseEnds(db, period, now);
  return {
    claimed: new Set(claimed.map(({ id }) => id)).size,
    open: own.filter(isOpen).length,
    ended: ended.map(({ ticket }) => ticket),
    results: await endedResults(db, asked),
    promises: promises.filter(({ promise }) => promise.by.key === person),
    hints: await hintsOn(db, asked),
  };
};
