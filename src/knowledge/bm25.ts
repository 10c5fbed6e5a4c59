import { type Scorer, sumUp, type TermIndex, worthOf } from "./term-index.ts";

const saturation = 1.2;
const lengthPenalty = 0.5;

/** Okapi BM25, as a share of what a document could reach that had every term of the question countless times. */
export const bm25 = (index: TermIndex): Scorer => {
  const total = index.documents.length;
  const average = index.documents.reduce((sum, terms) => sum + terms.length, 0) / Math.max(1, total);
  const damping = index.documents.map(
    (terms) => saturation * (1 - lengthPenalty + (lengthPenalty * terms.length) / Math.max(1, average)),
  );
  const reach = (term: string): number => {
    const having = index.terms.get(term)?.documents.length ?? 0;
    return Math.log(1 + (total - having + 0.5) / (having + 0.5)) * (saturation + 1);
  };
  const worths = worthOf(
    index,
    (term, count, document) => (reach(term) * count) / (count + (damping[document] ?? saturation)),
  );

  return (terms) => {
    const question = new Map([...new Set(terms)].map((term) => [term, 1]));
    let reachable = 0;
    for (const term of question.keys()) reachable += reach(term);
    const sums = sumUp(index, worths, question);
    return reachable === 0 ? sums : sums.map((sum) => sum / reachable);
  };
};
