import type { TicketCase } from "../../core/case.ts";
import type { Route } from "../../core/problem.ts";
import type { EscalationReason } from "../../core/ticket.ts";
import { escalate, withTicket } from "../escalate.ts";
import { actorOf, carriedOut, inform, notNow, type Perform } from "./order.ts";

const calledFor: Readonly<Partial<Record<Route, EscalationReason>>> = { legal: "legal", order: "order" };

/**
 * Puts right what a request was taken for (R13, R15). An order whose customer has not agreed to its charge shows so on
 * its card from then on; a legal matter is the leads' alone (R10).
 */
export const category: Perform<"category"> = (order) => {
  const { subject, command, event, facts } = order;
  const { category: route } = command;
  if (subject.status === "closed") return notNow(order);
  const moved: TicketCase = { ...withTicket(subject, { route }), route };
  const reason = calledFor[route];
  const called =
    reason === undefined || subject.route === route
      ? { subject: moved, effects: [] }
      : escalate(moved, facts, { reason, raisedBy: actorOf(order), why: null });
  return carriedOut(
    order,
    called.subject,
    [
      ...called.effects,
      inform(event, {
        say: "categoryChanged",
        ticket: subject.ticket.number,
        agent: actorOf(order).name,
        route,
      }),
    ],
    route,
  );
};
