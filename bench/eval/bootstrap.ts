import { randomFrom } from "./random.ts";

/** Between these two lie 95 of 100 figures of samples like this one. */
export type Interval = { readonly low: number; readonly high: number };

const seed = 1;
const samples = 400;
const tail = 0.025;

const resample = <Item>(items: readonly Item[], random: () => number): readonly Item[] =>
  items.map(() => items[Math.floor(random() * items.length)] as Item);

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;

/**
 * How far figures of groups of observations may be off by chance: each group is drawn anew, with replacement, 400 times
 * from a fixed seed.
 */
export const intervalsOf = <Item>(
  groups: readonly (readonly Item[])[],
  figures: (groups: readonly (readonly Item[])[]) => readonly number[],
): readonly Interval[] => {
  const random = randomFrom(seed);
  const drawn = Array.from({ length: samples }, () =>
    figures(groups.map((group) => resample(group, random))),
  );
  return (drawn[0] ?? []).map((_, at) => {
    const told = drawn.map((values) => values[at] ?? 0).filter((value) => !Number.isNaN(value));
    const sorted = told.sort((one, other) => one - other);
    return { low: quantile(sorted, tail), high: quantile(sorted, 1 - tail) };
  });
};
