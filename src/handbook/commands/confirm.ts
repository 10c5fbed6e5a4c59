import { confirmed } from "../confirm-number.ts";
import { actorOf, carriedOut, inform, type Perform, refuse } from "./order.ts";

/** C5: links the number of a ticket to its customer, although it is linked to somebody else as well. */
export const confirm: Perform<"confirm"> = (order) => {
  const { subject, event } = order;
  const { identity, customer, ticket } = subject;
  if (identity.kind !== "given" || identity.unconfirmed === undefined)
    return refuse(subject, event, { say: "nothingToConfirm", ticket: ticket.number });
  return carriedOut(order, confirmed(subject, actorOf(order)), [
    { kind: "remember", person: customer.key, number: identity.number, by: actorOf(order) },
    inform(event, { say: "numberConfirmed", ticket: ticket.number, agent: actorOf(order).name }),
  ]);
};
