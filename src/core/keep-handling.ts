import { type Case, isTicket, ownerOf, type TicketCase } from "./case.ts";
import type { Effect } from "./effect.ts";
import type { Event } from "./event.ts";
import type { Facts } from "./facts.ts";
import { type Handling, handledAfter, limitAt, unhandled } from "./handling.ts";
import type { Kept } from "./keep-time.ts";

const timerEffects = (before: number | null, ring: number | null, event: Event): readonly Effect[] => {
  const hasRung = event.kind === "timerFired" && event.timer === "handling";
  if (ring === null) return before === null || hasRung ? [] : [{ kind: "stopTimer", timer: "handling" }];
  return ring === before && !hasRung ? [] : [{ kind: "startTimer", timer: "handling", dueAt: ring }];
};

/** Whether the agent of a ticket has done something: what is refused leaves no trace in its history. */
export const hasWorked = (subject: TicketCase, effects: readonly Effect[]): boolean =>
  effects.some(
    (effect) =>
      effect.kind === "record" && "by" in effect.entry && effect.entry.by?.key === ownerOf(subject)?.key,
  );

const isUntouched = ({ spent, since }: Handling): boolean => spent === 0 && since === null;

/**
 * R5: keeps the time that agents spend on a ticket, and when they are reminded of the limit. Asked once a decision,
 * after all rules, so that none of them has to think of it.
 */
export const keepHandling = (before: Case, decided: Kept, event: Event, facts: Facts): Kept => {
  const { subject, effects } = decided;
  if (!isTicket(subject)) return decided;
  const at = Math.min(event.at, facts.now);
  const worked = hasWorked(subject, effects);
  const handling = handledAfter(isTicket(before) ? before : null, subject, worked, at);
  if (subject.ticket.handling === undefined && isUntouched(handling)) return decided;
  const ring = limitAt(subject, handling, facts.settings);
  const was = (subject.ticket.handling ?? unhandled).ring;
  return {
    subject: { ...subject, ticket: { ...subject.ticket, handling: { ...handling, ring } } },
    effects: [...effects, ...timerEffects(was, ring, event)],
  };
};
