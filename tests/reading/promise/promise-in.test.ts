import { describe, expect, test } from "vitest";
import { languages } from "../../../src/core/person.ts";
import { promiseIn } from "../../../src/reading/promise/promise-in.ts";
import { type Line, linesOf, lists, shown, thursday } from "./lists.ts";

const readIn = (text: string): string => shown(promiseIn(text, thursday)?.time ?? null);

const judged = (lines: readonly Line[]) => {
  const read = lines.map((line) => ({ ...line, read: readIn(line.text) }));
  const of = (isMeant: (line: (typeof read)[number]) => boolean) =>
    read.filter(isMeant).map(({ text, promises, read: got }) => `${promises} (${got}): ${text}`);
  return {
    missed: of(({ promises, read: got }) => promises !== "none" && got === "none"),
    wrong: of(({ promises, read: got }) => promises !== "none" && got !== "none" && got !== promises),
    falsely: of(({ promises, read: got }) => promises === "none" && got !== "none"),
  };
};

/** Of a hundred promises so many are found at least; of the list that nothing was changed for, what was reached. */
const recallOf = { tuned: 95, aside: 90, later: 56 } as const;
/** So many sentences are taken for a promise that give none, at most. */
const falselyOf = { tuned: 0, aside: 0, later: 1 } as const;

describe.each(languages)("promises in agents' replies (%s)", (language) => {
  test.each(lists)("are found with their time, and nothing else is taken for one (%s)", (list) => {
    const lines = linesOf(language, list);
    const promises = lines.filter((line) => line.promises !== "none").length;
    expect(promises).toBeGreaterThanOrEqual(30);
    expect(lines.length - promises).toBeGreaterThanOrEqual(30);
    const { missed, wrong, falsely } = judged(lines);
    expect(wrong).toEqual([]);
    expect(falsely.length, falsely.join("\n")).toBeLessThanOrEqual(falselyOf[list]);
    expect((1 - missed.length / promises) * 100, missed.join("\n")).toBeGreaterThanOrEqual(recallOf[list]);
  });
});

test("of several promises the last one counts, in the agent's own words", () => {
  const words = "Ich melde mich bis morgen wieder.";
  const text = `Wir wollten uns gestern melden. Wir melden uns in zwei Stunden.\n\nNachtrag: ${words}`;
  expect(promiseIn(text, thursday)).toEqual({
    time: { kind: "day", day: { year: 2026, month: 11, day: 20 }, time: null },
    words: `Nachtrag: ${words.slice(0, -1)}`,
  });
});

test("no text makes reading slow", () => {
  const endless = ["wir melden uns ", "bis freitag und ", "1.1.1.1. ", "you will hear ", "at 1:1 "].map(
    (piece) => piece.repeat(3000),
  );
  const begun = performance.now();
  for (const text of endless) promiseIn(text, thursday);
  expect(performance.now() - begun).toBeLessThan(1000);
});
