import { type Scorer, sumUp, type TermIndex, worthOf } from "./term-index.ts";

const massOf = (index: TermIndex, terms: Iterable<string>): number => {
  let mass = 0;
  for (const term of terms) mass += index.weight(term);
  return mass;
};

const sharedMass = (index: TermIndex): Scorer => {
  const worths = worthOf(index, (term) => index.weight(term));
  return (terms) => sumUp(index, worths, new Map(terms.map((term) => [term, 1])));
};

/** The share of the question that a document has. */
export const shareOfQuestion = (index: TermIndex): Scorer => {
  const shared = sharedMass(index);
  return (terms) => {
    const mass = massOf(index, new Set(terms));
    return shared(terms).map((sum) => (sum === 0 ? 0 : sum / mass));
  };
};

/** The share of a document that the question has. */
export const shareOfDocument = (index: TermIndex): Scorer => {
  const shared = sharedMass(index);
  const masses = index.documents.map((terms) => massOf(index, new Set(terms)));
  return (terms) => shared(terms).map((sum, document) => (sum === 0 ? 0 : sum / (masses[document] ?? 1)));
};
