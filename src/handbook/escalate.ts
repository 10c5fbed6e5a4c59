import type { TicketCase } from "../core/case.ts";
import type { Effect } from "../core/effect.ts";
import type { Facts } from "../core/facts.ts";
import type { Party } from "../core/person.ts";
import {
  type Escalation,
  type EscalationReason,
  type InternalText,
  openEscalations,
  type Ticket,
} from "../core/ticket.ts";
import { showEscalation } from "./ticket-card.ts";

/** A ticket case with another ticket on it. */
export const withTicket = <Subject extends TicketCase>(
  subject: Subject,
  change: Partial<Ticket>,
): Subject => ({
  ...subject,
  ticket: { ...subject.ticket, ...change },
});

/** Why a lead is called, and by whom; `raisedBy` null: by a rule. */
export type Call = {
  readonly reason: EscalationReason;
  readonly raisedBy: Party | null;
  readonly why: InternalText | null;
};

/** Calls the leads once: a reason that is open already is not called again. */
export const escalate = <Subject extends TicketCase>(
  subject: Subject,
  facts: Facts,
  call: Call,
): { readonly subject: Subject; readonly effects: readonly Effect[] } => {
  const isOpen = openEscalations(subject.ticket).some(({ reason }) => reason === call.reason);
  if (isOpen && call.reason !== "agentRequest") return { subject, effects: [] };
  const escalation: Escalation = {
    id: `${subject.ticket.number}-${subject.ticket.escalations.length + 1}`,
    ...call,
    at: facts.now,
    acknowledgedBy: null,
    settledBy: null,
  };
  const escalated = withTicket(subject, { escalations: [...subject.ticket.escalations, escalation] });
  return { subject: escalated, effects: [showEscalation(escalated, facts, escalation, ["leads"])] };
};
