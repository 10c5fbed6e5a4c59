import { and, eq, gte, inArray, isNotNull, lt, type SQL, sql } from "drizzle-orm";
import type { Period } from "../core/answer-counts.ts";
import type { NamedTicket } from "../core/breach.ts";
import type { HistoryEntry } from "../core/history.ts";
import type { Database } from "./database.ts";
import type { HistoryRow } from "./history.ts";

/** What an entry of the history is, and the verb of a piece of work, as the database reads them. */
export const whatOf = ({ tables: { history } }: Database): SQL => sql`${history.entry} ->> 'what'`;
export const verbOf = ({ tables: { history } }: Database): SQL => sql`${history.entry} ->> 'verb'`;

/** The columns that name a ticket and the place where its customer is answered. */
export const namedTicket = ({ tables: { cases } }: Database) => ({
  ticket: cases.ticket,
  platform: cases.platform,
  channel: cases.channel,
  thread: cases.thread,
});

/** What these columns hold; nothing of a case that is no ticket. */
export const asNamedTicket = ({
  ticket,
  ...conversation
}: NamedTicket["conversation"] & { readonly ticket: number | null }): readonly NamedTicket[] =>
  ticket === null ? [] : [{ ticket, conversation }];

/** Whether a row of the history is of a period. */
export const isIn = ({ tables: { history } }: Database, { from, until }: Period) =>
  and(gte(history.at, from), lt(history.at, until));

type What = HistoryEntry["what"];

/** An entry of a ticket's history, with the ticket. */
export type TicketStep<Whats extends What> = Pick<HistoryRow, "at" | "actor"> & {
  readonly entry: Extract<HistoryEntry, { what: Whats }>;
  readonly on: NamedTicket;
};

/** What was written into the histories of tickets in a period, of some kinds; in no order. */
export const ticketSteps = async <const Whats extends What>(
  db: Database,
  period: Period,
  whats: readonly Whats[],
): Promise<readonly TicketStep<Whats>[]> => {
  const { cases, history } = db.tables;
  const rows = await db.orm
    .select({ at: history.at, actor: history.actor, entry: history.entry, ...namedTicket(db) })
    .from(history)
    .innerJoin(cases, eq(cases.id, history.caseId))
    .where(and(isIn(db, period), inArray(whatOf(db), [...whats]), isNotNull(cases.ticket)));
  return rows.flatMap(({ at, actor, entry, ...named }) =>
    // The condition lets these kinds through alone, which the type of a column cannot say.
    asNamedTicket(named).map((on) => ({ at, actor, entry: entry as TicketStep<Whats>["entry"], on })),
  );
};
