import type { AnswerCounts, Period } from "./answer-counts.ts";
import { percentile } from "./percentile.ts";
import type { PromiseCounts } from "./promise-end.ts";
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
    /** Promises to customers that came to an end, kept or not (S3); left out: not counted. */
    readonly promises?: PromiseCounts;
    /** Tickets on which something is late now. */
    readonly late: number;
    /** Who waits now; of those, the one who has waited longest. */
    readonly unanswered: Unanswered;
    /** What its questions show to be missing in the knowledge base. */
    readonly gaps: number;
  };

/** First replies of a period: how many, and the times within which half and nine tenths of them came. */
export type FirstReplies = { readonly count: number; readonly p50: number; readonly p90: number };

/** How soon first replies came; `null`: there was none. */
export const firstReplies = (results: readonly TargetResult[]): FirstReplies | null => {
  const took = results.filter(({ target }) => target === "firstReply").map((result) => result.took);
  return took.length === 0
    ? null
    : { count: took.length, p50: percentile(took, 0.5), p90: percentile(took, 0.9) };
};
