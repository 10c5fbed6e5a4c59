import { withTicket } from "../escalate.ts";
import { actorOf, carriedOut, inform, notNow, type Perform } from "./order.ts";

/** G5: changes how early a ticket comes in the queue. */
export const priority: Perform<"priority"> = (order) => {
  const { subject, command, event } = order;
  if (subject.status === "closed") return notNow(order);
  return carriedOut(order, withTicket(subject, { priority: command.priority }), [
    inform(event, {
      say: "priorityChanged",
      ticket: subject.ticket.number,
      agent: actorOf(order).name,
      priority: command.priority,
    }),
  ]);
};
