import type { Weights } from "../../src/knowledge/calibration.ts";
import { fitWeights } from "./fit-weights.ts";
import { type LabelledSet, originOf } from "./labelled-sets.ts";

/** For each set what is made of the sets of other origin: nothing is measured on what it was fitted to. */
export const byOtherOrigins = <Made>(
  sets: readonly LabelledSet[],
  make: (others: readonly LabelledSet[]) => Made,
): ((set: LabelledSet) => Made) => {
  const made = new Map(
    [...new Set(sets.map(originOf))].map((origin) => [
      origin,
      make(sets.filter((set) => originOf(set) !== origin)),
    ]),
  );
  return (set) => made.get(originOf(set)) ?? make(sets);
};

/** The weights for each set, fitted on the sets of other origin. */
export const weightsByOtherOrigins = (sets: readonly LabelledSet[]): ((set: LabelledSet) => Weights) =>
  byOtherOrigins(sets, fitWeights);
