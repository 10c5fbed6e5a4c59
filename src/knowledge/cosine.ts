import {
  type Asked,
  perDocument,
  rarity,
  type Scorer,
  sharing,
  type TermIndex,
  type Weighing,
  type Worths,
  worthsOf,
} from "./term-index.ts";

/** What the cosine of an index needs; plain data. */
export type Cosine = { readonly worths: Worths; readonly lengths: Float64Array };

const repeated: Asked = (weight, count) => (1 + Math.log(count)) * weight;

/**
 * Prepares the tf-idf vectors of an index.
 *
 * @param weight how much a term tells that so many documents have; above 0.
 */
export const cosineOf = (index: TermIndex, weight: Weighing["weight"] = rarity(index)): Cosine => {
  return {
    worths: worthsOf(index, { weight, worth: repeated }),
    lengths: perDocument(index, (having, count) => repeated(weight(having), count) ** 2).map(Math.sqrt),
  };
};

/** Cosine of tf-idf vectors. A term that no document has makes the question less like all of them. */
export const cosine = ({ worths, lengths }: Cosine): Scorer => {
  const share = sharing(worths, repeated);
  return (question) => {
    const { sums, squares } = share(question);
    const length = Math.sqrt(squares);
    return sums.map((sum, document) => (sum === 0 ? 0 : sum / (length * (lengths[document] ?? 1))));
  };
};
