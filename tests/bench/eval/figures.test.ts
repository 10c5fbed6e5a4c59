import { describe, expect, test } from "vitest";
import { intervalsOf } from "../../../bench/eval/bootstrap.ts";
import { byOtherOrigins } from "../../../bench/eval/by-origin.ts";
import { inDataFolder } from "../../../bench/eval/data-folder.ts";
import { figuresOf, macroOf, type Outcome, outcomeOf } from "../../../bench/eval/figures.ts";
import { wrapped } from "../../../bench/eval/wrapped.ts";

const right = (score: number): Outcome => ({ kind: "in", place: 0, score });
const second = (score: number): Outcome => ({ kind: "in", place: 1, score });
const gap = (score: number): Outcome => ({ kind: "near", place: -1, score });
const other = (score: number): Outcome => ({ kind: "far", place: -1, score });

test("figures are shares of what they are about", () => {
  const outcomes = [right(0.9), right(0.5), second(0.9), gap(0.95), gap(0.1), other(0), other(0.2)];
  const figures = figuresOf(outcomes, 0.88);
  expect(figures.hit1).toBeCloseTo(200 / 3);
  expect(figures.hit3).toBe(100);
  expect(figures.right).toBeCloseTo(100 / 3);
  expect(figures.precision).toBeCloseTo(100 / 3);
  expect(figures.near).toBe(50);
  expect(figures.far).toBe(0);
});

describe("the area under the curve", () => {
  test("is 100 when every right one has the higher score", () =>
    expect(figuresOf([right(2), right(3), gap(1)], 9).auroc).toBe(100));
  test("counts equal scores half", () => expect(figuresOf([right(1), gap(1)], 9).auroc).toBe(50));
  test("is 0 when every wrong one has the higher score", () =>
    expect(figuresOf([right(1), second(2)], 9).auroc).toBe(0));
});

test("where nothing is answered there is no precision, and it does not count in the mean", () => {
  const silent = figuresOf([right(0.1)], 0.88);
  expect(silent.precision).toBeNaN();
  expect(macroOf([silent, figuresOf([right(0.9)], 0.88)]).precision).toBe(100);
});

test("a question without an entry is never right, whatever is found", () => {
  const query = { question: "?", answerId: null, kind: "near" } as const;
  expect(outcomeOf(query, [{ id: "a", score: 1 }])).toEqual({ kind: "near", place: -1, score: 1 });
});

test("an interval holds the figure, is the same each time, and has no width without chance", () => {
  const mean = (groups: readonly (readonly number[])[]) =>
    groups.map((group) => group.reduce((sum, value) => sum + value, 0) / group.length);
  const numbers = Array.from({ length: 100 }, (_, at) => at);
  const [interval] = intervalsOf([numbers], mean);
  expect(interval?.low).toBeLessThan(49.5);
  expect(interval?.high).toBeGreaterThan(49.5);
  expect(intervalsOf([numbers], mean)).toEqual([interval]);
  expect(intervalsOf([[7, 7, 7]], mean)).toEqual([{ low: 7, high: 7 }]);
});

test("nothing is measured with what was made of its own origin", () => {
  const set = (name: string) => ({ name, entries: [], queries: [] });
  const sets = [set("bank-en"), set("bankmix-en"), set("host-de")];
  const madeFor = byOtherOrigins(sets, (others) => others.map(({ name }) => name));
  expect(madeFor(set("bankmix-en"))).toEqual(["host-de"]);
  expect(madeFor(set("host-de"))).toEqual(["bank-en", "bankmix-en"]);
});

test("a wrapped question still holds the question", () => {
  const queries = ["Eins?", "Zwei?", "Drei?", "Vier?"].map(
    (question) => ({ question, answerId: null, kind: "in" }) as const,
  );
  const letters = wrapped({ name: "x", entries: [], queries }).queries;
  for (const [at, { question }] of letters.entries()) {
    expect(question).toContain(queries[at]?.question);
    expect(question.length).toBeGreaterThan(20);
  }
});

test("data that is not there is asked for in a sentence", () => {
  expect(() => inDataFolder("/nowhere", "answers")).toThrow(
    /\/nowhere\/answers is not there\. .* name its folder with --data/,
  );
});
