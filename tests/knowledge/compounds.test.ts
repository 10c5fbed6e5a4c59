import { expect, test } from "vitest";
import { partsOf } from "../../src/knowledge/compounds.ts";

const known = new Set(["mail", "postfach", "konto", "post"]);

test("a compound has the longest known words at its ends", () => {
  expect(partsOf("mailpostfach", known)).toEqual(["mail", "postfach"]);
  expect(partsOf("postfachgross", known)).toEqual(["postfach"]);
});

test("a word that is known as it is has no parts but shorter ones", () => {
  expect(partsOf("konto", known)).toEqual([]);
  expect(partsOf("rechnung", known)).toEqual([]);
});
