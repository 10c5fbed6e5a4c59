import { fold } from "../../core/fold.ts";
import { sentencesOf } from "../passages.ts";
import { stemsOf } from "../stems.ts";
import { wordingKey } from "../verbatim.ts";
import type { Vector } from "./vector.ts";

/** Characters of a text that a model is asked about, at most: no question needs more. */
export const longestQuestion = 400;
/** Questions that one text is taken for, at most. */
const mostQuestions = 5;
/** A word alone means too many things. */
const fewestStems = 2;

const saysSomething = (text: string): boolean => stemsOf(fold(text)).length >= fewestStems;

const isAsking = (sentence: string): boolean => sentence.includes("?");

/** The sentences of a text without greeting and sign-off, which ask nothing and tell names. */
const matterOf = (text: string): readonly string[] => {
  const matter = wordingKey(text);
  return sentencesOf(text.trim()).filter((sentence) => matter.includes(wordingKey(sentence)));
};

/**
 * What a text may be asking: the whole of it, and its sentences that have at least two telling words; those with a
 * question mark first.
 */
export const questionsOf = (text: string): readonly string[] => {
  const sentences = matterOf(text);
  const asking = sentences.filter(isAsking);
  const others = sentences.filter((sentence) => !isAsking(sentence));
  return [...new Set([sentences.join(" "), ...asking, ...others])]
    .map((one) => one.trim().slice(0, longestQuestion))
    .filter(saysSomething)
    .slice(0, mostQuestions);
};

/** Vectors of questions, by what stays of a question without marks and courtesies. */
export type KnownQuestions = ReadonlyMap<string, Vector>;

/** A question with what is sent of it: nothing personal. */
export type SentQuestion = { readonly key: string; readonly sent: string };

/** The questions of texts as they are sent, each once; `clean` takes out what is personal. */
export const sentQuestions = (
  texts: readonly string[],
  clean: (text: string) => string,
): readonly SentQuestion[] => {
  const sent = new Map(
    texts.flatMap(questionsOf).map((question) => [wordingKey(question), clean(question)] as const),
  );
  return [...sent].flatMap(([key, text]) => (saysSomething(text) ? [{ key, sent: text }] : []));
};

/** What is known of questions, given the vectors of what was sent of them. */
export const knownAmong = (
  questions: readonly SentQuestion[],
  vectors: ReadonlyMap<string, Vector>,
): KnownQuestions =>
  new Map(
    questions.flatMap(({ key, sent }) => {
      const vector = vectors.get(sent);
      return vector === undefined ? [] : [[key, vector] as const];
    }),
  );

/** The vectors of what a text may be asking, as far as they are known. */
export const vectorsIn = (text: string, known: KnownQuestions): readonly Vector[] =>
  questionsOf(text).flatMap((question) => known.get(wordingKey(question)) ?? []);
