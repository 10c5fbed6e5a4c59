import { type Scorer, sharing, type TermIndex, type Worths, worthsOf } from "./term-index.ts";

const saturation = 1.2;
const lengthPenalty = 0.5;

/** Prepares an index for Okapi BM25; plain data. */
export const bm25Of = (index: TermIndex): Worths => {
  const documents = index.lengths.length;
  const average = index.lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, documents);
  const damping = index.lengths.map(
    (length) => saturation * (1 - lengthPenalty + (lengthPenalty * length) / Math.max(1, average)),
  );
  return worthsOf(index, {
    weight: (having) => Math.log(1 + (documents - having + 0.5) / (having + 0.5)) * (saturation + 1),
    worth: (_weight, count, document) => count / (count + (damping[document] ?? saturation)),
  });
};

/** Okapi BM25, as a share of what a document could reach that had every term of the question countless times. */
export const bm25 = (worths: Worths): Scorer => {
  const share = sharing(worths, (weight) => weight);
  return (question) => {
    const { sums, total } = share(question);
    return total === 0 ? sums : sums.map((sum) => sum / total);
  };
};
