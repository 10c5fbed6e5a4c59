import {
  perDocument,
  rarity,
  type Scorer,
  sharing,
  type TermIndex,
  type Worths,
  worthsOf,
} from "./term-index.ts";

/** What the overlap with the documents of an index needs; plain data. */
export type Overlap = { readonly worths: Worths; readonly masses: Float64Array };

/** Prepares how much each term tells, and how much each document holds. */
export const overlapOf = (index: TermIndex): Overlap => {
  const weight = rarity(index);
  return { worths: worthsOf(index, { weight, worth: () => 1 }), masses: perDocument(index, weight) };
};

const sharedMass = ({ worths }: Overlap) => sharing(worths, (weight) => weight);

/** The share of the question that a document has. */
export const shareOfQuestion = (overlap: Overlap): Scorer => {
  const share = sharedMass(overlap);
  return (question) => {
    const { sums, total } = share(question);
    return sums.map((sum) => (sum === 0 ? 0 : sum / total));
  };
};

/** The share of a document that the question has. */
export const shareOfDocument = (overlap: Overlap): Scorer => {
  const share = sharedMass(overlap);
  return (question) =>
    share(question).sums.map((sum, document) => (sum === 0 ? 0 : sum / (overlap.masses[document] ?? 1)));
};
