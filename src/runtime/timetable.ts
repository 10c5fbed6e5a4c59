import { readMark, writeMark } from "../storage/marks.ts";
import type { Parts } from "./parts.ts";

/** How far ahead the next moment is looked for, in milliseconds. */
const horizon = 24 * 60 * 60 * 1000;

/** Something to be done at certain moments. Instants are milliseconds since 1970. */
export type Timetable<Moment> = {
  /** Under which the instant up to which all was done is kept. */
  readonly mark: string;
  /** The moments after `from` and up to `until`, in order. */
  readonly between: (from: number, until: number) => readonly Moment[];
  readonly atOf: (moment: Moment) => number;
  /**
   * Does it; `since` is the mark that it moves, in the same transaction, unless somebody has moved it.
   *
   * @param due all moments since then: those before it were slept through.
   */
  readonly act: (moment: Moment, since: number, due: readonly Moment[]) => Promise<void>;
};

/**
 * Keeps a timetable over restarts: each moment once, and of those that were slept through only the last. Begins with
 * the first moment after now: nothing is done for what was before the desk.
 *
 * @returns looks whether something is to be done.
 */
export const keepTimetable = <Moment>(
  { store, clock }: Pick<Parts, "store" | "clock">,
  { mark, between, atOf, act }: Timetable<Moment>,
): (() => Promise<void>) => {
  let nextAt = 0;

  const sinceOf = async (now: number): Promise<number> => {
    const since = await store.read((db) => readMark(db, mark));
    if (since === null) await store.tx((db) => writeMark(db, mark, now));
    return since ?? now;
  };

  return async () => {
    const now = clock.now();
    if (now < nextAt) return;
    const since = await sinceOf(now);
    const due = between(since, now);
    const last = due.at(-1);
    if (last !== undefined) await act(last, since, due);
    const [next] = between(now, now + horizon);
    nextAt = next === undefined ? now + horizon : atOf(next);
  };
};
