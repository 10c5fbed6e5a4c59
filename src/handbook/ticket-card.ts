import { ownerOf, type TicketCase } from "../core/case.ts";
import type { Effect, Ping } from "../core/effect.ts";
import type { Facts } from "../core/facts.ts";
import type { TicketCard } from "../core/say.ts";
import type { Escalation } from "../core/ticket.ts";

/** All that the internal card of a ticket shows. */
export const ticketCard = (subject: TicketCase, facts: Pick<Facts, "settings" | "record">): TicketCard => ({
  caseId: subject.id,
  ticket: subject.ticket,
  status: subject.status,
  agent: ownerOf(subject),
  customer: subject.customer,
  conversation: subject.conversation,
  identity: subject.identity,
  record: facts.record,
  timeZone: facts.settings.timeZone,
  attachments: subject.said.flatMap(({ attachments }) => attachments),
});

/** Brings the one card of a ticket up to date. */
export const showCard = (subject: TicketCase, facts: Facts): Effect => ({
  kind: "card",
  key: "card",
  say: { say: "card", ...ticketCard(subject, facts) },
  ping: [],
});

/** Shows an escalation as a card of its own; leads are called when it is new. */
export const showEscalation = (
  subject: TicketCase,
  facts: Facts,
  escalation: Escalation,
  ping: readonly Ping[] = [],
): Effect => ({
  kind: "card",
  key: `escalation-${escalation.id}`,
  say: { say: "escalationCard", card: ticketCard(subject, facts), escalation },
  ping,
});
