import type { TicketCase } from "./case.ts";
import type { Facts } from "./facts.ts";
import type { TargetResult } from "./targets.ts";
import { replyKind } from "./ticket-clock.ts";

type TargetFacts = Pick<Facts, "hours" | "settings" | "record">;

const minute = 60_000;

const isOver = ({ status }: TicketCase): boolean => status === "resolved" || status === "closed";

/** The customer has got their reply, or is told again how it stands. */
const ofWord = (
  { ticket: { clock: was, ...ticket } }: TicketCase,
  { ticket: { clock: is } }: TicketCase,
  at: number,
  { hours }: TargetFacts,
): readonly TargetResult[] => {
  if (was === undefined || is === undefined) return [];
  const { reply, update } = was.due;
  if (reply !== null && is.due.reply === null)
    return [{ target: replyKind(ticket), took: hours.between(was.since, at), kept: at <= reply }];
  if (update !== undefined && was.told !== is.told)
    return [{ target: "update", took: hours.between(was.told ?? at, at), kept: at <= update }];
  return [];
};

const ofSolution = (
  before: TicketCase,
  after: TicketCase,
  { settings, record }: TargetFacts,
): readonly TargetResult[] => {
  const { clock, priority } = after.ticket;
  const target = settings.targets.resolution[record?.tier ?? "standard"][priority];
  if (clock === undefined || target === null || isOver(before) || !isOver(after)) return [];
  return [{ target: "resolution", took: clock.waited, kept: clock.waited <= target * minute }];
};

/**
 * What ended with a decision that the desk had set itself a time for, and whether that was kept (S8). Not asked where
 * the customer has written: then nothing has ended but the time until they would have heard more.
 */
export const endedTargets = (
  before: TicketCase,
  after: TicketCase,
  at: number,
  facts: TargetFacts,
): readonly TargetResult[] => [...ofWord(before, after, at, facts), ...ofSolution(before, after, facts)];
