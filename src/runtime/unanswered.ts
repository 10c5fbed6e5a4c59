import { isTicket, type TicketCase } from "../core/case.ts";
import type { Unanswered, WaitingLine } from "../core/shown-ticket.ts";
import { customerWaits } from "../core/ticket-clock.ts";
import type { CalendarName } from "../directory/shared-rounds.ts";
import { openTickets } from "../storage/cases.ts";
import { lineOf } from "./listings.ts";
import type { Parts } from "./parts.ts";

/** Tickets that a list names; of the others it says how many. */
const mostListed = 5;

const waitingLine = (subject: TicketCase): WaitingLine => ({
  line: lineOf(subject),
  since: subject.ticket.clock?.told ?? subject.ticket.clock?.since ?? subject.ticket.filedAt,
  // Of legal matters, lists do not show the way to what was said.
  conversation: subject.route === "legal" ? null : subject.conversation,
});

/** Whoever was told how it stands waits for nothing until the next update is due. */
const waitsAt = ({ status, ticket }: TicketCase, now: number): boolean =>
  customerWaits(status) && (ticket.clock?.due.update ?? now) <= now;

const bySince = (one: WaitingLine, other: WaitingLine): number =>
  one.since - other.since || one.line.ticket - other.line.ticket;

/**
 * The tickets whose customers wait for the desk now, those that have waited longest first.
 *
 * @param kept those that keep to one of these calendars; left out: all.
 */
export const waitingLines = async (
  { store, clock, calendars }: Parts,
  kept?: readonly CalendarName[],
): Promise<readonly WaitingLine[]> => {
  const now = clock.now();
  const isKept = ({ ticket }: TicketCase): boolean => kept?.includes(calendars.keptBy(ticket)) ?? true;
  return (await store.read(openTickets))
    .map(({ case: subject }) => subject)
    .filter((subject) => isTicket(subject))
    .filter((subject) => waitsAt(subject, now) && isKept(subject))
    .map(waitingLine)
    .toSorted(bySince);
};

/** How many there are, and the first of them, as a list shows them. */
export const asUnanswered = (lines: readonly WaitingLine[]): Unanswered => ({
  waiting: lines.length,
  lines: lines.slice(0, mostListed),
});
