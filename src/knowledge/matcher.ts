import type { Entry, Match } from "../core/knowledge.ts";
import type { Weights } from "./calibration.ts";
import { type CanBeMeant, type PreparedRanking, prepareRanking, rankWith } from "./ranking.ts";
import { reasonsOf } from "./reasons.ts";
import type { Synonyms } from "./synonyms.ts";
import { findVerbatim, type Wordings, wordingsOf } from "./verbatim.ts";
import { weights as fittedWeights } from "./weights.ts";

/** Finds the entries that answer a text, among all or among those that can be meant. */
export type Matcher = {
  /** The most probable first, at most eight; none when no word of the text is known. */
  readonly match: (text: string, canBeMeant?: CanBeMeant) => readonly Match[];
};

/** Somebody asks in the words an editor foresaw: as sure as a match can be. */
export const verbatimProbability = 0.99;

const byProbability = (one: Match, other: Match): number => other.probability - one.probability;

/** What a matcher is made of; plain data, which can be made in one thread and used in another. */
export type PreparedMatcher = { readonly ranking: PreparedRanking; readonly wordings: Wordings };

/**
 * Builds the index over all entries of both languages; rows of one id are one candidate, and what is not official
 * is never matched (I2). A hundred entries take a fraction of a second, ten thousand some seconds.
 */
export const prepareMatcher = (entries: readonly Entry[], synonyms?: Synonyms): PreparedMatcher => ({
  ranking: prepareRanking(entries, synonyms),
  wordings: wordingsOf(entries),
});

/** The matcher of an index; takes no time. Other weights than the fitted ones are for measuring. */
export const matcherOf = (
  { ranking, wordings }: PreparedMatcher,
  weights: Weights = fittedWeights,
): Matcher => {
  const rank = rankWith(ranking, weights);
  const verbatim = findVerbatim(wordings);

  const sure = (match: Match, named: string | null): Match =>
    match.entry === named
      ? {
          ...match,
          probability: verbatimProbability,
          features: [{ feature: "verbatim" }, ...match.features],
        }
      : match;

  return {
    match: (text, canBeMeant) => {
      const named = verbatim(text, canBeMeant);
      return rank(text, canBeMeant)
        .map(({ id, probability, signals }) =>
          sure({ entry: id, probability, features: reasonsOf(signals, weights) }, named),
        )
        .toSorted(byProbability);
    },
  };
};

/** Builds the matcher of these entries at once. */
export const buildMatcher = (entries: readonly Entry[], weights: Weights = fittedWeights): Matcher =>
  matcherOf(prepareMatcher(entries), weights);
