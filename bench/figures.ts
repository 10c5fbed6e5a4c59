/** What one measurement found; times in milliseconds. */
export type Figures = {
  readonly what: string;
  readonly count: number;
  /** Events per second over the whole measurement. */
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
};

/** The value below which that share (0 to 1) of the sorted values lies. */
export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** Sums up single times (milliseconds) that were measured within `totalMs`. */
export const figuresOf = (what: string, times: readonly number[], totalMs: number): Figures => {
  const sorted = [...times].sort((one, other) => one - other);
  return {
    what,
    count: times.length,
    perSecond: (times.length / totalMs) * 1000,
    p50: percentile(sorted, 0.5),
    p99: percentile(sorted, 0.99),
  };
};

/** One line for people. */
export const row = ({ what, count, perSecond, p50, p99 }: Figures): string =>
  `${what}: p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms, ${perSecond.toFixed(0)}/s (${count} measured)`;
