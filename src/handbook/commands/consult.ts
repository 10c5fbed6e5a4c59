import type { TicketCase } from "../../core/case.ts";
import type { Effect } from "../../core/effect.ts";
import type { InternalText } from "../../core/ticket.ts";
import { ticketCard } from "../../core/ticket-card.ts";
import { type AnyOrder, actorOf, carriedOut, inform, notNow, type Perform } from "./order.ts";
import { refuseUnlessOwner } from "./ownership.ts";
import { promiseCustomer } from "./promise.ts";

type Asked = { readonly subject: TicketCase; readonly question: InternalText; readonly until: number };

/** The card below which they answer, in the internal channel. */
const askInside = (order: AnyOrder, { subject, question, until }: Asked): readonly Effect[] => [
  {
    kind: "card",
    key: `consult-${order.event.id}`,
    say: {
      say: "consultCard",
      card: ticketCard(subject, order.facts),
      agent: actorOf(order).name,
      question,
      until,
    },
    // R10: a legal matter is for leads alone, and its card shows nothing.
    ping: [subject.route === "legal" ? "leads" : "product"],
  },
];

/** The question in their own channel, whose people need not belong to the desk: nothing of the customer goes there. */
const askElsewhere = (order: AnyOrder, { subject, question, until }: Asked): readonly Effect[] => {
  const { event, facts } = order;
  const { timeZone } = facts.settings;
  const agent = actorOf(order).name;
  const ticket = subject.ticket.number;
  return [
    {
      kind: "card",
      key: `consult-${event.id}`,
      in: "product",
      say: { say: "productAsked", ticket, agent, question, until, timeZone, cardAt: facts.cardAt },
      ping: ["product"],
    },
    inform(event, { say: "askedProduct", agent, question }),
  ];
};

/**
 * I2: asks product management on a card of its own, below which they answer. The customer hears when we come back to
 * them, and the clock goes on.
 */
export const consult: Perform<"consult"> = (order) => {
  const { subject, command, facts } = order;
  if (subject.status === "resolved" || subject.status === "closed") return notNow(order);
  const refused = refuseUnlessOwner(order);
  if (refused !== null) return refused;
  const by = actorOf(order);
  const { question } = command;
  const until = facts.hours.after(facts.now, facts.settings.promises.consult);
  const promised = promiseCustomer(order, { until, words: question, consulting: true });
  const ask = facts.settings.productChannel && subject.route !== "legal" ? askElsewhere : askInside;
  return carriedOut(order, promised.subject, [
    ...promised.effects,
    ...ask(order, { subject: promised.subject, question, until }),
    { kind: "record", entry: { what: "note", text: question, by } },
  ]);
};
