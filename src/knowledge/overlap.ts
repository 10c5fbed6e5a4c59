import { countTerms, type Scorer, sumOver, type TermIndex } from "./term-index.ts";

const massOf = (index: TermIndex, terms: Iterable<string>): number => {
  let mass = 0;
  for (const term of terms) mass += index.weight(term);
  return mass;
};

const shared = (index: TermIndex, terms: readonly string[]): Float64Array =>
  sumOver(index, countTerms(terms), (term) => index.weight(term));

/** The share of the question that a document has. */
export const shareOfQuestion =
  (index: TermIndex): Scorer =>
  (terms) => {
    const mass = massOf(index, new Set(terms));
    return shared(index, terms).map((sum) => (sum === 0 ? 0 : sum / mass));
  };

/** The share of a document that the question has. */
export const shareOfDocument = (index: TermIndex): Scorer => {
  const masses = index.documents.map((terms) => massOf(index, new Set(terms)));
  return (terms) =>
    shared(index, terms).map((sum, document) => (sum === 0 ? 0 : sum / (masses[document] ?? 1)));
};
