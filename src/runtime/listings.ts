import { isTicket, ownerOf, type TicketCase } from "../core/case.ts";
import type { CustomerRecord } from "../core/customer.ts";
import type { ActChosen } from "../core/event.ts";
import { provenNumber } from "../core/identity.ts";
import { mayCommand } from "../core/permissions.ts";
import type { AgentSay } from "../core/say.ts";
import { isShownStep, type TicketLine } from "../core/shown-ticket.ts";
import { priorities, ticketName } from "../core/ticket.ts";
import { ticketCard } from "../core/ticket-card.ts";
import { wordDueAt } from "../core/ticket-clock.ts";
import { openTickets } from "../storage/cases.ts";
import { historyOf } from "../storage/history.ts";
import { customerOf } from "./customer-record.ts";
import { findCase } from "./find-case.ts";
import type { Parts } from "./parts.ts";

/** Characters of a problem in a one-line listing. */
const aboutLength = 80;

/** A ticket as one line of a list. */
export const lineOf = (subject: TicketCase): TicketLine => ({
  ticket: subject.ticket.number,
  route: subject.route,
  status: subject.status,
  priority: subject.ticket.priority,
  expectedReplyAt: wordDueAt(subject.ticket),
  agent: ownerOf(subject),
  customer: subject.customer.name,
  about:
    subject.route === "legal"
      ? ""
      : subject.ticket.problems[0].text.replace(/\s+/g, " ").slice(0, aboutLength),
});

/** Where nothing is due, everything else comes first. */
const dueTime = ({ expectedReplyAt }: TicketLine): number => expectedReplyAt ?? Number.MAX_SAFE_INTEGER;

/** Priority, then due time, then age (G5). */
const byUrgency = (one: TicketLine, other: TicketLine): number =>
  priorities.indexOf(one.priority) - priorities.indexOf(other.priority) ||
  dueTime(one) - dueTime(other) ||
  one.ticket - other.ticket;

/** Tickets as a list shows them. */
export type Listed = { readonly lines: readonly TicketLine[]; readonly timeZone: string };

/** The open tickets that `belongs` picks, most urgent first. */
export const listTickets = async (
  parts: Parts,
  belongs: (subject: TicketCase) => boolean,
): Promise<Listed> => {
  const stored = await parts.store.read(openTickets);
  const lines = stored
    .map(({ case: subject }) => subject)
    .filter((subject): subject is TicketCase => isTicket(subject) && belongs(subject))
    .map(lineOf)
    .sort(byUrgency);
  return { lines, timeZone: parts.settings.timeZone };
};

/** The open tickets whose number, customer or words hold what somebody has typed; all of them for nothing. */
export const suggestTickets = async (parts: Parts, words: string): Promise<readonly TicketLine[]> => {
  const wanted = words.trim().toLowerCase();
  const { lines } = await listTickets(parts, () => true);
  return lines.filter(({ ticket, customer, about }) =>
    `${ticketName({ number: ticket })} ${customer} ${about}`.toLowerCase().includes(wanted),
  );
};

const recordOf = async (parts: Parts, { identity }: TicketCase): Promise<CustomerRecord | null> => {
  const number = provenNumber(identity);
  return number === null ? null : parts.store.read((db) => customerOf(db, parts.directory, number));
};

/** A ticket with its history, for the person who asked. */
export const showTicket = async (parts: Parts, event: ActChosen): Promise<AgentSay> => {
  const subject = (await parts.store.read((db) => findCase(db, parts, event)))?.case;
  if (subject === undefined || !isTicket(subject))
    return event.target !== null && "ticket" in event.target
      ? { say: "noSuchTicket", ticket: event.target.ticket }
      : { say: "unclear", problem: { problem: "noTicket", verb: "show" } };
  if (!mayCommand(event.person.role, "show", subject.route)) return { say: "notPermitted", verb: "show" };
  const rows = await parts.store.read((db) => historyOf(db, subject.id));
  const history = rows.flatMap(({ at, entry }) => (isShownStep(entry) ? [{ at, entry }] : []));
  const record = await recordOf(parts, subject);
  return { say: "shown", card: ticketCard(subject, { settings: parts.settings, record }), history };
};
