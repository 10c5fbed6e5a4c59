import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { loadSet } from "../../bench/eval/labelled-sets.ts";
import { measureMatcher } from "../../bench/eval/matcher-method.ts";
import { wrapped } from "../../bench/eval/wrapped.ts";
import { weights } from "../../src/knowledge/weights.ts";

const folder = fileURLToPath(new URL("../fixtures/knowledge", import.meta.url));
const sets = await Promise.all(
  ["hosting-de", "hosting-en", "hosting-mix"].map((name) => loadSet(folder, name)),
);

/** Floors a few questions below what was reached: 75 or 150 questions a set, one of them 0.7 to 1.3 points. */
describe.each(sets)("questions to a hosting company at the default threshold: $name", (set) => {
  const figures = measureMatcher(set, weights);

  test("answers are right, and gaps and other matters are met with silence", () => {
    expect(figures.precision).toBeGreaterThanOrEqual(95);
    expect(figures.near).toBeLessThanOrEqual(4);
    expect(figures.far).toBeLessThanOrEqual(0.5);
  });

  test("the right entry is found", () => {
    expect(figures.hit1).toBeGreaterThan(59);
    expect(figures.hit3).toBeGreaterThan(74);
    expect(figures.auroc).toBeGreaterThan(87);
    expect(figures.right).toBeGreaterThan(22);
  });

  test("greetings, numbers and sign-offs cost at most two points more than one question", () => {
    const letters = measureMatcher(wrapped(set), weights);
    const oneQuestion = 100 / set.queries.filter(({ kind }) => kind === "in").length;
    expect(figures.right - letters.right).toBeLessThanOrEqual(2 + oneQuestion);
    expect(letters.precision).toBeGreaterThanOrEqual(95);
    expect(letters.near).toBeLessThanOrEqual(4);
  });
});
