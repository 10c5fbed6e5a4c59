import type { TicketCase } from "./case.ts";
import type { TargetKind } from "./targets.ts";
import { replyKind } from "./ticket-clock.ts";

/** A time that the desk had set itself, that is over, and for which the customer still waits; `at`: when it was due. */
export type LateTarget = { readonly target: TargetKind; readonly at: number };

/** What of a ticket is late now (S8); promises are told apart. */
export const lateTargets = ({ ticket }: TicketCase, now: number): readonly LateTarget[] => {
  if (ticket.clock === undefined) return [];
  const { reply, update, resolution } = ticket.clock.due;
  const due = [
    [replyKind(ticket), reply],
    ["update", update ?? null],
    ["resolution", resolution],
  ] as const;
  return due.flatMap(([target, at]) => (at === null || at >= now ? [] : [{ target, at }]));
};
