import type { TicketCase } from "../../core/case.ts";
import type { CustomerPromise } from "../../core/customer-promise.ts";
import type { Effect, Recorded } from "../../core/effect.ts";
import type { Party } from "../../core/person.ts";
import type { Decision } from "../../core/rule.ts";
import { withTicket } from "../escalate.ts";
import { type AnyOrder, actorOf, carriedOut, inform, notNow, type Perform, refuse } from "./order.ts";
import { refuseUnlessOwner } from "./ownership.ts";
import { afterUpdate } from "./reply.ts";

/** A ticket whose customer has been promised something, and what tells them so. */
type Promised = { readonly subject: TicketCase; readonly effects: readonly Effect[] };

const recorded = (
  step: Extract<Recorded, { what: "promise" }>["step"],
  promise: CustomerPromise,
  by: Party,
): Effect => ({ kind: "record", entry: { what: "promise", step, promise, by } });

/**
 * Promises the customer to be heard from by then, in the name of whoever gave the order, and leaves it the desk's turn.
 *
 * @param consulting whether they hear that somebody is asked meanwhile (I2).
 */
export const promiseCustomer = (
  order: AnyOrder,
  { until, words, consulting }: Pick<CustomerPromise, "until" | "words"> & { readonly consulting: boolean },
): Promised => {
  const { subject, event, facts } = order;
  const { company, timeZone } = facts.settings;
  const by = actorOf(order);
  const before = subject.ticket.promise;
  const promise: CustomerPromise = { until, givenAt: Math.min(event.at, facts.now), by, words };
  const told = afterUpdate(subject, "agent" in subject && subject.agent !== null ? subject.agent : by, facts);
  const say = { say: "promised", agent: by.name, company, until, timeZone, consulting } as const;
  return {
    subject: withTicket(told, { promise }),
    effects: [
      { kind: "reply", key: `promise-${event.id}`, say, private: false },
      // To be told a new time is to hear from us: what was promised before has its end in the history too.
      ...(before === undefined ? [] : [recorded("kept", before, by)]),
      recorded("given", promise, by),
    ],
  };
};

const takeBack = (order: AnyOrder): Decision => {
  const { subject, event } = order;
  const { promise, ...ticket } = subject.ticket;
  if (promise === undefined)
    return refuse(subject, event, { say: "nothingPromised", ticket: subject.ticket.number });
  const by = actorOf(order);
  return carriedOut(order, { ...subject, ticket }, [
    inform(event, { say: "promiseTakenBack", ticket: ticket.number, agent: by.name }),
    recorded("takenBack", promise, by),
  ]);
};

/** S3: the customer hears until when we come back to them; better no time at all than a wrong one. */
export const promise: Perform<"promise"> = (order) => {
  const { subject, command, event, facts } = order;
  const { when } = command;
  if (subject.status === "resolved" || subject.status === "closed") return notNow(order);
  const refused = refuseUnlessOwner(order);
  if (refused !== null) return refused;
  if (when === null) return takeBack(order);
  if (facts.promised?.read !== "time") {
    const problem = facts.promised?.why ?? "unreadable";
    return refuse(subject, event, { say: "unclearTime", problem, when });
  }
  const { until } = facts.promised;
  const { timeZone } = facts.settings;
  const promised = promiseCustomer(order, { until, words: { internal: when }, consulting: false });
  const ticket = subject.ticket.number;
  return carriedOut(order, promised.subject, [
    ...promised.effects,
    inform(event, { say: "promiseGiven", ticket, agent: actorOf(order).name, until, timeZone }),
  ]);
};
