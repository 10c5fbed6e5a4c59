import type { Party } from "./person.ts";

/** When everybody looks at what is unanswered (R6): as the desk opens, at noon, ten minutes before it closes. */
export const roundParts = ["start", "noon", "end"] as const;
/** One of them. */
export type RoundPart = (typeof roundParts)[number];

/** Who gets the list of a round: everybody in the internal channel, each agent their own tickets, or both. */
export const roundReaders = ["channel", "agents", "both"] as const;

/** How a desk holds its rounds. */
export type RoundSettings = {
  readonly to: (typeof roundReaders)[number];
  /** Whether it is said, once a day at most, that nobody waits. */
  readonly allGood: boolean;
};

/** One moment at which a round is due, in milliseconds since 1970. */
export type RoundTime = { readonly at: number; readonly part: RoundPart };

/** A round whose list was posted. Its moment is its name. */
export type Round = RoundTime & {
  /** Who has said that they looked; `null`: nobody yet. */
  readonly tickedBy: Party | null;
};

/** Rounds in a row that nobody ticked off, after which the leads are told. */
const missedInARow = 2;

/** Whether the latest rounds were missed, one after the other; `latest` are posted ones, the last first. */
export const wereMissed = (latest: readonly Round[]): boolean =>
  latest.length >= missedInARow && latest.slice(0, missedInARow).every(({ tickedBy }) => tickedBy === null);
