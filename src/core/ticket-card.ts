import { ownerOf, type TicketCase } from "./case.ts";
import { chargesOf } from "./charge.ts";
import type { Effect, Ping } from "./effect.ts";
import type { Facts } from "./facts.ts";
import type { TicketCard } from "./shown-ticket.ts";
import type { Escalation } from "./ticket.ts";

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
  charges: chargesOf(subject),
});

/** The post of an escalation's latest call: each stands at the end of the channel, or nobody would notice it. */
export const escalationKey = ({ id, calls = 1 }: Escalation): string =>
  calls === 1 ? `escalation-${id}` : `escalation-${id}-${calls}`;

/** Shows an escalation as a card of its own; `ping` is called when the card is new. */
export const showEscalation = (
  subject: TicketCase,
  facts: Pick<Facts, "settings" | "record">,
  escalation: Escalation,
  ping: readonly Ping[] = [],
): Extract<Effect, { kind: "card" }> => ({
  kind: "card",
  key: escalationKey(escalation),
  say: { say: "escalationCard", card: ticketCard(subject, facts), escalation },
  ping,
});
