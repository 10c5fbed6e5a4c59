import type { Status } from "./case.ts";
import type { Tier } from "./customer.ts";
import type { OfficeHours, Target, TargetKind, Targets } from "./targets.ts";
import type { Ticket } from "./ticket.ts";

/** How long a customer has been waiting for the desk, and what that means: kept whenever the ticket changes (S8). */
export type TicketClock = {
  /** `true`: the customer waits for the desk. `false`: the desk waits for them, or the matter is over. */
  readonly runs: boolean;
  /** Since when it has been running, or has not. */
  readonly since: number;
  /** Milliseconds of opening time that the customer had waited before. */
  readonly waited: number;
  readonly due: DueTimes;
  /** When somebody is warned that a due time comes near. */
  readonly warn: DueTimes;
  /** When somebody is called next, as it stands in the timers; `null`: nobody will be. */
  readonly ring: number | null;
  /** When the customer was reminded that the desk waits for them, since it has been waiting. */
  readonly reminded?: number;
  /** When the customer, who still waits, was last told how it stands, and has said nothing since. */
  readonly told?: number;
  /**
   * The solution waits for the end of an incident (R11): time counts for it up to here and not from here on. Left out:
   * it waits for nothing.
   */
  readonly held?: number;
};

/** Which reply is due when, and the solution; `null`: nothing is due, because the clock stands or there is no target. */
export type DueTimes = {
  readonly reply: number | null;
  readonly resolution: number | null;
  /** When a customer who was told how it stands hears from the desk again; left out: nothing like that is due. */
  readonly update?: number;
  /** When the customer hears from the desk, as it was promised; left out: nothing was (S3). */
  readonly promise?: number;
};

/** What decides about the due times of a ticket, besides its clock. */
export type Measure = { readonly tier: Tier; readonly targets: Targets; readonly hours: OfficeHours };

/** What due times are reckoned from. */
export type Reading = Pick<TicketClock, "runs" | "since" | "waited" | "told" | "held">;

const minute = 60_000;

/** Statuses in which it is the desk's turn. */
const deskIsToAct: readonly Status[] = ["queued", "claimed"];

/** Whether the customer of a ticket in that status waits for the desk. */
export const customerWaits = (status: Status): boolean => deskIsToAct.includes(status);

/** A clock that begins with the ticket. */
export const newClock = (filedAt: number, runs: boolean): Reading => ({ runs, since: filedAt, waited: 0 });

const stillHeld = ({ held }: Reading): Pick<Reading, "held"> => (held === undefined ? {} : { held });

/**
 * The clock with what was waited for an incident taken out, up to an instant: it may be less than nothing until the turn
 * that it is part of is added.
 *
 * @param isHeld whether the solution waits for an incident from there on.
 */
export const withoutHeld = (clock: Reading, isHeld: boolean, at: number, hours: OfficeHours): Reading => {
  const { held, ...rest } = clock;
  const from = held === undefined ? at : Math.max(held, clock.since);
  const out = held !== undefined && clock.runs ? hours.between(from, at) : 0;
  return { ...rest, waited: rest.waited - out, ...(isHeld && { held: Math.max(held ?? at, at) }) };
};

/** The clock after somebody's turn has come: what the customer waited is added up when it stops. */
export const turned = (clock: Reading, runs: boolean, at: number, hours: OfficeHours): Reading => {
  if (clock.runs === runs) return clock;
  // A message may arrive after what was written later: no stretch of time counts twice.
  const since = Math.max(at, clock.since);
  const waited = clock.waited + (clock.runs ? hours.between(clock.since, since) : 0);
  return { runs, since, waited, ...stillHeld(clock) };
};

/** The clock after the customer has asked again although they were told how it stands: they wait for a reply from now on. */
export const askedAgain = (clock: Reading, at: number, hours: OfficeHours): Reading => {
  if (!clock.runs || clock.told === undefined) return clock;
  const since = Math.max(at, clock.since);
  return { runs: true, since, waited: clock.waited + hours.between(clock.since, since), ...stillHeld(clock) };
};

/** Which of the two replies a ticket is waiting for. */
export const replyKind = ({
  firstReplyAt,
  reopened,
}: Pick<Ticket, "firstReplyAt" | "reopened">): TargetKind =>
  firstReplyAt === null && reopened === 0 ? "firstReply" : "nextReply";

/** When a target is reached that began at `since`; time that was waited before counts for it. */
export const dueAt = (since: number, target: Target, waited: number, hours: OfficeHours): number | null =>
  target === null ? null : hours.after(since, Math.max(0, target - waited / minute));

/**
 * When the desk owes its customer the next reply and the solution. The time for a reply begins anew with each turn;
 * that for the solution goes on where it stopped, and stands while it waits for an incident. Whoever was told how it
 * stands waits for the next such word instead of a reply.
 *
 * @param percent how much of each target is looked at, for a warning before it is used up.
 */
export const dueTimes = (
  clock: Reading,
  ticket: Pick<Ticket, "priority" | "firstReplyAt" | "reopened">,
  { tier, targets, hours }: Measure,
  percent = 100,
): DueTimes => {
  if (!clock.runs) return { reply: null, resolution: null };
  const target = (kind: TargetKind): Target => {
    const minutes = targets[kind][tier][ticket.priority];
    return minutes === null ? null : (minutes * percent) / 100;
  };
  const { since, waited, told, held } = clock;
  const update = told === undefined ? null : dueAt(told, target("update"), 0, hours);
  return {
    reply: told === undefined ? dueAt(since, target(replyKind(ticket)), 0, hours) : null,
    resolution: held === undefined ? dueAt(since, target("resolution"), waited, hours) : null,
    ...(update !== null && { update }),
  };
};

/** When the customer of a ticket hears from the desk next; `null`: the desk waits for them, or has set itself no time. */
export const wordDueAt = ({ clock, expectedReplyAt }: Ticket): number | null => {
  if (clock === undefined) return expectedReplyAt;
  const { reply, update, promise } = clock.due;
  const times = [reply ?? update, promise].filter((at) => at !== undefined && at !== null);
  return times.length === 0 ? null : Math.min(...times);
};
