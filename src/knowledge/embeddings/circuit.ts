/** Keeps everybody from waiting for something that has just failed. */
export type Circuit = {
  /** Whether it may be asked. */
  readonly isClosed: () => boolean;
  readonly succeeded: () => void;
  /** Nobody asks for a while; each time for twice as long, five minutes at most. */
  readonly failed: (reason: string) => void;
};

/** What becomes of it, for the log: once when it fails, and once when it works again. */
export type CircuitEvents = {
  readonly onDown: (reason: string) => void;
  readonly onUp: () => void;
};

const firstPauseMs = 10_000;
const longestPauseMs = 5 * 60 * 1000;

/** Makes a circuit that is closed. `now` tells the time in milliseconds. */
export const createCircuit = (now: () => number, { onDown, onUp }: CircuitEvents): Circuit => {
  let failures = 0;
  let closedAt = Number.NEGATIVE_INFINITY;
  return {
    isClosed: () => now() >= closedAt,
    succeeded: () => {
      if (failures > 0) onUp();
      failures = 0;
      closedAt = Number.NEGATIVE_INFINITY;
    },
    failed: (reason) => {
      // Several who were under way together are one failure.
      if (now() < closedAt) return;
      if (failures === 0) onDown(reason);
      closedAt = now() + Math.min(firstPauseMs * 2 ** failures, longestPauseMs);
      failures += 1;
    },
  };
};
