import { expect, test } from "vitest";
import { nearest } from "../../src/core/nearest.ts";

test.each([
  ["quietms", "quietMs"],
  ["quiteMs", "quietMs"],
  ["maxQuestion", "maxQuestions"],
  ["holidays", null],
  ["", null],
])('for "%s" the nearest word is %s', (word, meant) => {
  expect(nearest(word, ["quietMs", "maxQuestions"])).toBe(meant);
});
