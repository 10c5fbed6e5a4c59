import { expect, test } from "vitest";
import type { Feature } from "../../src/core/knowledge.ts";
import { featuresInWords } from "../../src/messages/features.ts";

const features: readonly Feature[] = [
  { feature: "verbatim" },
  { feature: "strength", share: 0.573 },
  { feature: "lead", share: 0.012 },
  { feature: "answered", share: 1 },
  { feature: "asked", share: 0.5 },
  { feature: "words", count: 1 },
];

test("what spoke for an entry is said in words, in German", () =>
  expect(featuresInWords(features, "de")).toEqual([
    "genau so als Formulierung hinterlegt",
    "seinen Formulierungen zu 57 % ähnlich",
    "einen Punkt ähnlicher als der nächste Eintrag",
    "enthält 100 % der Frage",
    "die Frage enthält 50 % einer seiner Formulierungen",
    "ein aussagekräftiges Wort",
  ]));

test("and in English", () =>
  expect(featuresInWords(features, "en")).toEqual([
    "one of its wordings to the letter",
    "57 % like its wordings",
    "one point more alike than the next entry",
    "holds 100 % of the question",
    "the question holds 50 % of one of its wordings",
    "one telling word",
  ]));
