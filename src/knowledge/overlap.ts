import { perDocument, rarity, type Scorer, sharing, type TermIndex } from "./term-index.ts";

const sharedMass = (index: TermIndex) =>
  sharing(index, { weight: rarity(index), asked: (weight) => weight, worth: () => 1 });

/** The share of the question that a document has. */
export const shareOfQuestion = (index: TermIndex): Scorer => {
  const share = sharedMass(index);
  return (question) => {
    const { sums, total } = share(question);
    return sums.map((sum) => (sum === 0 ? 0 : sum / total));
  };
};

/** The share of a document that the question has. */
export const shareOfDocument = (index: TermIndex): Scorer => {
  const share = sharedMass(index);
  const weight = rarity(index);
  const masses = perDocument(index, weight);
  return (question) =>
    share(question).sums.map((sum, document) => (sum === 0 ? 0 : sum / (masses[document] ?? 1)));
};
