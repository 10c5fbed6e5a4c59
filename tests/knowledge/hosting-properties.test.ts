import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { loadSet } from "../../bench/eval/labelled-sets.ts";
import { buildMatcher } from "../../src/knowledge/matcher.ts";
import { fc } from "../support/fast-check.ts";

const folder = fileURLToPath(new URL("../fixtures/knowledge", import.meta.url));
const { entries, queries } = await loadSet(folder, "hosting-mix");
const { match } = buildMatcher(entries);
const answerAt = 0.88;
const suggestAt = 0.45;

const anyQuestion = fc.constantFrom(...queries.map(({ question }) => question));
const letters: readonly (readonly [RegExp, string])[] = [
  [/ä/g, "ae"],
  [/ö/g, "oe"],
  [/ü/g, "ue"],
  [/Ä/g, "Ae"],
  [/Ö/g, "Oe"],
  [/Ü/g, "Ue"],
  [/ß/g, "ss"],
];

describe("what a hosting company's customer is told does not depend on", () => {
  test("capitals", () => {
    for (const { question } of queries) expect(match(question.toLowerCase())).toEqual(match(question));
  });

  test("the spelling of umlauts", () => {
    for (const { question } of queries) {
      const spelled = letters.reduce((text, [letter, two]) => text.replace(letter, two), question);
      expect(match(spelled)).toEqual(match(question));
    }
  });

  test("the blank space around", () => {
    const blank = fc.stringMatching(/^[ \n\t]{0,20}$/);
    fc.assert(
      fc.property(anyQuestion, blank, blank, (question, before, after) => {
        expect(match(before + question + after)).toEqual(match(question));
      }),
    );
  });

  test("the order of the entries", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...entries], { minLength: entries.length }), (shuffled) => {
        const other = buildMatcher(shuffled).match;
        for (const { question } of queries.slice(0, 40)) expect(other(question)).toEqual(match(question));
      }),
      { numRuns: 10 },
    );
  });
});

test("an entry about something else never turns silence into an answer", () => {
  const silent = queries.filter(({ question }) => (match(question)[0]?.probability ?? 0) < suggestAt);
  expect(silent.length).toBeGreaterThan(50);
  const [template] = entries;
  if (template === undefined) throw new Error("The fixture has no entries.");
  for (const words of ["Wespennest im Dachstuhl entfernen", "Sourdough bread with rye and caraway"]) {
    const foreign = { ...template, id: "foreign", title: words, variants: [words, words.toUpperCase()] };
    const { match: extended } = buildMatcher([...entries, foreign]);
    for (const { question } of silent)
      expect(extended(question)[0]?.probability ?? 0, question).toBeLessThan(answerAt);
  }
});
