import { type Case, isTicket, ownerOf, type TicketCase } from "./case.ts";
import { type Claim, ringOf, withoutOldWarning } from "./claim.ts";
import type { Effect } from "./effect.ts";
import type { Event } from "./event.ts";
import type { Facts } from "./facts.ts";
import { hasWorked } from "./keep-handling.ts";
import type { Kept } from "./keep-time.ts";
import type { Ticket } from "./ticket.ts";

const timerEffects = (before: number | null, ring: number | null, event: Event): readonly Effect[] => {
  const hasRung = event.kind === "timerFired" && event.timer === "claim";
  if (ring === null) return before === null || hasRung ? [] : [{ kind: "stopTimer", timer: "claim" }];
  return ring === before && !hasRung ? [] : [{ kind: "startTimer", timer: "claim", dueAt: ring }];
};

const isSign = (before: Case, { subject, effects }: Kept & { readonly subject: TicketCase }, event: Event) =>
  ownerOf(before)?.key !== ownerOf(subject)?.key ||
  event.kind === "incidentTold" ||
  hasWorked(subject, effects);

/** How the ticket is held after a decision; `undefined`: it is nobody's to work on, or the desk lets agents keep theirs. */
const claimAfter = (
  before: Case,
  decided: Kept & { readonly subject: TicketCase },
  event: Event,
  { now, settings }: Facts,
): Claim | undefined => {
  const { status, ticket } = decided.subject;
  if ((status !== "claimed" && status !== "waitingForCustomer") || settings.assignment.staleAfter === null)
    return undefined;
  const { claim } = ticket;
  return claim === undefined || isSign(before, decided, event)
    ? { touchedAt: Math.min(event.at, now), ring: claim?.ring ?? null }
    : withoutOldWarning(decided.subject, claim);
};

/** Once somebody has it, where it came back from no longer matters, nor why nobody was given it. */
const withClaim = (subject: TicketCase, claim: Claim | undefined): TicketCase => {
  const { claim: _, returned, ungiven, ...ticket } = subject.ticket;
  const isNobodys = ownerOf(subject) === null;
  const next: Ticket = {
    ...ticket,
    ...(claim !== undefined && { claim }),
    ...(returned !== undefined && isNobodys && { returned }),
    ...(ungiven !== undefined && isNobodys && { ungiven }),
  };
  return { ...subject, ticket: next };
};

/**
 * Keeps when an agent gave the last sign of a ticket, and when they are warned that it goes back to the queue. Asked
 * once a decision, after all rules and when its clock is known, so that none of them has to think of it.
 */
export const keepClaim = (before: Case, decided: Kept, event: Event, facts: Facts): Kept => {
  const { subject, effects } = decided;
  if (!isTicket(subject)) return decided;
  const claim = claimAfter(before, { subject, effects }, event, facts);
  const was = subject.ticket.claim?.ring ?? (isTicket(before) ? (before.ticket.claim?.ring ?? null) : null);
  const ring = claim === undefined ? null : ringOf(subject, claim, facts);
  return {
    subject: withClaim(subject, claim && { ...claim, ring }),
    effects: [...effects, ...timerEffects(was, ring, event)],
  };
};
