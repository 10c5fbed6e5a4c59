import type { Case } from "./case.ts";

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Days after which what nobody has ended is taken for over, where a desk keeps less: a customer who comes back from
 * holidays finds their dialogue.
 */
const leastDaysUnended = 30;

/** Up to when data is kept. Instants are milliseconds since 1970. */
export type Retention = {
  readonly now: number;
  /** What ended before is emptied. */
  readonly endedBefore: number;
  /** What nobody has ended, and of which nothing was heard since then, is over, and emptied too. Never after `endedBefore`. */
  readonly silentBefore: number;
};

/** What is kept at a moment. `keepDays`: whole days, at least 1. */
export const retentionAt = (keepDays: number, now: number): Retention => ({
  now,
  endedBefore: now - keepDays * dayMs,
  silentBefore: now - Math.max(keepDays, leastDaysUnended) * dayMs,
});

/**
 * Whether a case is over, and has been for longer than it is kept. A ticket for which somebody has to do something never
 * is.
 *
 * @param changedAt when it changed last.
 */
export const isPastKeeping = (
  subject: Case,
  changedAt: number,
  { endedBefore, silentBefore }: Retention,
): boolean => {
  switch (subject.status) {
    case "queued":
    case "claimed":
    case "waitingForCustomer":
      return false;
    case "closed":
    case "declined":
      return changedAt < endedBefore;
    case "paused":
      return Math.max(changedAt, subject.until) < endedBefore;
    case "answered":
      return changedAt < (subject.verdict === "solved" ? endedBefore : silentBefore);
    default:
      return changedAt < silentBefore;
  }
};
