import { ownerOf, type TicketCase } from "./case.ts";
import type { Effect } from "./effect.ts";

/** What is shown of a ticket is the ticket as the decision leaves it: whose it is, due times and calls included. */
export const shownAsLeft = (effect: Effect, subject: TicketCase): Effect => {
  if (effect.kind !== "card") return effect;
  const { ticket, status } = subject;
  const left = { ticket, status, agent: ownerOf(subject) };
  if (effect.say.say === "card") return { ...effect, say: { ...effect.say, ...left } };
  if (effect.say.say !== "escalationCard") return effect;
  const { card, escalation } = effect.say;
  const called = ticket.escalations.find(({ id }) => id === escalation.id) ?? escalation;
  return { ...effect, say: { ...effect.say, card: { ...card, ...left }, escalation: called } };
};
