import { baseOf, type CaseBase, ownerOf, type TicketCase } from "../core/case.ts";
import type { Effect } from "../core/effect.ts";
import type { Facts } from "../core/facts.ts";
import { escalate } from "./escalate.ts";
import { showCard } from "./ticket-card.ts";

const back = (subject: TicketCase): TicketCase => {
  const base: CaseBase = { ...baseOf(subject), openPost: null };
  const ticket = { ...subject.ticket, reopened: subject.ticket.reopened + 1 };
  const agent = ownerOf(subject);
  return agent === null
    ? { ...base, status: "queued", ticket }
    : { ...base, status: "claimed", ticket, agent };
};

/** Gives a resolved or closed ticket back to whoever had it, or to the queue; the leads hear of a second time. */
export const reopen = (
  subject: TicketCase,
  facts: Facts,
): { readonly subject: TicketCase; readonly effects: readonly Effect[] } => {
  const reopened = back(subject);
  const agent = ownerOf(reopened);
  const called =
    reopened.ticket.reopened === 2
      ? escalate(reopened, facts, { reason: "reopenedTwice", raisedBy: null, why: null })
      : { subject: reopened, effects: [] };
  return {
    subject: called.subject,
    effects: [
      {
        kind: "reply",
        key: `reopened-${reopened.ticket.reopened}`,
        say: { say: "reopened", ticket: subject.ticket.number },
        private: false,
      },
      {
        kind: "inform",
        key: `reopened-by-customer-${reopened.ticket.reopened}`,
        say: { say: "customerReopened", ticket: subject.ticket.number, customer: subject.customer.name },
        ping: agent === null ? [] : [agent.key],
      },
      showCard(called.subject, facts),
      ...called.effects,
    ],
  };
};
