import type { Status } from "./case.ts";
import type { Step } from "./decide.ts";
import type { Recorded } from "./effect.ts";

/** A line of a case's history: what happened, or what was decided and why. */
export type HistoryEntry =
  | Recorded
  | {
      readonly what: "decision";
      /** The status the case has since. */
      readonly status: Status;
      readonly steps: readonly Step[];
    };
