/** The terms of a text and how often each stands there. */
export type TermCounts = ReadonlyMap<string, number>;

/** Counts the terms of a text. */
export const countTerms = (terms: readonly string[]): TermCounts => {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
};

type Postings = { readonly documents: readonly number[]; readonly counts: readonly number[] };

/** Which documents have which terms, and how often. */
export type TermIndex = {
  /** How many terms each document has. */
  readonly lengths: readonly number[];
  readonly terms: ReadonlyMap<string, Postings>;
  /** The place of each term in lists of something by term. */
  readonly places: ReadonlyMap<string, number>;
};

/** Indexes documents given as their terms. */
export const indexTerms = (documents: readonly (readonly string[])[]): TermIndex => {
  const terms = new Map<string, { documents: number[]; counts: number[] }>();
  for (const [document, own] of documents.entries())
    for (const [term, count] of countTerms(own)) {
      const list = terms.get(term) ?? { documents: [], counts: [] };
      list.documents.push(document);
      list.counts.push(count);
      terms.set(term, list);
    }
  const places = new Map([...terms.keys()].map((term, place) => [term, place]));
  return { lengths: documents.map((own) => own.length), terms, places };
};

/** How the terms that question and document share are weighed. */
export type Weighing = {
  /** How much a term tells that so many documents have. Above 0. */
  readonly weight: (having: number) => number;
  /** What it is worth in a document, standing there so often; times what is asked it is what both share. */
  readonly worth: (weight: number, count: number, document: number) => number;
};

/** What a term of that weight adds to a question, standing there so often. */
export type Asked = (weight: number, count: number) => number;

/**
 * The worth of every posting, by the place of its term. Plain data in few large arrays: it can be made in one thread
 * and used in another.
 */
export type Worths = {
  readonly size: number;
  readonly places: ReadonlyMap<string, number>;
  readonly weights: Float64Array;
  /** Of a term that no document has. */
  readonly unknown: number;
  /** Where the postings of each term begin; one more, for the end of the last. */
  readonly begins: Int32Array;
  readonly documents: Int32Array;
  readonly values: Float64Array;
};

/** Prepares the worth of every posting, so that a question looks each term up once and only has to add up. */
export const worthsOf = ({ lengths, terms, places }: TermIndex, { weight, worth }: Weighing): Worths => {
  const postings = [...terms.values()];
  const begins = new Int32Array(postings.length + 1);
  for (const [place, { documents }] of postings.entries())
    begins[place + 1] = (begins[place] ?? 0) + documents.length;
  const weights = Float64Array.from(postings, ({ documents }) => weight(documents.length));
  const all = begins[postings.length] ?? 0;
  const documents = new Int32Array(all);
  const values = new Float64Array(all);
  for (const [place, { documents: having, counts }] of postings.entries())
    for (const [at, document] of having.entries()) {
      const posting = (begins[place] ?? 0) + at;
      documents[posting] = document;
      values[posting] = worth(weights[place] ?? 0, counts[at] ?? 0, document);
    }
  return { size: lengths.length, places, weights, unknown: weight(0), begins, documents, values };
};

/** What a question shares with each document, and how much the question holds altogether. */
export type Shared = {
  readonly sums: Float64Array;
  /** Of all that was asked: its sum, and the sum of its squares. */
  readonly total: number;
  readonly squares: number;
};

/** Adds up what a question shares with each document. */
export const sharing =
  ({ size, places, weights, unknown, begins, documents, values }: Worths, asked: Asked) =>
  (question: TermCounts): Shared => {
    const sums = new Float64Array(size);
    let total = 0;
    let squares = 0;
    for (const [term, count] of question) {
      const place = places.get(term);
      const own = asked(place === undefined ? unknown : (weights[place] ?? unknown), count);
      total += own;
      squares += own * own;
      if (place === undefined) continue;
      const end = begins[place + 1] ?? 0;
      for (let at = begins[place] ?? 0; at < end; at += 1) {
        const document = documents[at] ?? 0;
        sums[document] = (sums[document] ?? 0) + own * (values[at] ?? 0);
      }
    }
    return { sums, total, squares };
  };

/** Adds up something over all terms of each document. */
export const perDocument = (
  { lengths, terms }: TermIndex,
  value: (having: number, count: number) => number,
): Float64Array => {
  const sums = new Float64Array(lengths.length);
  for (const { documents, counts } of terms.values())
    for (const [at, document] of documents.entries())
      sums[document] = (sums[document] ?? 0) + value(documents.length, counts[at] ?? 0);
  return sums;
};

/** How much a term tells: more the fewer of the documents have it, most when none has. Above 0. */
export const rarity =
  ({ lengths }: TermIndex) =>
  (having: number): number =>
    Math.log(1 + lengths.length / (0.5 + having));

/** Scores every document of an index for the terms of a question; by document, 0 to 1. */
export type Scorer = (question: TermCounts) => Float64Array;
