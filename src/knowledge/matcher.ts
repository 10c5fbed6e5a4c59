import type { Entry, Match } from "../core/knowledge.ts";
import type { Weights } from "./calibration.ts";
import { rankEntries } from "./ranking.ts";
import { reasonsOf } from "./reasons.ts";
import { findVerbatim } from "./verbatim.ts";
import { weights as fittedWeights } from "./weights.ts";

/** Finds the entries that answer a text. */
export type Matcher = {
  /** The most probable first, at most eight; none when no word of the text is known. */
  readonly match: (text: string) => readonly Match[];
};

/** Somebody asks in the words an editor foresaw: as sure as a match can be. */
const verbatimProbability = 0.99;

const byProbability = (one: Match, other: Match): number => other.probability - one.probability;

/**
 * Builds the index over all entries of both languages; rows of one id are one candidate, and what is not official
 * is never matched (I2). Build it once: a hundred entries take milliseconds, ten thousand some seconds. Other weights
 * than the fitted ones are for measuring.
 */
export const buildMatcher = (entries: readonly Entry[], weights: Weights = fittedWeights): Matcher => {
  const rank = rankEntries(entries, weights);
  const verbatim = findVerbatim(entries);

  const sure = (match: Match, named: string | null): Match =>
    match.entry === named
      ? {
          ...match,
          probability: verbatimProbability,
          features: ["asked in its very words", ...match.features],
        }
      : match;

  return {
    match: (text) => {
      const named = verbatim(text);
      return rank(text)
        .map(({ id, probability, signals }) =>
          sure({ entry: id, probability, features: reasonsOf(signals, weights) }, named),
        )
        .toSorted(byProbability);
    },
  };
};
