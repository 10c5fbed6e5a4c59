import type { Combination, CombinedWeights, Scale } from "../../core/embeddings.ts";
import { fitLogistic, type Observation } from "../logistic-regression.ts";
import { type Combined, combinedProbability, signalsFor } from "./combine.ts";
import type { Exercise } from "./exercises.ts";

/** As with the weights of words: gaps count a tenth, later candidates less than the first. */
const gapWeight = 0.1;
const laterWeight = 0.3;
const candidatesLearned = 3;

/** Words count as they are known to count, and meaning nothing, as long as no exercise says otherwise. */
const asKnown: CombinedWeights = { bias: 0, words: 1, nearness: 0, lead: 0 };
/** With these the candidates are put in order until there are better ones. */
const beginning: CombinedWeights = { bias: -2, words: 1, nearness: 2, lead: 2 };
const rounds = 2;

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

const nearestOther = ({ from, nearness }: Exercise): number =>
  Math.max(-1, ...[...nearness].flatMap(([id, near]) => (id === from ? [] : [near])));

const scaleOf = (exercises: readonly Exercise[]): Scale => {
  const answerable = exercises.filter(({ answer }) => answer !== null);
  return {
    right: median(answerable.map(({ from, nearness }) => nearness.get(from) ?? -1)),
    wrong: median(answerable.map(nearestOther)),
  };
};

const mostProbable = (found: readonly Combined[], weights: CombinedWeights): readonly Combined[] =>
  found
    .map((combined) => ({ combined, probability: combinedProbability(combined.signals, weights) }))
    .toSorted((one, other) => other.probability - one.probability)
    .slice(0, candidatesLearned)
    .map(({ combined }) => combined);

const signalNames = ["words", "nearness", "lead"] as const;
type SignalName = (typeof signalNames)[number];

/** Fits weights of some of the signals to what the most probable candidates of each exercise came to. */
const fitWeights = (
  exercises: readonly Exercise[],
  { scale, weights }: Combination,
  names: readonly SignalName[],
): CombinedWeights => {
  const observations = exercises.flatMap(({ answer, matches, nearness }) =>
    mostProbable(signalsFor(matches, nearness, scale), weights).map(
      ({ match, signals }, place): Observation => ({
        features: [1, ...names.map((name) => signals[name])],
        outcome: match.entry === answer,
        weight: (answer === null ? gapWeight : 1) * (place === 0 ? 1 : laterWeight),
      }),
    ),
  );
  const [bias = 0, ...fitted] = fitLogistic(observations, [0, ...names.map((name) => asKnown[name])]);
  const of = (name: SignalName): number => fitted[names.indexOf(name)] ?? 0;
  return { bias, words: of("words"), nearness: of("nearness"), lead: of("lead") };
};

/** The same without the signals that would count against being near: they say it twice, and mislead elsewhere. */
const fitSensibly = (
  exercises: readonly Exercise[],
  combination: Combination,
  names: readonly SignalName[],
): CombinedWeights => {
  const fitted = fitWeights(exercises, combination, names);
  const sensible = names.filter((name) => fitted[name] >= 0);
  return sensible.length === names.length ? fitted : fitSensibly(exercises, combination, sensible);
};

/**
 * Fits how much the meaning of a model counts beside words; `null` when right answers are no nearer than wrong ones.
 *
 * What words alone are worth is known from customers' questions, and an editor's wordings are other questions. So only
 * what both say more than words say, in the same exercises, is added to what is known.
 */
export const fitCombination = (exercises: readonly Exercise[]): Combination | null => {
  const scale = scaleOf(exercises);
  if (scale.right <= scale.wrong) return null;
  let weights = beginning;
  for (let round = 0; round < rounds; round += 1)
    weights = fitSensibly(exercises, { scale, weights }, signalNames);
  const words = fitWeights(exercises, { scale, weights: asKnown }, ["words"]);
  return {
    scale,
    weights: {
      // Meaning raises a probability by being near, and never by being asked for.
      bias: Math.min(0, weights.bias - words.bias),
      words: Math.max(0, asKnown.words + weights.words - words.words),
      nearness: weights.nearness,
      lead: weights.lead,
    },
  };
};
