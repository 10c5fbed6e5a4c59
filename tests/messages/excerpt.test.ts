import { describe, expect, test } from "vitest";
import { excerpt, oneLine } from "../../src/messages/excerpt.ts";
import { fc } from "../support/fast-check.ts";

const halfPair = /\p{Surrogate}/u;
const text = fc.string({ unit: "grapheme", maxLength: 60 });

describe("an excerpt", () => {
  test("is the text itself when it fits", () => {
    expect(excerpt("Nichts geht mehr.", 17)).toBe("Nichts geht mehr.");
  });

  test("ends between words", () => {
    expect(excerpt("Seit heute früh kommen keine Mails an", 20)).toBe("Seit heute früh…");
  });

  test("cuts a word that is longer than the room", () => {
    expect(excerpt("Donaudampfschifffahrtsgesellschaft", 12)).toBe("Donaudampfs…");
  });

  test("is empty where there is no room", () => {
    expect(excerpt("Hallo", 0)).toBe("");
  });

  test("keeps its length and never splits a character in two", () => {
    fc.assert(
      fc.property(text, fc.nat(60), (whole, max) => {
        const cut = excerpt(whole, max);
        expect(cut.length).toBeLessThanOrEqual(max);
        expect(cut).not.toMatch(halfPair);
      }),
    );
  });

  test("on one line has no line breaks", () => {
    expect(oneLine("  erste\r\n\n zweite\tdritte ", 40)).toBe("erste zweite dritte");
  });
});
