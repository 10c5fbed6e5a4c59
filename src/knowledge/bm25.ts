import { countTerms, type Scorer, sumOver, type TermIndex } from "./term-index.ts";

const saturation = 1.2;
const lengthPenalty = 0.5;

/** Okapi BM25, as a share of what a document could reach that had every term of the question countless times. */
export const bm25 = (index: TermIndex): Scorer => {
  const total = index.documents.length;
  const average = index.documents.reduce((sum, terms) => sum + terms.length, 0) / Math.max(1, total);
  const damping = index.documents.map(
    (terms) => saturation * (1 - lengthPenalty + (lengthPenalty * terms.length) / Math.max(1, average)),
  );
  const rarity = (term: string): number => {
    const having = index.postings(term).length;
    return Math.log(1 + (total - having + 0.5) / (having + 0.5));
  };

  return (terms) => {
    const counts = countTerms(terms);
    let reachable = 0;
    for (const term of counts.keys()) reachable += rarity(term) * (saturation + 1);
    const sums = sumOver(
      index,
      counts,
      (term, _, { document, count }) =>
        (rarity(term) * count * (saturation + 1)) / (count + (damping[document] ?? saturation)),
    );
    return reachable === 0 ? sums : sums.map((sum) => sum / reachable);
  };
};
