import { describe, expect, it } from "vitest";
import { mentionedId, namedBy } from "../../../../adapters/slack/people/colleague.ts";

const people = [
  { id: "U1", names: ["Tom", "Tom Berger", "tberger"] },
  { id: "U2", names: ["Jörg Meier", "jm"] },
  { id: "U3", names: ["Anna Vogt", "avogt"] },
  { id: "U4", names: ["Anna Kern", "akern"] },
  { id: "U5", names: ["Tom Adler", "tadler"] },
];

describe("the word for a colleague", () => {
  it.each([
    ["<@U1>", "U1"],
    ["<@U1|tom>", "U1"],
    ["<@W12AB>", "W12AB"],
    ["slack:U1", "U1"],
    ["U1", "U1"],
    [" U1 ", "U1"],
    ["tom", null],
    ["slack:T9.U1", null],
    ["Uwe", null],
    ["<!channel>", null],
  ])("reads %s as the id %s", (word, id) => {
    expect(mentionedId(word)).toBe(id);
  });

  it.each([
    ["@tberger", "U1"],
    ["Tom Berger", "U1"],
    ["tom berger", "U1"],
    ["Jörg", "U2"],
    ["jo\u0308rg meier", "U2"],
    ["Anna Kern", "U4"],
  ])("finds %s", (word, id) => {
    expect(namedBy(word, people)).toBe(id);
  });

  it("prefers a whole name to a first name", () => {
    expect(namedBy("Tom", people)).toBe("U1");
  });

  it.each(["Anna", "Petra", "", "@", "Berger"])("finds nobody for %j: nobody, or more than one", (word) => {
    expect(namedBy(word, people)).toBeNull();
  });
});
