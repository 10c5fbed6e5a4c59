import type { Facts } from "./facts.ts";
import type { EscalationSettings } from "./settings.ts";
import {
  type CallLevel,
  type Escalation,
  type EscalationReason,
  type NextCall,
  openEscalations,
  type Ticket,
} from "./ticket.ts";
import type { DueTimes } from "./ticket-clock.ts";

/** The facts that a chain of calls goes by. */
type ChainFacts = Pick<Facts, "now" | "hours" | "settings">;

/** A call that the clock of a ticket makes, and when. */
export type Stage = { readonly reason: EscalationReason; readonly at: number };

const minute = 60_000;

/** A due time may fall on closing time itself: the call then goes out although the door has just been shut. */
const graceMs = 5 * minute;

const kinds = ["reply", "update", "promise", "resolution"] as const satisfies readonly (keyof DueTimes)[];
type Kind = (typeof kinds)[number];

/** What is called for before a due time, and after it. */
const reasons = {
  reply: { soon: "replySoon", late: "replyLate" },
  update: { soon: "updateSoon", late: "updateLate" },
  promise: { soon: "promiseSoon", late: "promiseBroken" },
  resolution: { soon: "resolutionSoon", late: "resolutionLate" },
} as const satisfies Record<Kind, Readonly<Record<"soon" | "late", EscalationReason>>>;

/** What a reason of the clock is about; `null`: a person or a rule calls for it. */
export const kindOfCall = (reason: EscalationReason): Kind | null =>
  kinds.find((kind) => reason === reasons[kind].soon || reason === reasons[kind].late) ?? null;

/** The warning that comes before a call for what is late; `null`: there is none. */
export const warningBefore = (reason: EscalationReason): EscalationReason | null => {
  const kind = kindOfCall(reason);
  return kind === null || reason === reasons[kind].soon ? null : reasons[kind].soon;
};

/** Whether the clock calls for this, and not a person or a rule. */
export const isOfClock = (reason: EscalationReason): boolean => kindOfCall(reason) !== null;

const isWarning = (reason: EscalationReason): boolean => isOfClock(reason) && warningBefore(reason) === null;

/** The level that the latest call of an escalation has reached. */
export const callLevelAt = (
  { reason, calls = 1 }: Pick<Escalation, "reason" | "calls">,
  { routes }: EscalationSettings,
): CallLevel => {
  const route = routes[reason];
  return route[Math.min(calls, route.length) - 1] ?? "leads";
};

const isAroundTheClock = ({ priority }: Ticket, { settings }: ChainFacts): boolean =>
  settings.escalations.aroundTheClock.includes(priority);

/** Whether people may be called for a ticket at this moment. */
export const mayCallNow = (ticket: Ticket, facts: ChainFacts): boolean =>
  isAroundTheClock(ticket, facts) || facts.hours.isOpen(facts.now) || facts.hours.isOpen(facts.now - graceMs);

/** The time between two calls, once again from an instant on. */
const repeatFrom = (at: number, ticket: Ticket, facts: ChainFacts): number => {
  const { repeatEvery } = facts.settings.escalations;
  return isAroundTheClock(ticket, facts) ? at + repeatEvery * minute : facts.hours.after(at, repeatEvery);
};

/** How many calls of an escalation should have been made by now, the first of which was due at an instant. */
export const stepsSince = (at: number, ticket: Ticket, facts: ChainFacts): number => {
  let steps = 0;
  for (let due = at; due <= facts.now && steps < facts.settings.escalations.most; steps += 1)
    due = repeatFrom(due, ticket, facts);
  return steps;
};

/** When an escalation is called again, and whom, unless somebody acknowledges it. */
export const nextCall = (escalation: Escalation, ticket: Ticket, facts: ChainFacts): NextCall | null => {
  const { escalations } = facts.settings;
  const { reason, calls = 1 } = escalation;
  const kind = kindOfCall(reason);
  if (kind !== null && isWarning(reason)) {
    const due = ticket.clock?.due[kind] ?? null;
    const to = escalations.routes[reasons[kind].late][0];
    return due === null || to === undefined ? null : { at: due, to };
  }
  if (calls >= escalations.most) return null;
  const to = callLevelAt({ reason, calls: calls + 1 }, escalations);
  return { at: repeatFrom(facts.now, ticket, facts), to };
};

/** Of a reply, update or promise, each one that is due is called for anew; of the solution, once a ticket. */
const raised = ({ escalations, clock, promise }: Ticket, kind: Kind): readonly EscalationReason[] => {
  const begin = (kind === "promise" ? promise?.givenAt : clock?.told) ?? clock?.since ?? 0;
  return escalations
    .filter(({ at, over }) => kind === "resolution" || (at >= begin && over === undefined))
    .map(({ reason }) => reason);
};

const stageOf = (ticket: Ticket, kind: Kind, { routes }: EscalationSettings, now: number): Stage | null => {
  const due = ticket.clock?.due[kind] ?? null;
  const warn = ticket.clock?.warn[kind] ?? null;
  if (due === null || warn === null) return null;
  const { soon, late } = reasons[kind];
  const known = raised(ticket, kind);
  if (known.includes(late)) return null;
  const isLateOn = routes[late].length > 0;
  const isWarned = known.includes(soon) || routes[soon].length === 0;
  if (isWarned || (isLateOn && due <= now)) return isLateOn ? { reason: late, at: due } : null;
  return { reason: soon, at: warn };
};

/** The calls that the clock of a ticket makes next: one for each thing that is due, at most. */
export const stagesOf = (ticket: Ticket, { settings, now }: ChainFacts): readonly Stage[] =>
  kinds.map((kind) => stageOf(ticket, kind, settings.escalations, now)).filter((stage) => stage !== null);

/** Whether an escalation is called again when its time comes; a warning is followed by the call that it warns of. */
export const repeats = ({ reason, acknowledgedBy }: Escalation): boolean =>
  acknowledgedBy === null && !isWarning(reason);

/**
 * When something is to be done about a ticket next; what is late, as soon as people may be called.
 *
 * @param other when something else is to be done about it, besides calling.
 */
export const nextRing = (ticket: Ticket, facts: ChainFacts, other: number | null): number | null => {
  const times = [
    ...(other === null ? [] : [other]),
    ...stagesOf(ticket, facts).map(({ at }) => at),
    ...openEscalations(ticket)
      .filter(repeats)
      .flatMap(({ next }) => next?.at ?? []),
  ];
  if (times.length === 0) return null;
  const first = Math.min(...times);
  return first > facts.now || mayCallNow(ticket, facts)
    ? Math.max(first, facts.now)
    : facts.hours.after(facts.now, 0);
};
