import { baseOf, type Claimed, type TicketCase, type WaitingForCustomer } from "../../core/case.ts";
import { interrupted } from "../../core/charge.ts";
import type { Effect } from "../../core/effect.ts";
import type { Facts } from "../../core/facts.ts";
import type { Party } from "../../core/person.ts";
import type { Decision } from "../../core/rule.ts";
import { heeded, sentDespite } from "../sent-despite.ts";
import { told } from "../speak.ts";
import { type AnyOrder, actorOf, carriedOut, inform, notNow, type Perform } from "./order.ts";
import { refuseUnlessOwner } from "./ownership.ts";
import { replyParts } from "./reply-parts.ts";

/** A ticket after its agent has written to the customer, whose turn it is then. */
export const afterReply = (subject: TicketCase, agent: Party, facts: Facts): WaitingForCustomer => ({
  ...told(interrupted(baseOf(subject)), `greetedBy:${agent.key}`),
  status: "waitingForCustomer",
  agent,
  ticket: {
    ...subject.ticket,
    claimedAt: subject.ticket.claimedAt ?? facts.now,
    firstReplyAt: subject.ticket.firstReplyAt ?? facts.now,
  },
});

/** The customer knows how it stands and goes on waiting: from now on for the next such word. */
export const afterUpdate = (subject: TicketCase, agent: Party, facts: Facts): Claimed => {
  const { ticket, ...replied } = afterReply(subject, agent, facts);
  const clock = ticket.clock && { clock: { ...ticket.clock, told: facts.now } };
  return { ...replied, status: "claimed", ticket: { ...ticket, ...clock } };
};

/**
 * Sends words to the customer as the reply of whoever gave the order, if the ticket is theirs to answer.
 *
 * @param after what becomes of the ticket.
 */
export const sendReply = (
  order: AnyOrder,
  text: string,
  after: (subject: TicketCase, agent: Party, facts: Facts) => TicketCase = afterReply,
): Decision => {
  const { subject, event, facts } = order;
  if (subject.status === "resolved" || subject.status === "closed") return notNow(order);
  const refused = refuseUnlessOwner(order);
  if (refused !== null) return refused;
  const by = actorOf(order);
  const agent = "agent" in subject ? subject.agent : by;
  return carriedOut(order, after(subject, agent, facts), [
    ...replyParts(text).map(
      (words, part): Effect => ({
        kind: "reply",
        key: `reply-${event.id}-${part}`,
        say: { say: "agentReply", agent: by.name, company: facts.settings.company, text: words },
        private: false,
      }),
    ),
    inform(event, { say: "repliedToCustomer", agent: by.name, text }),
    { kind: "record", entry: { what: "reply", text, by, messageId: null } },
    ...sentDespite(facts, by),
    ...("hinted" in order.command ? heeded(order.command, facts, by) : []),
  ]);
};

/** Sends an agent's words to the customer: an explicit act, never a slip (R7). Answering an unclaimed ticket claims it. */
export const reply: Perform<"reply"> = (order) => sendReply(order, order.command.text);

/** Asks the customer something; the same road as a reply. */
export const ask: Perform<"ask"> = (order) => sendReply(order, order.command.text);

/** Tells the customer how it stands, and leaves it the desk's turn: nobody reminds them of an answer they do not owe. */
export const update: Perform<"update"> = (order) => sendReply(order, order.command.text, afterUpdate);
