/** Attempts after which a message becomes a dead letter. */
export const maxAttempts = 10;

/** Milliseconds to wait before the next attempt: doubling from one second, five minutes at most. */
export const backoffMs = (attempts: number): number =>
  Math.min(1000 * 2 ** Math.max(0, attempts - 1), 5 * 60 * 1000);
