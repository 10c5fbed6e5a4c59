import type { Combination, CombinedSignals, CombinedWeights, Scale } from "../../core/embeddings.ts";
import { fold } from "../../core/fold.ts";
import type { Feature, Match } from "../../core/knowledge.ts";
import { mostForOneWord } from "../calibration.ts";
import { verbatimProbability } from "../matcher.ts";
import { stemsOf } from "../stems.ts";

/** A candidate with what speaks for it. */
export type Combined = {
  readonly match: Match;
  readonly similarity: number;
  readonly signals: CombinedSignals;
};

/** Candidates that are looked at by their meaning, and matches that are told; as with words. */
const mostCandidates = 8;
/** What an entry has that shares no word with the question. */
const unfound = 0.01;

const logit = (probability: number): number => {
  const within = Math.min(1 - unfound, Math.max(unfound, probability));
  return Math.log(within / (1 - within));
};

const byValue = (one: readonly [string, number], other: readonly [string, number]): number =>
  other[1] - one[1];

/** The candidates by words and those by meaning, each with its signals. */
export const signalsFor = (
  matches: readonly Match[],
  nearness: ReadonlyMap<string, number>,
  { wrong, right }: Scale,
): readonly Combined[] => {
  const nearest = [...nearness].sort(byValue).slice(0, mostCandidates);
  const [first, second] = nearest;
  const others = nearest
    .filter(([id]) => !matches.some(({ entry }) => entry === id))
    .map(([entry]): Match => ({ entry, probability: unfound, features: [{ feature: "notByWords" }] }));
  return [...matches, ...others].map((match) => {
    const similarity = nearness.get(match.entry) ?? -1;
    const rival = match.entry === first?.[0] ? second : first;
    return {
      match,
      similarity,
      signals: {
        words: logit(match.probability),
        nearness: (similarity - wrong) / (right - wrong),
        lead: (similarity - (rival?.[1] ?? wrong)) / (right - wrong),
      },
    };
  });
};

/** The share of such candidates that are right, 0 to 1 (logistic). */
export const combinedProbability = (signals: CombinedSignals, weights: CombinedWeights): number => {
  const sum =
    weights.bias +
    weights.words * signals.words +
    weights.nearness * signals.nearness +
    weights.lead * signals.lead;
  return 1 / (1 + Math.exp(-sum));
};

/**
 * What a candidate's probability becomes. One that is no nearer than wrong ones usually are gains nothing: questions
 * about other matters are in no calibration, and something is always the nearest.
 */
const probabilityOf = ({ match, signals }: Combined, weights: CombinedWeights): number => {
  const combined = combinedProbability(signals, weights);
  return signals.nearness > 0 ? combined : Math.min(combined, match.probability);
};

const reasonFor = ({ similarity }: Combined): Feature => ({
  feature: "meaning",
  share: Math.max(0, similarity),
});

/** What was decisive stands first. */
const withReason = (combined: Combined, probability: number, most: number): Match => {
  const { match } = combined;
  const features =
    probability > match.probability
      ? [reasonFor(combined), ...match.features]
      : [...match.features, reasonFor(combined)];
  return { entry: match.entry, probability: Math.min(probability, most), features };
};

/** Whether an editor foresaw these words: nothing can be surer. */
export const isVerbatim = ([best]: readonly Match[]): boolean => best?.probability === verbatimProbability;

/**
 * The matches of a text by words and by meaning, the most probable first, at most eight. A question in an entry's own
 * words stays what it is; one telling word is too little to answer on, whatever it means.
 */
export const combine = (
  text: string,
  matches: readonly Match[],
  nearness: ReadonlyMap<string, number>,
  { scale, weights }: Combination,
): readonly Match[] => {
  if (isVerbatim(matches)) return matches;
  const most = stemsOf(fold(text)).length < 2 ? mostForOneWord : 1;
  return signalsFor(matches, nearness, scale)
    .map((combined) => withReason(combined, probabilityOf(combined, weights), most))
    .toSorted((one, other) => other.probability - one.probability)
    .slice(0, mostCandidates);
};
