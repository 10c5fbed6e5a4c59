/** Time as a value: the only way the runtime learns of it. */
export type Clock = {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Calls back once at a point in time, or at once if it has passed. Returns what calls it off. */
  readonly alarm: (at: number, ring: () => void) => () => void;
};

/** Longer waits of `setTimeout` are cut: above 24.8 days it would fire at once. */
const longestWaitMs = 60 * 60 * 1000;

/** The machine's clock. Early rings are harmless: whoever is woken looks what is due. */
export const systemClock: Clock = {
  now: Date.now,
  alarm: (at, ring) => {
    const timeout = setTimeout(ring, Math.max(0, Math.min(at - Date.now(), longestWaitMs)));
    return () => clearTimeout(timeout);
  },
};
