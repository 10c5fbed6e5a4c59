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
import { makeCall } from "./chain.ts";

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

/** A call that nobody has heard yet. */
export const newEscalation = (
  { ticket }: TicketCase,
  { now }: Pick<Facts, "now">,
  call: Call,
): Escalation & { readonly calls: number } => ({
  id: `${ticket.number}-${ticket.escalations.length + 1}`,
  ...call,
  at: now,
  acknowledgedBy: null,
  settledBy: null,
  calls: 0,
});

/** Calls whom the desk's route for the reason names, once: a reason that is open already is not called for again. */
export const escalate = <Subject extends TicketCase>(
  subject: Subject,
  facts: Facts,
  call: Call,
): { readonly subject: Subject; readonly effects: readonly Effect[] } => {
  const isOpen = openEscalations(subject.ticket).some(({ reason }) => reason === call.reason);
  const isOff = facts.settings.escalations.routes[call.reason].length === 0;
  if (isOff || (isOpen && call.reason !== "agentRequest")) return { subject, effects: [] };
  const { escalation, effects } = makeCall(subject, facts, newEscalation(subject, facts, call));
  return {
    subject: withTicket(subject, { escalations: [...subject.ticket.escalations, escalation] }),
    effects,
  };
};
