import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { type LabelledQuery, measure } from "../../src/knowledge/figures.ts";
import { parseJsonl } from "../../src/knowledge/jsonl.ts";
import { loadEntries } from "../../src/knowledge/load-entries.ts";
import { weights } from "../../src/knowledge/weights.ts";

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/knowledge/${name}`, import.meta.url));

const row = z.object({
  question: z.string(),
  answerId: z.string().nullable(),
  kind: z.enum(["in", "near", "far"]),
});
const queriesFile = fixture("hosting-mix.queries.jsonl");
const queries: readonly LabelledQuery[] = parseJsonl(
  queriesFile,
  readFileSync(queriesFile, "utf8"),
  row,
).rows;
const entries = await loadEntries([fixture("hosting-mix.kb.jsonl")]);

const wrapped = queries.map((query, at) => ({
  ...query,
  question:
    at % 2 === 0
      ? `Guten Tag liebes Team,\n\n${query.question}\n\nVielen Dank und viele Grüße\nJana Thomsen`
      : `Hi there, ${query.question} Thanks in advance, Joe`,
}));

describe("questions to a hosting company, German and English, at the default threshold", () => {
  const figures = measure({ name: "hosting-mix", entries, queries }, weights, 0.88);

  test("answers are right, and gaps and other matters are met with silence", () => {
    expect(figures.precision).toBeGreaterThanOrEqual(90);
    expect(figures.near).toBeLessThanOrEqual(4);
    expect(figures.far).toBeLessThanOrEqual(0.5);
  });

  test("the right entry is found", () => {
    expect(figures.hit1).toBeGreaterThan(60);
    expect(figures.hit3).toBeGreaterThan(76);
    expect(figures.auroc).toBeGreaterThan(90);
    expect(figures.coverage).toBeGreaterThan(18);
  });

  test("greetings and sign-offs cost at most two points of coverage", () => {
    const letters = measure({ name: "letters", entries, queries: wrapped }, weights, 0.88);
    expect(figures.coverage - letters.coverage).toBeLessThanOrEqual(2);
    expect(letters.precision).toBeGreaterThanOrEqual(90);
  });
});
