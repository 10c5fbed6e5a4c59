import type { Resolved, TicketCase } from "../../core/case.ts";
import type { Effect } from "../../core/effect.ts";
import { farewell } from "../ending.ts";
import { reopen as giveBack } from "../reopen.ts";
import { sentDespite } from "../sent-despite.ts";
import { speak, turnInto } from "../speak.ts";
import { settleAll } from "./escalation.ts";
import { actorOf, carriedOut, inform, notNow, type Perform } from "./order.ts";
import { refuseUnlessOwner } from "./ownership.ts";

/** Says that it is solved and asks the customer, who has the last word (S4). */
export const resolve: Perform<"resolve"> = (order) => {
  const { subject, command, event, facts } = order;
  if (subject.status === "resolved" || subject.status === "closed") return notNow(order);
  const refused = refuseUnlessOwner(order);
  if (refused !== null) return refused;
  const by = actorOf(order);
  const settled = settleAll(subject, facts, by);
  const { number } = subject.ticket;
  const agent = "agent" in subject ? subject.agent : by;
  const { base, effects } = speak(settled.subject, "resolved", {
    say: "resolved",
    ticket: number,
    agent: agent.name,
    solution: command.solution,
  });
  const resolved: Resolved = {
    ...base,
    status: "resolved",
    agent,
    ticket: { ...settled.subject.ticket, solution: command.solution },
  };
  return carriedOut(order, resolved, [
    ...effects,
    ...settled.effects,
    inform(event, { say: "resolvedBy", ticket: number, agent: by.name, solution: command.solution }),
    ...sentDespite(facts, by),
  ]);
};

/** What waited for the customer turns into the news; where nothing waited, they are told. */
const sayClosed = (
  subject: TicketCase,
): { readonly subject: TicketCase; readonly effects: readonly Effect[] } => {
  const say = { say: "closed", ticket: subject.ticket.number } as const;
  return subject.openPost === null
    ? { subject, effects: [{ kind: "reply", key: `closed-${subject.turn}`, say, private: false }] }
    : turnInto(subject, say);
};

/** Ends a ticket without waiting for the customer's word; they can still open it again. */
export const close: Perform<"close"> = (order) => {
  const { subject, event, facts } = order;
  if (subject.status === "closed") return notNow(order);
  const refused = refuseUnlessOwner(order);
  if (refused !== null) return refused;
  const by = actorOf(order);
  const settled = settleAll(subject, facts, by);
  const kept = sayClosed(settled.subject);
  const closed = farewell(kept.subject, "agent" in subject ? subject.agent : by);
  return carriedOut(order, closed.subject, [
    ...kept.effects,
    ...closed.effects,
    ...settled.effects,
    inform(event, { say: "closedBy", ticket: subject.ticket.number, agent: by.name }),
  ]);
};

/** Opens a resolved or closed ticket again. */
export const reopen: Perform<"reopen"> = (order) => {
  const { subject, event, facts } = order;
  if (subject.status !== "resolved" && subject.status !== "closed") return notNow(order);
  const reopened = giveBack(subject, facts);
  return carriedOut(order, reopened.subject, [
    ...reopened.effects,
    inform(event, { say: "reopenedBy", ticket: subject.ticket.number, agent: actorOf(order).name }),
  ]);
};
