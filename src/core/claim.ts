import { mayCallNow } from "./call-chain.ts";
import type { TicketCase } from "./case.ts";
import type { Facts } from "./facts.ts";

/** How an agent has a ticket: when they gave a sign of it last, and what follows when they do not. */
export type Claim = {
  /** When its agent got it or did something to it, or its incident had news, last. Milliseconds since 1970. */
  readonly touchedAt: number;
  /** When its agent was warned that it goes back; left out: they were not, or there was a sign since. */
  readonly warnedAt?: number;
  /** When the warning or the way back is due, as it stands in the timers; `null`: neither is. */
  readonly ring: number | null;
};

/** What comes next of a claim whose agent gives no sign, and when. */
export type ClaimStep = { readonly what: "warn" | "giveBack"; readonly at: number };

type ClaimFacts = Pick<Facts, "now" | "hours" | "settings" | "incidents">;

/** Whether the ticket waits for what its agent cannot give: the end of an incident. */
const waitsForIncident = ({ ticket }: TicketCase, { incidents }: ClaimFacts): boolean =>
  incidents.some(({ number }) => number === ticket.incident);

/** Since when the customer waits for a sign: promised times come first. */
const silentSince = ({ ticket: { clock, promise } }: TicketCase, { touchedAt }: Claim): number =>
  Math.max(touchedAt, clock?.since ?? 0, promise?.until ?? 0);

/** The claim without a warning that was answered since: by a sign of its agent, a promise, or the customer's turn. */
export const withoutOldWarning = (subject: TicketCase, claim: Claim): Claim => {
  const { warnedAt, ...rest } = claim;
  return warnedAt === undefined || warnedAt >= silentSince(subject, claim) ? claim : rest;
};

/**
 * What comes next while an agent gives no sign of a ticket whose customer waits for them: one warning, then the queue.
 * The time until then counts from the warning, so that nothing is taken that nobody was warned of. `null`: nothing.
 */
export const nextStepOf = (subject: TicketCase, claim: Claim, facts: ClaimFacts): ClaimStep | null => {
  const { hours, settings } = facts;
  const { staleAfter, warnBefore } = settings.assignment;
  if (subject.status !== "claimed" || staleAfter === null || waitsForIncident(subject, facts)) return null;
  const { warnedAt } = claim;
  return warnedAt === undefined
    ? { what: "warn", at: hours.after(silentSince(subject, claim), staleAfter - warnBefore) }
    : { what: "giveBack", at: hours.after(warnedAt, warnBefore) };
};

/** What is due now; nobody is warned, and nothing taken, while the desk is closed. */
export const dueStepOf = (subject: TicketCase, claim: Claim, facts: ClaimFacts): ClaimStep | null => {
  const next = nextStepOf(subject, claim, facts);
  return next !== null && next.at <= facts.now && mayCallNow(subject.ticket, facts) ? next : null;
};

/** When the timer rings for it: what is late, as soon as the desk is open. */
export const ringOf = (subject: TicketCase, claim: Claim, facts: ClaimFacts): number | null => {
  const next = nextStepOf(subject, claim, facts);
  if (next === null) return null;
  return next.at > facts.now || mayCallNow(subject.ticket, facts)
    ? Math.max(next.at, facts.now)
    : facts.hours.after(facts.now, 0);
};
