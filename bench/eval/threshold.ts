import { figuresOf, macroOf } from "./figures.ts";
import { originOf } from "./labelled-sets.ts";
import type { SetOutcomes } from "./outcomes.ts";

/** What an answer has to be worth, in per cent right. */
const leastPrecision = 90;
const steps = 200;

/**
 * The lowest of 200 scores at which nine of ten answers to other sets are right, mean of the sets; `null` when there is
 * none at which anything is answered.
 */
const lowestThreshold = (sets: readonly SetOutcomes[]): number | null => {
  const scores = sets
    .flatMap(({ outcomes }) => outcomes.map(({ score }) => score))
    .sort((one, other) => one - other);
  for (let step = 0; step < steps; step += 1) {
    const score = scores[Math.floor((step / steps) * scores.length)] ?? 0;
    const macro = macroOf(sets.map(({ outcomes }) => figuresOf(outcomes, score)));
    if (macro.precision >= leastPrecision && macro.right > 0) return score;
  }
  return null;
};

/** For each set the threshold that its method needs on the sets of other origin; nothing is answered without one. */
export const thresholdsByOtherOrigins = (all: readonly SetOutcomes[]): readonly number[] =>
  all.map(
    ({ set }) =>
      lowestThreshold(all.filter((other) => originOf(other.set) !== originOf(set))) ??
      Number.POSITIVE_INFINITY,
  );
