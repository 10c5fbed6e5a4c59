import type { Entry } from "../core/knowledge.ts";
import { probabilityOf, type Signals, signalsOf, strengthOf, type Weights } from "./calibration.ts";
import { candidatesOf } from "./candidates.ts";
import { type Evidence, type PreparedEvidence, prepareEvidence, weighWith } from "./evidence.ts";
import { passagesOf } from "./passages.ts";
import { noSynonyms, type Synonyms } from "./synonyms.ts";

/** A candidate with everything that is known about its fit. */
export type Ranked = {
  readonly id: string;
  readonly evidence: Evidence;
  readonly strength: number;
  readonly signals: Signals;
  readonly probability: number;
};

type Fit = Pick<Ranked, "id" | "evidence" | "strength">;

const mostRanked = 8;

const byStrength = (one: Fit, other: Fit): number => other.strength - one.strength;

/** How strongly a difference in strength shows in the shares: more would take offers from ambiguous questions. */
const sharpness = 5;
/** What an eighth entry has by chance where there are many: to be found alone in a small knowledge base proves nothing. */
const background = 0.1;

const judge = (fits: readonly Fit[], weights: Weights): readonly Ranked[] => {
  const [first, second] = fits;
  const sharpened = fits.map(({ strength }) => Math.exp(sharpness * strength));
  const untaken = (mostRanked - fits.length) * Math.exp(sharpness * background);
  const total = sharpened.reduce((sum, value) => sum + value, untaken);
  return fits.map((fit, place) => {
    const other = place === 0 ? second : first;
    const signals = signalsOf(fit.evidence, fit.strength, {
      lead: fit.strength - (other?.strength ?? 0),
      share: (sharpened[place] ?? 0) / total,
    });
    return { ...fit, signals, probability: probabilityOf(signals, weights) };
  });
};

/** What entries are ranked with; plain data. */
export type PreparedRanking = { readonly ids: readonly string[]; readonly evidence: PreparedEvidence };

/** Whether an entry can be meant at all: others are no rivals of those that can. */
export type CanBeMeant = (id: string) => boolean;

/** Ranks entries for a text, all of them or those that can be meant. */
export type Rank = (text: string, canBeMeant?: CanBeMeant) => readonly Ranked[];

/** Prepares official entries for being ranked. */
export const prepareRanking = (
  entries: readonly Entry[],
  synonyms: Synonyms = noSynonyms,
): PreparedRanking => {
  const candidates = candidatesOf(entries);
  return { ids: candidates.map(({ id }) => id), evidence: prepareEvidence(candidates, synonyms) };
};

/** Ranks prepared entries for a text, the most probable first, at most eight. */
export const rankWith = ({ ids, evidence: prepared }: PreparedRanking, weights: Weights): Rank => {
  const weigh = weighWith(prepared);

  const fitsOf = (passage: string): readonly Fit[] =>
    weigh(passage).map((evidence, at) => ({
      id: ids[at] ?? "",
      evidence,
      strength: strengthOf(evidence, weights),
    }));

  return (text, canBeMeant = () => true) => {
    const [whole = [], ...sentences] = passagesOf(text).map(fitsOf);
    const best = whole.map((fit, at) =>
      sentences.reduce((strongest, fits) => {
        const other = fits[at];
        return other !== undefined && other.strength > strongest.strength ? other : strongest;
      }, fit),
    );
    const found = best
      .filter(({ id, strength }) => strength > 0 && canBeMeant(id))
      .sort(byStrength)
      .slice(0, mostRanked);
    return judge(found, weights).toSorted((one, other) => other.probability - one.probability);
  };
};

/** Prepares official entries; the result ranks them for a text, the most probable first, at most eight. */
export const rankEntries = (entries: readonly Entry[], weights: Weights, synonyms?: Synonyms): Rank =>
  rankWith(prepareRanking(entries, synonyms), weights);
