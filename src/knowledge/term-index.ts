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
  return { lengths: documents.map((own) => own.length), terms };
};

/** How the terms that question and document share are weighed. */
export type Weighing = {
  /** How much a term tells that so many documents have. Above 0. */
  readonly weight: (having: number) => number;
  /** What a term of that weight adds to the question, standing there so often. */
  readonly asked: (weight: number, count: number) => number;
  /** What it is worth in a document, standing there so often; times `asked` it is what both share. */
  readonly worth: (weight: number, count: number, document: number) => number;
};

/** What a question shares with each document, and how much the question holds altogether. */
export type Shared = {
  readonly sums: Float64Array;
  /** Of all that was asked: its sum, and the sum of its squares. */
  readonly total: number;
  readonly squares: number;
};

type Worths = { readonly weight: number; readonly documents: Int32Array; readonly values: Float64Array };

/** Prepares the worth of every posting, so that a question looks each term up once and only has to add up. */
export const sharing = (
  { lengths, terms }: TermIndex,
  { weight: weightOf, asked, worth }: Weighing,
): ((question: TermCounts) => Shared) => {
  const worths = new Map<string, Worths>();
  for (const [term, { documents, counts }] of terms) {
    const weight = weightOf(documents.length);
    const values = Float64Array.from(counts, (count, at) => worth(weight, count, documents[at] ?? 0));
    worths.set(term, { weight, documents: Int32Array.from(documents), values });
  }
  const unknown: Worths = { weight: weightOf(0), documents: new Int32Array(), values: new Float64Array() };

  return (question) => {
    const sums = new Float64Array(lengths.length);
    let total = 0;
    let squares = 0;
    for (const [term, count] of question) {
      const { weight, documents, values } = worths.get(term) ?? unknown;
      const own = asked(weight, count);
      total += own;
      squares += own * own;
      for (let at = 0; at < documents.length; at += 1) {
        const document = documents[at] ?? 0;
        sums[document] = (sums[document] ?? 0) + own * (values[at] ?? 0);
      }
    }
    return { sums, total, squares };
  };
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
