import { inDialogue, isTicket } from "../core/case.ts";
import { done, type Rule } from "../core/rule.ts";

/** A message that could not be delivered is told to the desk: nobody waits for words that never came. */
export const delivery: Rule = {
  id: "delivery",
  name: "Tell the desk what was not delivered",
  decide: (subject, event) => {
    if (event.kind !== "deliveryFailed") return undefined;
    // A code that did not arrive is no word to the customer of this case: their request goes on without it (C5).
    if (event.lost === "linkCode") return inDialogue(subject) ? undefined : done(subject, []);
    const say = {
      say: "deliveryFailed",
      ticket: isTicket(subject) ? subject.ticket.number : null,
      reason: event.reason,
    } as const;
    const key = `failed-${event.orderId}`;
    return done(subject, [
      isTicket(subject)
        ? { kind: "inform", key, say, ping: ["leads"] }
        : { kind: "card", key, say, ping: ["leads"] },
    ]);
  },
};
