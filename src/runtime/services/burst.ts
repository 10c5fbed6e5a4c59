import { isTicket, type TicketCase } from "../../core/case.ts";
import { incidentOf } from "../../core/incident.ts";
import type { AgentSay } from "../../core/say.ts";
import type { Service } from "../../directory/services.ts";
import { similarityOf } from "../../knowledge/similarity.ts";
import { openTickets } from "../../storage/cases.ts";
import type { Database } from "../../storage/database.ts";
import { openIncidents } from "../../storage/incidents.ts";
import { readMark, writeMark } from "../../storage/marks.ts";
import type { Parts } from "../parts.ts";
import { tellLeads } from "./incident-order.ts";

/** From this likeness of their words on, 0 to 1, two faults are taken for the same; questions are from 0.18 on. */
const alikeFrom = 0.3;

/** Tickets that speak for one incident, the one that was filed last among them. */
type Burst = { readonly service: Service | null; readonly tickets: readonly TicketCase[] };

const faultsOf = ({ ticket }: TicketCase): readonly string[] =>
  ticket.problems.filter(({ kind }) => kind === "fault").map(({ text }) => text);

const wordsOf = (subject: TicketCase): string => faultsOf(subject).join("\n");

/** Faults that were filed within the desk's minutes and belong to no incident. */
const lately = async (db: Database, { clock }: Parts, minutes: number): Promise<readonly TicketCase[]> => {
  const since = clock.now() - minutes * 60_000;
  return (await openTickets(db))
    .map(({ case: subject }) => subject)
    .filter(isTicket)
    .filter(({ ticket, route }) => route === "support" && ticket.filedAt >= since)
    .filter((subject) => subject.ticket.incident === undefined && faultsOf(subject).length > 0);
};

const aboutService = ({ services }: Parts, service: Service, tickets: readonly TicketCase[]): Burst => ({
  service,
  tickets: tickets.filter((one) => services.named(faultsOf(one)).some(({ id }) => id === service.id)),
});

const inLikeWords = (subject: TicketCase, tickets: readonly TicketCase[]): Burst => {
  const likeness = similarityOf(tickets.map(wordsOf))(tickets.findIndex(({ id }) => id === subject.id));
  return {
    service: null,
    tickets: tickets.filter(({ id }, at) => id === subject.id || (likeness[at] ?? 0) >= alikeFrom),
  };
};

/** What a new ticket may be part of: the faults of each service it names, or those in like words where it names none. */
const burstsWith = async (db: Database, parts: Parts, subject: TicketCase, minutes: number) => {
  const tickets = await lately(db, parts, minutes);
  const named = parts.services.named(faultsOf(subject));
  if (named.length === 0) return [inLikeWords(subject, tickets)];
  const incidents = await openIncidents(db);
  return named
    .filter(({ id }) => incidentOf(incidents, id) === null)
    .map((service) => aboutService(parts, service, tickets));
};

const sayOf = ({ service, tickets }: Burst, minutes: number): AgentSay => ({
  say: "incidentSuggested",
  service: service && { id: service.id, name: service.name },
  because: { because: "tickets", tickets: tickets.map(({ ticket }) => ticket.number), minutes },
});

/** Once a burst: as long as more of the same keeps coming, nothing is suggested again. */
const suggest = async (db: Database, parts: Parts, burst: Burst, minutes: number): Promise<void> => {
  const mark = `burst:${burst.service?.id ?? ""}`;
  const now = parts.clock.now();
  const last = await readMark(db, mark);
  await writeMark(db, mark, now);
  if (last === null || now - last > minutes * 60_000) await tellLeads(db, parts, sayOf(burst, minutes));
};

/**
 * Suggests an incident to the leads when a ticket that was just filed is one of many about the same (R11). Several
 * tickets of one customer are not many. Part of the transaction that files it.
 */
export const noticeBurst = async (db: Database, parts: Parts, subject: TicketCase): Promise<void> => {
  const { burst: limits } = parts.services;
  const { route, ticket } = subject;
  if (limits === null || route !== "support" || ticket.incident !== undefined) return;
  if (faultsOf(subject).length === 0) return;
  for (const burst of await burstsWith(db, parts, subject, limits.minutes)) {
    const customers = new Set(burst.tickets.map(({ customer }) => customer.key));
    if (customers.size >= limits.tickets) await suggest(db, parts, burst, limits.minutes);
  }
};
