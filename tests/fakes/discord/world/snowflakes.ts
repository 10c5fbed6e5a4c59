/** What time it is for the desk, in milliseconds since 1970. */
export type Clock = { readonly now: () => number };

const discordEpoch = 1_420_070_400_000;

/** The smallest id of a moment. */
export const snowflakeAt = (ms: number): bigint => BigInt(Math.floor(ms) - discordEpoch) << 22n;

/** When an id was made, in milliseconds since 1970. */
export const timeOf = (id: string): number => Number(BigInt(id) >> 22n) + discordEpoch;

/** Ids from the time, unique and rising even where the clock stands still or goes back. */
export const createSnowflakes = (clock: Clock): (() => string) => {
  let last = 0n;
  return () => {
    const now = snowflakeAt(clock.now());
    last = now > last ? now : last + 1n;
    return String(last);
  };
};

/** A moment as Discord writes it: `2026-03-02T09:00:00.000000+00:00`. */
export const isoOf = (ms: number): string => new Date(ms).toISOString().replace("Z", "000+00:00");
