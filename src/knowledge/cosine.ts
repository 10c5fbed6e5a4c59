import { countTerms, type Scorer, sumOver, type TermIndex } from "./term-index.ts";

const damped = (count: number): number => 1 + Math.log(count);

/** Cosine of tf-idf vectors. A term that no document has makes the question less like all of them. */
export const cosine = (index: TermIndex): Scorer => {
  const length = (counts: ReadonlyMap<string, number>): number => {
    let square = 0;
    for (const [term, count] of counts) square += (damped(count) * index.weight(term)) ** 2;
    return Math.sqrt(square);
  };
  const lengths = index.documents.map((terms) => length(countTerms(terms)));

  return (terms) => {
    const counts = countTerms(terms);
    const own = length(counts);
    const sums = sumOver(
      index,
      counts,
      (term, inQuestion, { count }) => damped(inQuestion) * damped(count) * index.weight(term) ** 2,
    );
    return sums.map((sum, document) => (sum === 0 ? 0 : sum / (own * (lengths[document] ?? 1))));
  };
};
