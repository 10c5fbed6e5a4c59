import { bm25 } from "./bm25.ts";
import type { Candidate } from "./candidates.ts";
import { partsOf } from "./compounds.ts";
import { cosine } from "./cosine.ts";
import { fold } from "./fold.ts";
import { gramsOf } from "./grams.ts";
import { shareOfDocument, shareOfQuestion } from "./overlap.ts";
import { stemsOf } from "./stems.ts";
import { indexTerms } from "./term-index.ts";

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

/** The best wording counts most, and a second one that fits confirms it. */
const bestTwo = (values: Float64Array): number => {
  let best = 0;
  let second = 0;
  for (const value of values) {
    if (value > second) second = value;
    if (second > best) [best, second] = [second, best];
  }
  return (best + 0.3 * second) / 1.3;
};

const best = (values: Float64Array): number => values.reduce((most, value) => Math.max(most, value), 0);

/** Prepares the candidates; the result weighs a folded passage for each of them, in their order. */
export const weighEvidence = (
  candidates: readonly Candidate[],
): ((passage: string) => readonly Evidence[]) => {
  const stems = candidates.map(({ wordings }) => wordings.map((wording) => stemsOf(fold(wording))));
  const known = new Set(stems.flat(2));
  const withParts = (own: readonly string[]) => [...own, ...own.flatMap((stem) => partsOf(stem, known))];

  const wordings = indexTerms(stems.flat().map(withParts));
  const wordingGrams = indexTerms(stems.flat().map(gramsOf));
  const entries = indexTerms(stems.map((list) => list.flatMap(withParts)));
  const entryGrams = indexTerms(stems.map((list) => list.flatMap(gramsOf)));
  const ends: number[] = [];
  for (const list of stems) ends.push((ends.at(-1) ?? 0) + list.length);

  const score = {
    words: cosine(wordings),
    characters: cosine(wordingGrams),
    wording: bm25(wordings),
    entry: bm25(entries),
    entryCharacters: cosine(entryGrams),
    entryWords: cosine(entries),
    answered: shareOfQuestion(entries),
    asked: shareOfDocument(wordings),
  };

  return (passage) => {
    const own = stemsOf(passage);
    const terms = withParts(own);
    const grams = gramsOf(own);
    const words = score.words(terms);
    const characters = score.characters(grams);
    const wording = score.wording(terms);
    const asked = score.asked(terms);
    const entry = score.entry(terms);
    const entryCharacters = score.entryCharacters(grams);
    const entryWords = score.entryWords(terms);
    const answered = score.answered(own);
    const shareKnown = own.filter((stem) => known.has(stem)).length / Math.max(1, own.length);

    return candidates.map((_, at) => {
      const [from, to] = [ends[at - 1] ?? 0, ends[at]];
      return {
        words: bestTwo(words.subarray(from, to)),
        characters: bestTwo(characters.subarray(from, to)),
        wording: best(wording.subarray(from, to)),
        entry: entry[at] ?? 0,
        entryCharacters: entryCharacters[at] ?? 0,
        entryWords: entryWords[at] ?? 0,
        answered: answered[at] ?? 0,
        asked: best(asked.subarray(from, to)),
        known: shareKnown,
        stems: own.length,
      };
    });
  };
};
