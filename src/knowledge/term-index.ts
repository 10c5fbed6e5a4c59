/** One document that has a term, and how often. */
export type Posting = { readonly document: number; readonly count: number };

/** Which documents have which terms. */
export type TermIndex = {
  readonly documents: readonly (readonly string[])[];
  readonly postings: (term: string) => readonly Posting[];
  /** How much a term tells: more the fewer documents have it, most when none has. Above 0. */
  readonly weight: (term: string) => number;
};

/** The terms of a text and how often each stands there. */
export const countTerms = (terms: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
};

/** Indexes documents given as their terms. */
export const indexTerms = (documents: readonly (readonly string[])[]): TermIndex => {
  const lists = new Map<string, Posting[]>();
  for (const [document, terms] of documents.entries())
    for (const [term, count] of countTerms(terms)) {
      const list = lists.get(term);
      if (list === undefined) lists.set(term, [{ document, count }]);
      else list.push({ document, count });
    }
  const postings = (term: string): readonly Posting[] => lists.get(term) ?? [];
  const weight = (term: string): number => Math.log(1 + documents.length / (0.5 + postings(term).length));
  return { documents, postings, weight };
};

/** Scores every document of an index for the terms of a question; by document, 0 to 1. */
export type Scorer = (terms: readonly string[]) => Float64Array;

/** Adds up, for every document, what each of the question's terms is worth in it. */
export const sumOver = (
  index: TermIndex,
  counts: ReadonlyMap<string, number>,
  worth: (term: string, inQuestion: number, posting: Posting) => number,
): Float64Array => {
  const sums = new Float64Array(index.documents.length);
  for (const [term, inQuestion] of counts)
    for (const posting of index.postings(term))
      sums[posting.document] = (sums[posting.document] ?? 0) + worth(term, inQuestion, posting);
  return sums;
};
