import { ownerOf, type TicketCase } from "../../core/case.ts";
import type { Decision } from "../../core/rule.ts";
import { type AnyOrder, refuse } from "./order.ts";

/** Whether the ticket is worked on: an agent has it and it is not resolved. */
export const isInWork = (
  subject: TicketCase,
): subject is Extract<TicketCase, { status: "claimed" | "waitingForCustomer" }> =>
  subject.status === "claimed" || subject.status === "waitingForCustomer";

/** Refuses an order about a ticket that somebody else has; a lead may act for the agent. */
export const refuseUnlessOwner = (order: AnyOrder): Decision | null => {
  const { subject, command, event } = order;
  const owner = ownerOf(subject);
  if (owner === null || owner.key === event.person.key || event.person.role === "lead") return null;
  return refuse(subject, event, {
    say: "notYours",
    verb: command.verb,
    ticket: subject.ticket.number,
    by: owner.name,
  });
};
