import { countTerms, type Scorer, sumUp, type TermIndex, worthOf } from "./term-index.ts";

const lengthOf = (weights: Iterable<number>): number => {
  let square = 0;
  for (const weight of weights) square += weight ** 2;
  return Math.sqrt(square);
};

/** Cosine of tf-idf vectors. A term that no document has makes the question less like all of them. */
export const cosine = (index: TermIndex): Scorer => {
  const weigh = (term: string, count: number): number => (1 + Math.log(count)) * index.weight(term);
  const vector = (terms: readonly string[]): ReadonlyMap<string, number> =>
    new Map([...countTerms(terms)].map(([term, count]) => [term, weigh(term, count)]));
  const worths = worthOf(index, weigh);
  const lengths = index.documents.map((terms) => lengthOf(vector(terms).values()));

  return (terms) => {
    const question = vector(terms);
    const length = lengthOf(question.values());
    return sumUp(index, worths, question).map((sum, document) =>
      sum === 0 ? 0 : sum / (length * (lengths[document] ?? 1)),
    );
  };
};
