import { baseOf, type CaseBase, ownerOf, type TicketCase } from "../core/case.ts";
import type { Effect } from "../core/effect.ts";
import type { Facts } from "../core/facts.ts";
import { escalate } from "./escalate.ts";
import { closeOpenPost } from "./speak.ts";
import { showCard } from "./ticket-card.ts";

/** A ticket that is open again, and what that brings. */
export type Reopened = { readonly subject: TicketCase; readonly effects: readonly Effect[] };

const back = (subject: TicketCase): TicketCase => {
  const base: CaseBase = { ...baseOf(subject), openPost: null };
  const ticket = { ...subject.ticket, reopened: subject.ticket.reopened + 1 };
  const agent = ownerOf(subject);
  return agent === null
    ? { ...base, status: "queued", ticket }
    : { ...base, status: "claimed", ticket, agent };
};

/** Gives a resolved or closed ticket back to whoever had it, or to the queue; the leads hear of a second time. */
export const reopen = (subject: TicketCase, facts: Facts): Reopened => {
  const reopened = back(subject);
  const { reopened: times } = reopened.ticket;
  const called =
    times === 2
      ? escalate(reopened, facts, { reason: "reopenedTwice", raisedBy: null, why: null })
      : { subject: reopened, effects: [] };
  return {
    subject: called.subject,
    effects: [
      ...closeOpenPost(subject),
      {
        kind: "reply",
        key: `reopened-${times}`,
        say: { say: "reopened", ticket: subject.ticket.number },
        private: false,
      },
      ...called.effects,
      showCard(called.subject, facts),
    ],
  };
};

/** The same by the customer's word; whoever has the ticket is called. */
export const reopenForCustomer = (subject: TicketCase, facts: Facts): Reopened => {
  const reopened = reopen(subject, facts);
  const agent = ownerOf(reopened.subject);
  const inform: Effect = {
    kind: "inform",
    key: `reopened-by-customer-${reopened.subject.ticket.reopened}`,
    say: { say: "customerReopened", ticket: subject.ticket.number, customer: subject.customer.name },
    ping: agent === null ? [] : [agent.key],
  };
  return { subject: reopened.subject, effects: [...reopened.effects, inform] };
};
