import { type Case, isTicket, type TicketCase } from "./case.ts";
import type { CustomerPromise } from "./customer-promise.ts";
import type { Effect, Recorded } from "./effect.ts";
import type { Event, PersonEvent } from "./event.ts";
import { isByPerson } from "./event.ts";
import type { Facts } from "./facts.ts";
import { isStaff, partyOf } from "./person.ts";

/** What a decision made of a case. */
type Decided = { readonly subject: Case; readonly effects: readonly Effect[] };

/** Whether somebody of the desk has told the customer something with it. */
const isWordOfOurs = (event: PersonEvent, effects: readonly Effect[]): boolean =>
  event.kind === "messagePosted"
    ? isStaff(event.person) && event.place === "support"
    : effects.some((effect) => effect.kind === "reply" && effect.say.say === "agentReply");

const withPromise = (subject: TicketCase, promise: CustomerPromise | undefined): TicketCase => {
  const { promise: _, ...ticket } = subject.ticket;
  return { ...subject, ticket: promise === undefined ? ticket : { ...ticket, promise } };
};

/** What the event's own words promise. */
const givenIn = (event: PersonEvent, { promised, now }: Facts): CustomerPromise | undefined =>
  promised?.read === "time"
    ? {
        until: promised.until,
        givenAt: Math.min(event.at, now),
        by: partyOf(event.person),
        words: { internal: promised.words },
      }
    : undefined;

const recorded = (
  step: Extract<Recorded, { what: "promise" }>["step"],
  promise: CustomerPromise,
  event: PersonEvent,
): Effect => ({
  kind: "record",
  entry: { what: "promise", step, promise, by: partyOf(event.person) },
});

const isOver = ({ status }: TicketCase): boolean => status === "resolved" || status === "closed";

/**
 * S3: a promise to a customer is kept by the next word of ours to them, or by the solution; words that promise something
 * themselves give the next one. Asked once a decision, after all rules, so that none of them has to think of it.
 */
export const keepPromise = (decided: Decided, event: Event, facts: Facts): Decided => {
  const { subject, effects } = decided;
  if (!isTicket(subject) || !isByPerson(event)) return decided;
  const waiting = subject.ticket.promise;
  const isWord = isWordOfOurs(event, effects);
  const given = isWord && !isOver(subject) ? givenIn(event, facts) : undefined;
  const isKept = waiting !== undefined && (isOver(subject) || (isWord && event.at > waiting.givenAt));
  if (given === undefined && !isKept) return decided;
  return {
    subject: withPromise(subject, given ?? (isKept ? undefined : waiting)),
    effects: [
      ...effects,
      ...(isKept ? [recorded("kept", waiting, event)] : []),
      ...(given === undefined ? [] : [recorded("given", given, event)]),
    ],
  };
};
