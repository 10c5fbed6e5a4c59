import type { Answered, Closed } from "../core/case.ts";
import type { Effect } from "../core/effect.ts";
import type { Facts } from "../core/facts.ts";
import { draftOf } from "./draft.ts";
import { shownEntries } from "./known-question.ts";
import { newTicket, remember } from "./new-ticket.ts";
import { showCard } from "./ticket-card.ts";

/** R3, where every case is to have a number: what the documentation has answered becomes a ticket that is closed. */
export const fileAnswered = (
  subject: Answered,
  facts: Facts,
): { readonly subject: Closed; readonly effects: readonly Effect[] } => {
  const { entries, verdict: _, ...base } = subject;
  const draft = draftOf({ ...base, status: "listening", settled: [] }, facts);
  const solution = shownEntries(facts, entries)
    .map(({ url }) => url)
    .join("\n");
  const closed: Closed = {
    ...base,
    openPost: null,
    status: "closed",
    agent: null,
    ticket: { ...newTicket(base, { ...draft, incomplete: false }, facts), solution },
  };
  return { subject: closed, effects: [showCard(closed, facts), ...remember(base)] };
};
