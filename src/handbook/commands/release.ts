import { baseOf } from "../../core/case.ts";
import { actorOf, carriedOut, inform, notNow, type Perform } from "./order.ts";
import { isInWork, refuseUnlessOwner } from "./ownership.ts";

/** Gives a ticket back to the queue; the customer's place in it stays. */
export const release: Perform<"release"> = (order) => {
  const { subject, event } = order;
  if (!isInWork(subject)) return notNow(order);
  const { number } = subject.ticket;
  return (
    refuseUnlessOwner(order) ??
    carriedOut(
      order,
      { ...baseOf(subject), status: "queued", ticket: { ...subject.ticket, claimedAt: null } },
      [inform(event, { say: "released", ticket: number, agent: actorOf(order).name })],
    )
  );
};
