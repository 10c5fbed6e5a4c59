import { perDocument, rarity, type Scorer, sharing, type TermIndex } from "./term-index.ts";

const repeated = (weight: number, count: number): number => (1 + Math.log(count)) * weight;

/** Cosine of tf-idf vectors. A term that no document has makes the question less like all of them. */
export const cosine = (index: TermIndex): Scorer => {
  const weight = rarity(index);
  const share = sharing(index, { weight, asked: repeated, worth: repeated });
  const lengths = perDocument(index, (having, count) => repeated(weight(having), count) ** 2).map(Math.sqrt);

  return (question) => {
    const { sums, squares } = share(question);
    const length = Math.sqrt(squares);
    return sums.map((sum, document) => (sum === 0 ? 0 : sum / (length * (lengths[document] ?? 1))));
  };
};
