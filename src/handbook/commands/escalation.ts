import type { TicketCase } from "../../core/case.ts";
import type { Effect } from "../../core/effect.ts";
import type { Facts } from "../../core/facts.ts";
import { mayAcknowledge } from "../../core/permissions.ts";
import type { Party } from "../../core/person.ts";
import { type Escalation, openEscalations } from "../../core/ticket.ts";
import { showEscalation } from "../../core/ticket-card.ts";
import { escalate as call, withTicket } from "../escalate.ts";
import { actorOf, carriedOut, inform, notNow, type Perform, refuse } from "./order.ts";

/** Calls the leads for a ticket, with the agent's reason. */
export const escalate: Perform<"escalate"> = (order) => {
  const { subject, command, facts } = order;
  if (subject.status === "closed") return notNow(order);
  const called = call(subject, facts, {
    reason: "agentRequest",
    raisedBy: actorOf(order),
    why: command.reason,
  });
  return carriedOut(order, called.subject, called.effects);
};

const changeOpen = (
  subject: TicketCase,
  facts: Facts,
  change: (escalation: Escalation) => Escalation,
): { subject: TicketCase; effects: readonly Effect[] } => {
  const changed = openEscalations(subject.ticket).map(change);
  const escalations = subject.ticket.escalations.map((one) => changed.find(({ id }) => id === one.id) ?? one);
  const next = withTicket(subject, { escalations });
  return { subject: next, effects: changed.map((escalation) => showEscalation(next, facts, escalation)) };
};

/** Marks every open escalation of a ticket as settled: resolving the ticket settles them too. */
export const settleAll = (subject: TicketCase, facts: Facts, by: Party): ReturnType<typeof changeOpen> =>
  changeOpen(subject, facts, (escalation) => ({ ...escalation, settledBy: by }));

/** Somebody has seen it: a lead whatever it is, an agent what the clock has called for. It is called for no more. */
export const acknowledge: Perform<"acknowledge"> = (order) => {
  const { subject, command, event, facts } = order;
  const by = actorOf(order);
  const { role } = event.person;
  const own = openEscalations(subject.ticket).filter(({ reason }) => mayAcknowledge(role, reason));
  if (own.length === 0 && role !== "lead")
    return refuse(subject, event, { say: "notPermitted", verb: command.verb });
  const unseen = own.filter(({ acknowledgedBy }) => acknowledgedBy === null);
  if (unseen.length === 0)
    return refuse(subject, event, { say: "nothingToSettle", ticket: subject.ticket.number });
  const changed = changeOpen(subject, facts, (one) =>
    unseen.includes(one) ? { ...one, acknowledgedBy: by, next: null } : one,
  );
  return carriedOut(order, changed.subject, [
    ...changed.effects,
    inform(event, { say: "escalationAcknowledged", ticket: subject.ticket.number, by: by.name }),
  ]);
};

/** Whoever solved it closes the escalation. */
export const settle: Perform<"settle"> = (order) => {
  const { subject, event, facts } = order;
  const by = actorOf(order);
  if (openEscalations(subject.ticket).length === 0)
    return refuse(subject, event, { say: "nothingToSettle", ticket: subject.ticket.number });
  const changed = settleAll(subject, facts, by);
  return carriedOut(order, changed.subject, [
    ...changed.effects,
    inform(event, { say: "escalationSettled", ticket: subject.ticket.number, by: by.name }),
  ]);
};
