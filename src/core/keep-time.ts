import { kindOfCall, nextRing } from "./call-chain.ts";
import { type Case, isTicket, type TicketCase } from "./case.ts";
import { remindAt } from "./customer-promise.ts";
import type { Effect } from "./effect.ts";
import { endedTargets } from "./ended-targets.ts";
import type { Event } from "./event.ts";
import type { Facts } from "./facts.ts";
import { nextSilence } from "./patience.ts";
import { type Escalation, openEscalations, type Ticket } from "./ticket.ts";
import { showEscalation } from "./ticket-card.ts";
import {
  askedAgain,
  customerWaits,
  dueTimes,
  newClock,
  type Reading,
  type TicketClock,
  turned,
  withoutHeld,
} from "./ticket-clock.ts";

/** What a decision made of a case, before or after its clock was looked at. */
export type Kept = { readonly subject: Case; readonly effects: readonly Effect[] };

/** When it happened, by the platform's clock as long as that does not run ahead of the desk's. */
const momentOf = (event: Event, { now }: Facts): number => Math.min(event.at, now);

/** Whether the customer has written: whatever they were told before, they wait for a reply then. */
const isWordOfCustomer = (event: Event, { customer }: Case): boolean =>
  event.kind === "messagePosted" && event.person.key === customer.key && event.place !== "product";

/** Whether the solution of a ticket waits for the end of an incident. */
const isHeld = ({ ticket }: TicketCase, { incidents }: Facts): boolean =>
  incidents.some(({ number }) => number === ticket.incident);

const readingOf = (known: TicketClock, after: TicketCase, event: Event, facts: Facts): Reading => {
  const at = momentOf(event, facts);
  const counted = withoutHeld(known, isHeld(after, facts), at, facts.hours);
  const clock = turned(counted, customerWaits(after.status), at, facts.hours);
  // What was said of an incident is no answer any more once it is over, or the ticket is about something else.
  const isOver = known.held !== undefined && counted.held === undefined;
  if (isOver || isWordOfCustomer(event, after)) return askedAgain(clock, at, facts.hours);
  // Told in this very decision, in which the desk's turn may have begun.
  const { told } = known;
  return told !== undefined && clock.runs && told >= clock.since ? { ...clock, told } : clock;
};

/** A clock that begins: with the ticket, or with the first turn that is seen. */
const firstReading = (before: Case, after: TicketCase, event: Event, facts: Facts): Reading => {
  const { filedAt, firstReplyAt } = after.ticket;
  const runs = customerWaits(after.status);
  const since = isTicket(before) ? momentOf(event, facts) : filedAt;
  // Whoever has read of the incident when they file is told how it stands.
  const isTold = !isTicket(before) && runs && firstReplyAt !== null;
  return {
    ...newClock(since, runs),
    ...(isTold && { told: firstReplyAt }),
    ...(isHeld(after, facts) && { held: since }),
  };
};

/** A promise is due when it was given for, whoever has the word meanwhile. */
const promiseTimes = (
  { promise }: Ticket,
  { hours, settings }: Facts,
): Readonly<Record<"due" | "warn", Pick<TicketClock["due"], "promise">>> =>
  promise === undefined
    ? { due: {}, warn: {} }
    : {
        due: { promise: promise.until },
        warn: { promise: remindAt(promise, settings.promises.remindBefore, hours) },
      };

const clockOf = (before: Case, after: TicketCase, event: Event, facts: Facts): TicketClock | undefined => {
  const runs = customerWaits(after.status);
  const known = after.ticket.clock;
  // A ticket from before the desk kept time begins with the first turn that is seen.
  const unseen = isTicket(before) && customerWaits(before.status) === runs;
  if (known === undefined && unseen && after.ticket.promise === undefined) return undefined;
  const clock =
    known === undefined ? firstReading(before, after, event, facts) : readingOf(known, after, event, facts);
  const { targets, escalations } = facts.settings;
  const measure = { tier: facts.record?.tier ?? "standard", targets, hours: facts.hours };
  const promise = promiseTimes(after.ticket, facts);
  const due = { ...dueTimes(clock, after.ticket, measure), ...promise.due };
  const warn = { ...dueTimes(clock, after.ticket, measure, escalations.warnAt), ...promise.warn };
  const { reminded } = known ?? {};
  const isSameTurn = known?.runs === clock.runs;
  return {
    runs: clock.runs,
    since: clock.since,
    waited: clock.waited,
    ...(clock.told !== undefined && { told: clock.told }),
    ...(clock.held !== undefined && { held: clock.held }),
    due,
    warn,
    ring: known?.ring ?? null,
    ...(isSameTurn && reminded !== undefined && { reminded }),
  };
};

/** Whether what the clock has called for is no more: nothing is due now. */
const hasEnded = ({ reason, at }: Escalation, { promise }: Ticket, { due, told }: TicketClock): boolean => {
  const kind = kindOfCall(reason);
  if (kind === null) return false;
  // The customer was told again how it stands, or promised something else: what was called for is due no more.
  const begin = kind === "update" ? told : kind === "promise" ? promise?.givenAt : undefined;
  return (due[kind] ?? null) === null || (begin !== undefined && at <= begin);
};

/** Ends what the clock has called for as soon as its cause has ended: nobody has to. */
const endCalls = (ticket: Ticket, clock: TicketClock): Ticket => {
  const ended = openEscalations(ticket).filter((one) => hasEnded(one, ticket, clock));
  return {
    ...ticket,
    clock,
    escalations: ticket.escalations.map((one) => (ended.includes(one) ? { ...one, over: true } : one)),
  };
};

/** The timer is set when its time changes, and again when it has rung. */
const timerEffects = (before: number | null, ring: number | null, event: Event): readonly Effect[] => {
  const hasRung = event.kind === "timerFired" && event.timer === "clock";
  if (ring === null) return before === null || hasRung ? [] : [{ kind: "stopTimer", timer: "clock" }];
  return ring === before && !hasRung ? [] : [{ kind: "startTimer", timer: "clock", dueAt: ring }];
};

const newsOfEnded = (before: Ticket, after: TicketCase, facts: Facts): readonly Effect[] =>
  after.ticket.escalations
    .filter(({ id, over }) => over && before.escalations.some((one) => one.id === id && !one.over))
    .map((escalation) => showEscalation(after, facts, escalation));

const measureEffects = (before: Case, after: TicketCase, event: Event, facts: Facts): readonly Effect[] =>
  isTicket(before) && !isWordOfCustomer(event, after)
    ? endedTargets(before, after, momentOf(event, facts), facts).map((result) => ({
        kind: "measure",
        result,
      }))
    : [];

/**
 * S8: keeps the time that a customer waits for the desk, and when somebody is called because of it. Asked once a
 * decision, after all rules, so that none of them has to think of it.
 */
export const keepTime = (before: Case, decided: Kept, event: Event, facts: Facts): Kept => {
  const { subject } = decided;
  if (!isTicket(subject)) return decided;
  const clock = clockOf(before, subject, event, facts);
  if (clock === undefined) return decided;
  const ended = endCalls(subject.ticket, clock);
  const ending: TicketCase = { ...subject, ticket: ended };
  const ring = nextRing(ended, facts, nextSilence(ending, facts)?.at ?? null);
  const timed: TicketCase = { ...subject, ticket: { ...ended, clock: { ...clock, ring } } };
  return {
    subject: timed,
    effects: [
      ...decided.effects,
      ...newsOfEnded(subject.ticket, timed, facts),
      ...measureEffects(before, timed, event, facts),
      ...timerEffects(clock.ring, ring, event),
    ],
  };
};
