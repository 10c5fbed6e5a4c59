import type { Period } from "../core/answer-counts.ts";
import type { NamedTicket } from "../core/breach.ts";
import { isTicket } from "../core/case.ts";
import { brokenBy, endedBy, type PromiseEnd } from "../core/promise-end.ts";
import { openTickets } from "./cases.ts";
import type { Database } from "./database.ts";
import { ticketSteps } from "./ticket-steps.ts";

/** A promise that came to an end, and the ticket it was given on. */
export type TicketPromiseEnd = PromiseEnd & { readonly on: NamedTicket };

const endedIn = async (db: Database, period: Period): Promise<readonly TicketPromiseEnd[]> =>
  (await ticketSteps(db, period, ["promise"])).flatMap(({ entry, at, on }) => {
    const end = endedBy(entry, at);
    return end === null ? [] : [{ ...end, on }];
  });

const brokenIn = async (
  db: Database,
  { from, until }: Period,
  now: number,
): Promise<readonly TicketPromiseEnd[]> =>
  (await openTickets(db)).flatMap(({ case: subject }) => {
    if (!isTicket(subject)) return [];
    const { ticket, conversation } = subject;
    const end = brokenBy(ticket.promise, now);
    return end === null || end.at < from || end.at >= until
      ? []
      : [{ ...end, on: { ticket: ticket.number, conversation } }];
  });

/** The promises to customers that were kept or broken in a period; those that still wait, when their time was over (S3). */
export const promiseEnds = async (
  db: Database,
  period: Period,
  now: number,
): Promise<readonly TicketPromiseEnd[]> => [
  ...(await endedIn(db, period)),
  ...(await brokenIn(db, period, now)),
];
