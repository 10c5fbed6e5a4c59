import type { CustomerPromise } from "./customer-promise.ts";
import type { Recorded } from "./effect.ts";

/** How many promises to customers came to an end, and how many of them were kept (S3). */
export type PromiseCounts = { readonly kept: number; readonly broken: number };

/** A promise that was kept in time, or was not. */
export type PromiseEnd = {
  readonly promise: CustomerPromise;
  readonly kept: boolean;
  /** When that was certain: with our word, or when the time was over. Milliseconds since 1970. */
  readonly at: number;
};

type PromiseStep = Extract<Recorded, { what: "promise" }>;

/**
 * What a step in the history makes of a promise. Words that came too late have kept nothing, and what is taken back
 * afterwards was broken before. `null`: it goes on, or was taken back in time.
 */
export const endedBy = ({ step, promise }: PromiseStep, at: number): PromiseEnd | null => {
  if (step === "given" || (step === "takenBack" && at <= promise.until)) return null;
  return { promise, kept: at <= promise.until, at };
};

/** A promise that still waits, when its time is over. */
export const brokenBy = (promise: CustomerPromise | undefined, now: number): PromiseEnd | null =>
  promise === undefined || promise.until >= now ? null : { promise, kept: false, at: promise.until };

/** Counts ends. */
export const countPromises = (ends: readonly Pick<PromiseEnd, "kept">[]): PromiseCounts => {
  const kept = ends.filter((end) => end.kept).length;
  return { kept, broken: ends.length - kept };
};
