/** Milliseconds by which a platform's clock may be ahead of ours; what claims more would stand in front for ever. */
const maxAhead = 5 * 60_000;

/**
 * When something happened, in milliseconds since 1970, as a platform says it: `now` where that is no time, and at most
 * five minutes later.
 */
export const plausibleTime = (at: number | null, now: number): number =>
  at === null || Number.isNaN(at) || at < 0 ? now : Math.min(at, now + maxAhead);
