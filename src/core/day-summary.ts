import type { AnswerCounts, Period } from "./answer-counts.ts";
import type { Unanswered } from "./shown-ticket.ts";
import type { TargetResult } from "./targets.ts";

/** A working day of a desk in figures: what came since it closed the last time, and what stands at its end. */
export type DaySummary = Period &
  Pick<AnswerCounts, "requests" | "involved" | "resolved"> & {
    /** Tickets that were filed. */
    readonly tickets: number;
    /** Milliseconds of opening time within which half and nine tenths of the first replies came; `null`: none did. */
    readonly firstReply: FirstReplies | null;
    /** Of what the desk had set itself a time for and what ended, how much was in time. */
    readonly targets: { readonly kept: number; readonly all: number };
    /** Tickets on which something is late now. */
    readonly late: number;
    /** Who waits now; of those, the one who has waited longest. */
    readonly unanswered: Unanswered;
    /** What its questions show to be missing in the knowledge base. */
    readonly gaps: number;
  };

/** First replies of a period: how many, and the times within which half and nine tenths of them came. */
export type FirstReplies = { readonly count: number; readonly p50: number; readonly p90: number };

/** The smallest of the values that so much of all (0 to 1) does not exceed: the nearest rank. */
const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;

/** How soon first replies came; `null`: there was none. */
export const firstReplies = (results: readonly TargetResult[]): FirstReplies | null => {
  const sorted = results
    .filter(({ target }) => target === "firstReply")
    .map(({ took }) => took)
    .toSorted((one, other) => one - other);
  return sorted.length === 0
    ? null
    : { count: sorted.length, p50: percentile(sorted, 0.5), p90: percentile(sorted, 0.9) };
};
