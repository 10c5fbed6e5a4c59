import type { Weights } from "../../src/knowledge/calibration.ts";
import { buildMatcher } from "../../src/knowledge/matcher.ts";
import { type Figures, figuresOf, macroOf, outcomeOf } from "./figures.ts";
import type { LabelledSet } from "./labelled-sets.ts";
import type { Method } from "./method.ts";

/** The default of a desk: from this probability on, the first entry is the answer. */
export const defaultAnswerAt = 0.88;

/** The matcher as `desk kb match` runs it, with these weights. */
export const matcherWith = (weights: Weights): Method => ({
  name: "Deskbell",
  build: (entries) => {
    const { match } = buildMatcher(entries, weights);
    return (question) => match(question).map(({ entry, probability }) => ({ id: entry, score: probability }));
  },
});

/** The figures of one set with the matcher, at the default threshold. */
export const measureMatcher = ({ entries, queries }: LabelledSet, weights: Weights): Figures => {
  const { match } = buildMatcher(entries, weights);
  const outcomes = queries.map((query) =>
    outcomeOf(
      query,
      match(query.question).map(({ entry, probability }) => ({ id: entry, score: probability })),
    ),
  );
  return figuresOf(outcomes, defaultAnswerAt);
};

/** The macro figures of several sets, each with the weights that are given for it. */
export const measureSets = (
  sets: readonly LabelledSet[],
  weightsOf: (set: LabelledSet) => Weights,
): readonly { readonly name: string; readonly figures: Figures }[] => {
  const each = sets.map((set) => ({ name: set.name, figures: measureMatcher(set, weightsOf(set)) }));
  return [...each, { name: "macro", figures: macroOf(each.map(({ figures }) => figures)) }];
};
