import { describe, expect, test } from "vitest";
import { languages } from "../../../src/core/person.ts";
import { toneOf } from "../../../src/reading/tone.ts";
import { parts, type Sentence, sentencesOf } from "./sentences.ts";

/** Hints of a kind that a sentence deserves, does not deserve, and deserves but does not get. */
const judge = ({ text, kinds }: Sentence) => {
  const hinted = [...new Set(toneOf(text).map(({ kind }) => kind))];
  return {
    right: hinted.filter((kind) => kinds.includes(kind)).map((kind) => `${kind}: ${text}`),
    wrong: hinted.filter((kind) => !kinds.includes(kind)).map((kind) => `${kind}: ${text}`),
    missed: kinds.filter((kind) => !hinted.includes(kind)).map((kind) => `${kind}: ${text}`),
  };
};

const figuresOf = (sentences: readonly Sentence[]) => {
  const judged = sentences.map(judge);
  const right = judged.flatMap((one) => one.right).length;
  const wrong = judged.flatMap((one) => one.wrong);
  const missed = judged.flatMap((one) => one.missed);
  return {
    precision: right / (right + wrong.length),
    recall: right / (right + missed.length),
    wrong,
    missed,
  };
};

/** What must be found at least; of the sentences that nothing was changed for, what was reached. */
const recallOf = { tuned: 0.8, aside: 0.8, later: 0.72 } as const;

describe.each(languages)("agents' sentences (%s)", (language) => {
  const all = parts.flatMap((part) => sentencesOf(language, part));

  test("are many, each once, and mostly harmless", () => {
    expect(all.length).toBeGreaterThanOrEqual(150);
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
    expect(all.filter(({ kinds }) => kinds.length === 0).length / all.length).toBeGreaterThanOrEqual(0.6);
  });

  test.each(parts)("get hints of the right kind (%s)", (part) => {
    const figures = figuresOf(sentencesOf(language, part));
    expect(figures.precision, figures.wrong.join("\n")).toBeGreaterThanOrEqual(0.95);
    expect(figures.recall, figures.missed.join("\n")).toBeGreaterThanOrEqual(recallOf[part]);
  });

  test("hold the words of every hint literally", () => {
    for (const { text } of all)
      for (const { words } of toneOf(text)) {
        expect(words.trim()).not.toBe("");
        expect(text).toContain(words);
      }
  });
});
