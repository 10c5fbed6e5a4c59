import { describe, expect, test } from "vitest";
import { toneOf } from "../../../src/reading/tone.ts";
import { fc } from "../../support/fast-check.ts";
import { quickest } from "../../support/quickest.ts";

const triggers = [
  "garantiert ",
  "auf jeden Fall bis morgen ",
  "niemals",
  "unmöglich, ",
  "der Kollege ist krank. ",
  "you should have ",
  "0171 3920088",
  "http://",
  "https://jira.example.org/",
  "> ",
  "„",
  '"',
  "`",
  "\n",
  "😂",
  "ﬃİß",
  "\u0308",
  "\ud83d",
];

const hostile = fc
  .array(fc.oneof(fc.string({ unit: "binary", maxLength: 20 }), fc.constantFrom(...triggers)), {
    maxLength: 40,
  })
  .map((pieces) => pieces.join(""));

const limitMs = 20;
const length = 20_000;
const repeat = (piece: string): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

describe("hostile text", () => {
  test("never makes it fail, and words stand in it literally", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const { words } of toneOf(text, { internalHosts: [text.slice(0, 5)] })) {
          expect(words).not.toBe("");
          expect(text).toContain(words);
        }
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ...triggers,
    "a",
    "a ",
    "ä ",
    "1 ",
    "a.",
    "a-",
    "+( ",
    "a@",
    "> a\n",
    "„a",
    "hahaha ",
    "100 % ",
    "wir werden a b c d e ",
    "haben Sie a b c d e f ",
    "the colleague who a b c ",
    "Durchwahl a a a a a a ",
    "wer a b c d ",
    "there is no way a b c ",
  ])("takes less than 20 ms for 20,000 characters of %j", (piece) => {
    const text = repeat(piece);
    expect(quickest(() => toneOf(text))).toBeLessThan(limitMs);
  });
});
