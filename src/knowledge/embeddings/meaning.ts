import type { Combination } from "../../core/embeddings.ts";
import type { Entry } from "../../core/knowledge.ts";
import { candidatesOf } from "../candidates.ts";
import type { KnowledgeBase } from "../knowledge.ts";
import { combine } from "./combine.ts";
import { asSent, meantBy, type Nearness, nearnessTo } from "./nearness.ts";
import { type KnownQuestions, vectorsIn } from "./questions.ts";
import type { Vectors } from "./stored-vectors.ts";

/** What the entries of a knowledge base mean to a model, and what its similarities are worth. */
export type Meaning = { readonly nearness: Nearness; readonly combination: Combination };

/** All ways of asking for official entries, as they are sent to a model. */
export const wordingsToSend = (entries: readonly Entry[]): readonly string[] => [
  ...new Set(candidatesOf(entries).flatMap(({ wordings }) => wordings.map(asSent))),
];

/** The meaning of entries; `null` while the vector of any wording is missing. */
export const meaningOf = (
  entries: readonly Entry[],
  vectors: Vectors,
  combination: Combination,
): Meaning | null => {
  const candidates = meantBy(candidatesOf(entries), vectors);
  return candidates && { nearness: nearnessTo(candidates), combination };
};

/** How entries are found by words, and whom each of them is for. */
export type ByWords = Pick<KnowledgeBase, "match" | "isFor">;

/** Finds entries by the words of a text and, where its questions are known, by what they mean. */
export const matchByMeaning =
  (
    { match, isFor }: ByWords,
    { nearness, combination }: Meaning,
    known: KnownQuestions,
  ): KnowledgeBase["match"] =>
  (text, audience) => {
    const questions = vectorsIn(text, known);
    const matches = match(text, audience);
    if (questions.length === 0) return matches;
    const near = [...nearness(questions)].filter(([id]) => isFor(id, text, audience));
    return combine(text, matches, new Map(near), combination);
  };
