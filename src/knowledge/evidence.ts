import { fold } from "../core/fold.ts";
import { bm25, bm25Of } from "./bm25.ts";
import type { Candidate } from "./candidates.ts";
import { partsOf } from "./compounds.ts";
import { type Cosine, cosine, cosineOf } from "./cosine.ts";
import { gramsOf } from "./grams.ts";
import { type Overlap, overlapOf, shareOfDocument, shareOfQuestion } from "./overlap.ts";
import { stemsOf } from "./stems.ts";
import { type Synonyms, withSynonyms } from "./synonyms.ts";
import { countTerms, indexTerms, type Worths } from "./term-index.ts";

/** What speaks for one candidate as the answer to one passage; all values but `stems` lie between 0 and 1. */
export type Evidence = {
  /** Word cosine and character cosine of the best wordings. */
  readonly words: number;
  readonly characters: number;
  /** BM25 of the best wording. */
  readonly wording: number;
  /** BM25, character cosine and word cosine of all wordings as one text. */
  readonly entry: number;
  readonly entryCharacters: number;
  readonly entryWords: number;
  /** The share of the passage that the entry has, and of the best wording that the passage has. */
  readonly answered: number;
  readonly asked: number;
  /** The share of the passage's stems that any entry has. */
  readonly known: number;
  /** Stems of the passage that say what is asked. */
  readonly stems: number;
};

/** The documents of one candidate: from the first to before the last. */
type Span = { readonly from: number; readonly to: number };

const best = (values: Float64Array, { from, to }: Span): number => {
  let most = 0;
  for (let at = from; at < to; at += 1) most = Math.max(most, values[at] ?? 0);
  return most;
};

/** The best wording counts most, and a second one that fits confirms it. */
const bestTwo = (values: Float64Array, { from, to }: Span): number => {
  let first = 0;
  let second = 0;
  for (let at = from; at < to; at += 1) {
    second = Math.max(second, Math.min(first, values[at] ?? 0));
    first = Math.max(first, values[at] ?? 0);
  }
  return (first + 0.3 * second) / 1.3;
};

/** What evidence is weighed with; plain data, which can be made in one thread and used in another. */
export type PreparedEvidence = {
  /** Every stem of every candidate. */
  readonly known: ReadonlySet<string>;
  readonly synonyms: Synonyms;
  readonly spans: readonly Span[];
  readonly words: Cosine;
  readonly characters: Cosine;
  readonly wording: Worths;
  readonly entry: Worths;
  readonly entryCharacters: Cosine;
  readonly entryWords: Cosine;
  readonly answered: Overlap;
  readonly asked: Overlap;
};

const spansOf = (lists: readonly (readonly unknown[])[]): readonly Span[] => {
  const spans: Span[] = [];
  for (const list of lists) {
    const from = spans.at(-1)?.to ?? 0;
    spans.push({ from, to: from + list.length });
  }
  return spans;
};

/** Adds what compounds consist of, synonyms included. */
const partsAmong = (known: ReadonlySet<string>, synonyms: Synonyms) => {
  const all = new Set([...known, ...synonyms.keys()]);
  const meant = withSynonyms(synonyms);
  return (own: readonly string[]): readonly string[] => [
    ...own,
    ...own.flatMap((stem) => meant(partsOf(stem, all))),
  ];
};

/** Prepares the candidates: what takes the time. */
export const prepareEvidence = (candidates: readonly Candidate[], synonyms: Synonyms): PreparedEvidence => {
  const meant = withSynonyms(synonyms);
  const stems = candidates.map(({ wordings }) => wordings.map((wording) => meant(stemsOf(fold(wording)))));
  const known = new Set(stems.flat(2));
  const withParts = partsAmong(known, synonyms);

  const wordings = indexTerms(stems.flat().map(withParts));
  const wordingGrams = indexTerms(stems.flat().map(gramsOf));
  const entries = indexTerms(stems.map((list) => list.flatMap(withParts)));
  const entryGrams = indexTerms(stems.map((list) => list.flatMap(gramsOf)));
  return {
    known,
    synonyms,
    spans: spansOf(stems),
    words: cosineOf(wordings),
    characters: cosineOf(wordingGrams),
    wording: bm25Of(wordings),
    entry: bm25Of(entries),
    entryCharacters: cosineOf(entryGrams),
    entryWords: cosineOf(entries),
    answered: overlapOf(entries),
    asked: overlapOf(wordings),
  };
};

/** Weighs a folded passage for each of the candidates, in their order. */
export const weighWith = (prepared: PreparedEvidence): ((passage: string) => readonly Evidence[]) => {
  const { known, synonyms, spans } = prepared;
  const withParts = partsAmong(known, synonyms);
  const meant = withSynonyms(synonyms);
  const score = {
    words: cosine(prepared.words),
    characters: cosine(prepared.characters),
    wording: bm25(prepared.wording),
    entry: bm25(prepared.entry),
    entryCharacters: cosine(prepared.entryCharacters),
    entryWords: cosine(prepared.entryWords),
    answered: shareOfQuestion(prepared.answered),
    asked: shareOfDocument(prepared.asked),
  };

  return (passage) => {
    const own = meant(stemsOf(passage));
    const terms = countTerms(withParts(own));
    const grams = countTerms(gramsOf(own));
    const words = score.words(terms);
    const characters = score.characters(grams);
    const wording = score.wording(terms);
    const asked = score.asked(terms);
    const entry = score.entry(terms);
    const entryCharacters = score.entryCharacters(grams);
    const entryWords = score.entryWords(terms);
    const answered = score.answered(countTerms(own));
    const shareKnown = own.filter((stem) => known.has(stem)).length / Math.max(1, own.length);

    return spans.map((span, at) => ({
      words: bestTwo(words, span),
      characters: bestTwo(characters, span),
      wording: best(wording, span),
      entry: entry[at] ?? 0,
      entryCharacters: entryCharacters[at] ?? 0,
      entryWords: entryWords[at] ?? 0,
      answered: answered[at] ?? 0,
      asked: best(asked, span),
      known: shareKnown,
      stems: own.length,
    }));
  };
};
