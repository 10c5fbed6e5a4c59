import { ownerOf, type TicketCase } from "./case.ts";
import { offersOf } from "./charge.ts";
import type { Facts } from "./facts.ts";

/**
 * The time that the desk's people spend on a ticket (R5), on the wall clock. A stretch of it begins when an agent claims
 * the ticket, or does the first thing to it when it is their turn; it ends with their reply, or when they resolve,
 * close, release or hand it over. The stretches of all agents add up.
 */
export type Handling = {
  /** Milliseconds of all stretches that are over. */
  readonly spent: number;
  /** When the running stretch began, in milliseconds since 1970; `null`: nobody is at it. */
  readonly since: number | null;
  /** When its agent is reminded of the limit, as it stands in the timers; `null`: they will not be. */
  readonly ring: number | null;
  /** When its agent was reminded of the limit: once a ticket. */
  readonly reminded?: number;
};

const minute = 60_000;

/** A ticket that nobody has worked on. */
export const unhandled: Handling = { spent: 0, since: null, ring: null };

/** Milliseconds spent on a ticket up to an instant, the running stretch included. */
export const handledUntil = ({ spent, since }: Handling, at: number): number =>
  spent + (since === null ? 0 : Math.max(0, at - since));

/** Minutes of a time spent; one that has begun counts. */
export const minutesOf = (spent: number): number => Math.ceil(spent / minute);

/**
 * The handling of a ticket after a decision: a stretch ended, begun, both or neither.
 *
 * @param worked whether its agent has done something to it.
 */
export const handledAfter = (
  before: TicketCase | null,
  after: TicketCase,
  worked: boolean,
  at: number,
): Handling => {
  const known = after.ticket.handling ?? unhandled;
  const isSame = before !== null && ownerOf(before)?.key === ownerOf(after)?.key;
  const goesOn = after.status === "claimed" && isSame;
  const ended = goesOn ? known : { ...known, spent: handledUntil(known, at), since: null };
  const begins = ended.since === null && after.status === "claimed" && worked;
  return begins ? { ...ended, since: at } : ended;
};

/** When the agent of a ticket is reminded that its time is up; `null`: they need not be. */
export const limitAt = (
  subject: TicketCase,
  { spent, since, reminded }: Handling,
  { handling }: Facts["settings"],
): number | null => {
  const { limitMinutes } = handling;
  // What is charged already has no limit, and consulting is not to be offered twice.
  const isLimited =
    subject.route === "support" &&
    offersOf(subject).every(({ work, answer }) => work !== "consulting" && !answer?.agreed);
  if (limitMinutes === null || since === null || reminded !== undefined || !isLimited) return null;
  return since + Math.max(0, limitMinutes * minute - spent);
};
