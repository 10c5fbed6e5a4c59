import type { TicketCase } from "../../core/case.ts";
import type { Tier } from "../../core/customer.ts";
import type { CustomerChange } from "../../core/customer-field.ts";
import type { Facts } from "../../core/facts.ts";
import type { Decision } from "../../core/rule.ts";
import { withTicket } from "../escalate.ts";
import { priorityFor } from "../new-ticket.ts";
import { type AnyOrder, actorOf, carriedOut, inform, type Perform, refuse } from "./order.ts";

const isTier = (word: string): word is Tier =>
  word === "standard" || word === "business" || word === "premium";

/** G5: a ticket that has the priority of its customer's tier gets that of the new one; one set by hand keeps it. */
const reprioritised = (subject: TicketCase, { field, before }: CustomerChange, facts: Facts): TicketCase => {
  if (field !== "tier" || !isTier(before) || facts.record === null) return subject;
  const isUsual = subject.ticket.priority === priorityFor(subject.route, before);
  return isUsual ? withTicket(subject, { priority: priorityFor(subject.route, facts.record.tier) }) : subject;
};

const correct = (order: AnyOrder, change: CustomerChange): Decision => {
  const { subject, event, facts } = order;
  const { field, before, value, listed } = change;
  const now = value ?? listed;
  return carriedOut(
    order,
    reprioritised(subject, change, facts),
    [
      { kind: "correctCustomer", change },
      inform(event, {
        say: "customerCorrected",
        agent: actorOf(order).name,
        number: change.customer,
        field,
        before,
        now,
        isListed: value === null,
      }),
    ],
    `${field}: ${now}`,
  );
};

/** S7: corrects what the directory has of a ticket's customer; it counts from this moment on. */
export const setField: Perform<"customer set"> = (order) => {
  const { subject, event, facts } = order;
  if (facts.correction !== null) return correct(order, facts.correction);
  return refuse(
    subject,
    event,
    facts.settings.customers === "numbers"
      ? { say: "noRecords", atWord: "noList" }
      : { say: "noKnownCustomer", ticket: subject.ticket.number },
  );
};

/** S7: takes the latest correction of a ticket's customer back. */
export const undoField: Perform<"customer undo"> = (order) => {
  const { subject, event, facts } = order;
  return facts.correction === null
    ? refuse(subject, event, { say: "noCorrection", ticket: subject.ticket.number })
    : correct(order, facts.correction);
};

/** C5: links a ticket's customer to a number, vouched for by whoever gives the order. */
export const link: Perform<"customer link"> = (order) => {
  const { subject, event, facts, command } = order;
  const { number, settings } = facts;
  const { numberExample: example } = settings;
  if (example === null) return refuse(subject, event, { say: "noCustomers" });
  if (number === null || (number.record === null && number.atWord === undefined))
    return refuse(subject, event, {
      say: settings.customers === "records" ? "noSuchCustomer" : "noSuchNumber",
      number: command.number,
      example,
    });
  const by = actorOf(order);
  const linked: TicketCase = {
    ...subject,
    identity: {
      kind: "given",
      number: number.number,
      inDirectory: number.record !== null,
      ...(number.atWord !== undefined && { atWord: number.atWord }),
      linkedBy: by,
    },
  };
  return carriedOut(
    order,
    linked,
    [
      { kind: "remember", person: subject.customer.key, number: number.number, by },
      inform(event, {
        say: "customerLinked",
        agent: by.name,
        ticket: subject.ticket.number,
        number: number.number,
      }),
    ],
    number.number,
  );
};
