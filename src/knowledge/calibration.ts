import type { Evidence } from "./evidence.ts";

/** How much each kind of evidence adds to the strength of a candidate; sums to 1. */
export type StrengthWeights = Readonly<
  Record<"words" | "characters" | "wording" | "entry" | "entryCharacters" | "entryWords", number>
>;

/** What decides how far a candidate can be trusted. */
export type Signals = Readonly<
  Record<
    "strength" | "lead" | "share" | "length" | "asked" | "known" | "strengthByLength" | "answeredByLength",
    number
  >
>;

/** Everything that is fitted; it does not depend on the knowledge base. */
export type Weights = {
  readonly strength: StrengthWeights;
  readonly probability: Signals & { readonly bias: number };
};

/** How well a candidate fits, 0 to 1: good for ranking, not a probability. */
export const strengthOf = (evidence: Evidence, { strength }: Weights): number =>
  strength.words * evidence.words +
  strength.characters * evidence.characters +
  strength.wording * evidence.wording +
  strength.entry * evidence.entry +
  strength.entryCharacters * evidence.entryCharacters +
  strength.entryWords * evidence.entryWords;

/** How a candidate stands among the others that were found. */
export type Standing = {
  /** How much stronger it is than the strongest other one; negative if it is weaker. */
  readonly lead: number;
  /** Its share of the strength of all, sharpened so that the strongest stands out; 0 to 1. */
  readonly share: number;
};

/** What tells how far a candidate of that strength can be trusted. */
export const signalsOf = (evidence: Evidence, strength: number, standing: Standing): Signals => {
  const length = Math.log(1 + evidence.stems);
  return {
    strength,
    ...standing,
    length,
    asked: evidence.asked,
    known: evidence.known,
    strengthByLength: strength * length,
    answeredByLength: evidence.answered * length,
  };
};

/** One telling word ("invoice") is too little to answer on, however well it fits: it can only be offered. */
export const mostForOneWord = 0.7;
const oneWord = Math.log(2);

/** The share of such candidates that are right, 0 to 1 (logistic). */
export const probabilityOf = (signals: Signals, { probability }: Weights): number => {
  const sum =
    probability.bias +
    probability.strength * signals.strength +
    probability.lead * signals.lead +
    probability.share * signals.share +
    probability.length * signals.length +
    probability.asked * signals.asked +
    probability.known * signals.known +
    probability.strengthByLength * signals.strengthByLength +
    probability.answeredByLength * signals.answeredByLength;
  const fitted = 1 / (1 + Math.exp(-sum));
  return signals.length <= oneWord ? Math.min(fitted, mostForOneWord) : fitted;
};
