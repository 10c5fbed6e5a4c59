import { type Case, inDialogue, isTicket } from "../core/case.ts";
import type { Effect } from "../core/effect.ts";
import type { DeliveryFailed } from "../core/event.ts";
import type { Facts } from "../core/facts.ts";
import { done, type Rule } from "../core/rule.ts";

/** Whoever cannot be written to alone is warned where they are called: nothing is taken from them unawares. */
const warnBelowCard = (
  subject: Case,
  { orderId }: DeliveryFailed,
  { settings }: Facts,
): readonly Effect[] => {
  if (subject.status !== "claimed" || subject.ticket.claim?.warnedAt === undefined) return [];
  const { agent, ticket } = subject;
  const { ring: until } = subject.ticket.claim;
  if (until === null) return [];
  const { timeZone } = settings;
  const say = { say: "claimGoesBack", ticket: ticket.number, until, timeZone } as const;
  return [{ kind: "inform", key: `warned-${orderId}`, say, ping: [agent.key] }];
};

/** A message that could not be delivered is told to the desk: nobody waits for words that never came. */
export const delivery: Rule = {
  id: "delivery",
  name: "Tell the desk what was not delivered",
  decide: (subject, event, facts) => {
    if (event.kind !== "deliveryFailed") return undefined;
    // A code that did not arrive is no word to the customer of this case: their request goes on without it (C5).
    if (event.lost === "linkCode") return inDialogue(subject) ? undefined : done(subject, []);
    if (event.lost === "claimGoesBack") return done(subject, warnBelowCard(subject, event, facts));
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
