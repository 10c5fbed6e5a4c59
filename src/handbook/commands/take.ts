import { ownerOf } from "../../core/case.ts";
import { giveTo, greetCustomer } from "./claim.ts";
import { actorOf, carriedOut, notNow, type Perform, refuse } from "./order.ts";

/** A lead takes a ticket, from the queue or from whoever has it. */
export const take: Perform<"take"> = (order) => {
  const { subject, event, facts } = order;
  const { number } = subject.ticket;
  const lead = actorOf(order);
  const owner = ownerOf(subject);
  if (subject.status === "resolved" || subject.status === "closed") return notNow(order);
  if (owner?.key === lead.key) return refuse(subject, event, { say: "youHaveIt", ticket: number });
  return carriedOut(order, giveTo(subject, lead, facts), [
    ...greetCustomer(subject, lead, facts),
    {
      kind: "inform",
      key: `done-${event.id}`,
      say: { say: "taken", ticket: number, lead: lead.name, from: owner?.name ?? null },
      ping: owner === null ? [] : [owner.key],
    },
  ]);
};
