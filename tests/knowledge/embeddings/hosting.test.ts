import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { figuresOf, outcomeOf } from "../../../bench/eval/figures.ts";
import { loadSet } from "../../../bench/eval/labelled-sets.ts";
import { randomFrom } from "../../../bench/eval/random.ts";
import type { Match } from "../../../src/core/knowledge.ts";
import { calibrate } from "../../../src/knowledge/embeddings/calibrate.ts";
import { matchByMeaning, meaningOf, wordingsToSend } from "../../../src/knowledge/embeddings/meaning.ts";
import { knownAmong, sentQuestions } from "../../../src/knowledge/embeddings/questions.ts";
import { type Vector, vectorOf } from "../../../src/knowledge/embeddings/vector.ts";
import { buildKnowledge } from "../../../src/knowledge/knowledge.ts";

const set = await loadSet(fileURLToPath(new URL("../../fixtures/knowledge", import.meta.url)), "hosting-mix");
const byWords = buildKnowledge(set.entries);
const answerAt = 0.88;
const size = 256;

const seedOf = (text: string): number =>
  Buffer.from(text).reduce((seed, byte) => (seed * 31 + byte) % 2 ** 31, 7);

/** A direction for a name: the same each time, and none that others have. */
const directionOf = (name: string): readonly number[] => {
  const random = randomFrom(seedOf(name));
  const draw = (): number => Array.from({ length: 6 }, random).reduce((sum, value) => sum + value - 0.5, 0);
  return Array.from({ length: size }, draw);
};

/** What a model makes of a text that asks for this: the matter, and so much besides. */
const imagined = (matter: string, text: string, besides: number): Vector => {
  const direction = directionOf(matter);
  const noise = directionOf(`besides ${text}`);
  const vector = vectorOf(direction.map((value, at) => value + besides * (noise[at] ?? 0)));
  if (vector === null) throw new Error("These numbers have a direction.");
  return vector;
};

const ids = new Map(
  set.entries.flatMap(({ id, title, variants }) => [title, ...variants].map((text) => [text.trim(), id])),
);

/** Entries by words, and by words and a model to which questions say so much besides their matter, and wordings less. */
const matchWith = (besides: number): ((question: string, matter: string) => readonly Match[]) => {
  const wordings = new Map(
    wordingsToSend(set.entries).map((text) => [text, imagined(ids.get(text) ?? text, text, besides)]),
  );
  const { combination } = calibrate(set.entries, wordings, answerAt);
  const meaning = combination && meaningOf(set.entries, wordings, combination);
  if (meaning === null) throw new Error("This model is of no use.");
  return (question, matter) => {
    const questions = sentQuestions([question], (text) => text);
    const vectors = questions.map(({ sent }) => [sent, imagined(matter, sent, 1.3 * besides)] as const);
    return matchByMeaning(byWords, meaning, knownAmong(questions, new Map(vectors)))(question);
  };
};

const measure = (match: (question: string, matter: string) => readonly Match[]) =>
  figuresOf(
    set.queries.map((query) =>
      outcomeOf(
        query,
        match(query.question, query.answerId ?? `something else: ${query.question}`).map(
          ({ entry, probability }) => ({ id: entry, score: probability }),
        ),
      ),
    ),
    answerAt,
  );

/**
 * The model is imagined: it knows what customers ask for, more or less. What is measured is that a probability stays
 * one, although it was calibrated with an editor's wordings and customers' questions are further away.
 */
describe.each([1, 1.5, 2, 2.5])(
  "customers' questions, when a model hears %s times as much besides the matter",
  (besides) => {
    const words = measure((question) => byWords.match(question));
    const both = measure(matchWith(besides));

    test("are answered more often, and as surely", () => {
      expect(both.right).toBeGreaterThan(words.right + 5);
      expect(both.precision).toBeGreaterThanOrEqual(95);
      expect(both.near).toBeLessThanOrEqual(4);
      expect(both.far).toBeLessThanOrEqual(1);
    });

    test("are found at least as well", () => {
      expect(both.hit1).toBeGreaterThanOrEqual(words.hit1);
      expect(both.auroc).toBeGreaterThanOrEqual(words.auroc - 3);
    });
  },
);
