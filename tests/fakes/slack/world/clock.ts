/** The desk's time, in milliseconds since 1970. */
export type Clock = { readonly now: () => number };

/** Timestamps (`1700000000.123456`) of a clock: unique and rising, even when the clock stands still or goes back. */
export const createTimestamps = (clock: Clock): (() => string) => {
  let last = 0;
  return () => {
    last = Math.max(last + 1, Math.floor(clock.now() * 1000));
    return `${Math.floor(last / 1_000_000)}.${String(last % 1_000_000).padStart(6, "0")}`;
  };
};

/** Seconds since 1970. */
export const secondsOf = (clock: Clock): number => Math.floor(clock.now() / 1000);
