import { heldOf } from "../../core/held-words.ts";
import { type Perform, refuse } from "./order.ts";

/**
 * Only reached when there is nothing to send: an order that finds words waiting has become the order that was given
 * with them before any rule is asked.
 */
export const send: Perform<"send"> = ({ subject, command, event }) => {
  const { number } = subject.ticket;
  const held = heldOf(subject.ticket, event.person.key, command.held);
  return refuse(subject, event, { say: "nothingHeld", ticket: number, noWording: held !== null });
};
