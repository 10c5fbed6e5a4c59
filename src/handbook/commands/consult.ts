import { ticketCard } from "../../core/ticket-card.ts";
import { actorOf, carriedOut, notNow, type Perform } from "./order.ts";
import { refuseUnlessOwner } from "./ownership.ts";
import { promiseCustomer } from "./promise.ts";

/**
 * I2: asks product management on a card of its own, below which they answer. The customer hears when we come back to
 * them, and the clock goes on.
 */
export const consult: Perform<"consult"> = (order) => {
  const { subject, command, event, facts } = order;
  if (subject.status === "resolved" || subject.status === "closed") return notNow(order);
  const refused = refuseUnlessOwner(order);
  if (refused !== null) return refused;
  const by = actorOf(order);
  const { question } = command;
  const until = facts.hours.after(facts.now, facts.settings.promises.consult);
  const promised = promiseCustomer(order, { until, words: question, consulting: true });
  return carriedOut(order, promised.subject, [
    ...promised.effects,
    {
      kind: "card",
      key: `consult-${event.id}`,
      say: {
        say: "consultCard",
        card: ticketCard(promised.subject, facts),
        agent: by.name,
        question,
        until,
      },
      // R10: a legal matter is for leads alone, and its card shows nothing.
      ping: [subject.route === "legal" ? "leads" : "product"],
    },
    { kind: "record", entry: { what: "note", text: question, by } },
  ]);
};
