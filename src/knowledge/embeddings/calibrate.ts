import type { Calibration, Combination, Reached } from "../../core/embeddings.ts";
import type { Entry, Match } from "../../core/knowledge.ts";
import { combine } from "./combine.ts";
import { type Exercise, exercisesOf } from "./exercises.ts";
import { fitCombination } from "./fit-combination.ts";
import { type Outcome, outcomesOf, reachedBy } from "./reached.ts";
import type { Vector } from "./vector.ts";

/** With less, nine right answers in ten cannot be told from seven in ten. */
export const fewestEntries = 20;
export const fewestQuestions = 100;

/** More questions answered, in points: less may be chance, and is not worth sending anything away for. */
const leastGain = 5;
/** Wrong answers where there is a gap, per cent: above, a model finds something near to everything. */
const mostGaps = 4;

const byWords = ({ matches }: Exercise): readonly Match[] => matches;

const byBoth =
  (combination: Combination | null) =>
  ({ wording, matches, nearness }: Exercise): readonly Match[] =>
    combination === null ? matches : combine(wording, matches, nearness, combination);

/** Each half of the entries is measured with what was fitted on the other: nothing is asked that was learned. */
const crossed = (exercises: readonly Exercise[]): readonly Outcome[] => {
  const ids = [...new Set(exercises.map(({ from }) => from))].sort();
  const isEven = ({ from }: Exercise): boolean => ids.indexOf(from) % 2 === 0;
  const even = exercises.filter(isEven);
  const odd = exercises.filter((exercise) => !isEven(exercise));
  return [...outcomesOf(even, byBoth(fitCombination(odd))), ...outcomesOf(odd, byBoth(fitCombination(even)))];
};

const isGain = (words: Reached, both: Reached, answerAt: number): boolean =>
  both.answered >= words.answered + leastGain && (both.right ?? 0) >= 100 * answerAt && both.gaps <= mostGaps;

/**
 * Learns from a knowledge base's own wordings how probable an entry is whose meaning is so near, and measures what
 * that is worth. Takes seconds.
 *
 * @param vectors of all wordings, as they stand in the entries.
 */
export const calibrate = (
  entries: readonly Entry[],
  vectors: ReadonlyMap<string, Vector>,
  answerAt: number,
): Calibration => {
  const exercises = exercisesOf(entries, vectors);
  const answerable = exercises.filter(({ answer }) => answer !== null);
  const size = {
    entries: new Set(answerable.map(({ from }) => from)).size,
    questions: answerable.length,
    answerAt,
  };
  const unused = { combination: null, ...size };
  if (size.entries < fewestEntries || size.questions < fewestQuestions)
    return { verdict: "tooSmall", ...unused, words: null, both: null };
  const words = reachedBy(outcomesOf(exercises, byWords), answerAt);
  const both = reachedBy(crossed(exercises), answerAt);
  const combination = fitCombination(exercises);
  return combination === null || !isGain(words, both, answerAt)
    ? { verdict: "noGain", ...unused, words, both }
    : { verdict: "used", ...size, words, both, combination };
};
