/** The documents that have a term, and how often each. */
export type Postings = { readonly documents: Int32Array; readonly counts: Float64Array };

/** Which documents have which terms. */
export type TermIndex = {
  readonly documents: readonly (readonly string[])[];
  readonly terms: ReadonlyMap<string, Postings>;
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
  const lists = new Map<string, { documents: number[]; counts: number[] }>();
  for (const [document, terms] of documents.entries())
    for (const [term, count] of countTerms(terms)) {
      const list = lists.get(term) ?? { documents: [], counts: [] };
      list.documents.push(document);
      list.counts.push(count);
      lists.set(term, list);
    }
  const terms = new Map<string, Postings>();
  for (const [term, list] of lists)
    terms.set(term, { documents: Int32Array.from(list.documents), counts: Float64Array.from(list.counts) });
  const weight = (term: string): number =>
    Math.log(1 + documents.length / (0.5 + (terms.get(term)?.documents.length ?? 0)));
  return { documents, terms, weight };
};

/** What each term is worth in each document that has it, in the order of the postings. */
export type Worths = ReadonlyMap<string, Float64Array>;

/** Prepares the worth of every posting, so that a question only has to add up. */
export const worthOf = (
  index: TermIndex,
  worth: (term: string, count: number, document: number) => number,
): Worths => {
  const worths = new Map<string, Float64Array>();
  for (const [term, { documents, counts }] of index.terms)
    worths.set(
      term,
      counts.map((count, at) => worth(term, count, documents[at] ?? 0)),
    );
  return worths;
};

/** Adds up, for every document, the worths of the question's terms, each times its weight in the question. */
export const sumUp = (
  index: TermIndex,
  worths: Worths,
  question: ReadonlyMap<string, number>,
): Float64Array => {
  const sums = new Float64Array(index.documents.length);
  for (const [term, weight] of question) {
    const documents = index.terms.get(term)?.documents;
    const values = worths.get(term);
    if (documents === undefined || values === undefined) continue;
    for (let at = 0; at < documents.length; at += 1) {
      const document = documents[at] ?? 0;
      sums[document] = (sums[document] ?? 0) + weight * (values[at] ?? 0);
    }
  }
  return sums;
};

/** Scores every document of an index for the terms of a question; by document, 0 to 1. */
export type Scorer = (terms: readonly string[]) => Float64Array;
