import { type Case, isTicket, type TicketCase } from "./case.ts";
import type { Effect } from "./effect.ts";
import type { Event } from "./event.ts";
import type { Facts } from "./facts.ts";
import { customerWaits, dueTimes, newClock, type TicketClock, turned } from "./ticket-clock.ts";

/** What a decision made of a case, before or after its clock was looked at. */
export type Kept = { readonly subject: Case; readonly effects: readonly Effect[] };

/** When it happened, by the platform's clock as long as that does not run ahead of the desk's. */
const momentOf = (event: Event, { now }: Facts): number => Math.min(event.at, now);

const clockOf = (before: Case, after: TicketCase, event: Event, facts: Facts): TicketClock | undefined => {
  const runs = customerWaits(after.status);
  const known = after.ticket.clock;
  // A ticket from before the desk kept time begins with the first turn that is seen.
  const unseen = isTicket(before) && customerWaits(before.status) === runs;
  if (known === undefined && unseen) return undefined;
  const clock =
    known === undefined
      ? newClock(isTicket(before) ? momentOf(event, facts) : after.ticket.filedAt, runs)
      : turned(known, runs, momentOf(event, facts), facts.hours);
  const { targets } = facts.settings;
  const due = dueTimes(clock, after.ticket, {
    tier: facts.record?.tier ?? "standard",
    targets,
    hours: facts.hours,
  });
  return { ...clock, due };
};

/** What is shown of a ticket is the ticket as the decision leaves it, its due times included. */
const shownAsLeft = (effect: Effect, { ticket }: TicketCase): Effect =>
  effect.kind === "card" && effect.say.say === "card"
    ? { ...effect, say: { ...effect.say, ticket } }
    : effect;

/**
 * S8: keeps the time that a customer waits for the desk. Asked once a decision, after all rules, so that none of them
 * has to think of it.
 */
export const keepTime = (before: Case, decided: Kept, event: Event, facts: Facts): Kept => {
  const { subject } = decided;
  if (!isTicket(subject)) return decided;
  const clock = clockOf(before, subject, event, facts);
  if (clock === undefined) return decided;
  const timed: TicketCase = { ...subject, ticket: { ...subject.ticket, clock } };
  return { subject: timed, effects: decided.effects.map((effect) => shownAsLeft(effect, timed)) };
};
