import { describe, expect, test } from "vitest";
import { patternProblem } from "../../src/config/linear-pattern.ts";
import { fc } from "../support/fast-check.ts";

describe("a pattern for customer numbers", () => {
  test.each([
    "[1-9][0-9]{4}",
    "\\d{5,9}",
    "K\\d{6}",
    "KD[0-9]{5}|AT[0-9]{6}",
    "[A-Z]{2}[0-9]{3}X?",
    "[A-Z0-9]{1,20}",
    "[0-9\\d]",
    "[0-9]{1,9}[A-Z]{1,9}",
  ])("may be %s", (pattern) => expect(patternProblem(pattern)).toBeNull());

  test.each([
    ["[1-9", "It is no regular expression: Unterminated character class."],
    ["[0-9]{2,1}", "It is no regular expression: numbers out of order in {} quantifier."],
    ["([0-9]", "It is no regular expression: Unterminated group."],
    ["[0-9]*", "It also fits an empty text."],
    ["[0-9]{0,9}", "It also fits an empty text."],
    ["[0-9]{5}|", "It also fits an empty text."],
    ["([0-9]+)+", "It repeats a group, which can take endless time on a long text."],
    ["(?:[0-9]{1,9}){1,9}", "It repeats a group, which can take endless time on a long text."],
    ["(a|a){20}", "It repeats a group, which can take endless time on a long text."],
    ["(?=1)[0-9]{5}", "It looks ahead or behind."],
    ["(?<!1)[0-9]{5}", "It looks ahead or behind."],
    ["(?:1|1)(?:1|1)", "It has a group."],
    ["([0-9])\\1", "It refers back to an earlier part."],
    ["(?<first>[0-9])\\k<first>", "It refers back to an earlier part."],
    ["[0-9]+", "It repeats without an end."],
    ["[0-9]{3,}", "It repeats without an end."],
    ["[0-9][0-9]*X", "It repeats without an end."],
    ["^[0-9]{5}$", "It has an anchor or an exclusion."],
    ["[^0][0-9]{4}", "It has an anchor or an exclusion."],
    [".{5}", "It has something that customer numbers do not need."],
    ["\\w{5}", "It has something that customer numbers do not need."],
    ["[0-9]{4}?", "It has something that customer numbers do not need."],
    ["KD-[0-9]{4}", "It has something that customer numbers do not need."],
    ["kd[0-9]{4}", "It has something that customer numbers do not need."],
    ["[0-9]{1000}", "It fits numbers of 1000 characters."],
    ["[0-9]{1,9}[0-9]{0,9}[0-9]{0,9}[0-9]{0,9}", "Too many of its parts vary in length."],
    [`${"1?".repeat(20)}2`, "Too many of its parts vary in length."],
  ])("may not be %s", (pattern, wrong) => {
    const problem = patternProblem(pattern);
    expect(problem?.wrong).toBe(wrong);
    expect(problem?.remedy).toMatch(/^[A-Z].+\.$/);
  });

  test("is accepted only when a hostile text costs no time", () => {
    const part = fc.constantFrom("0", "[0-9]", "\\d", "[A-Z0-9]");
    const times = fc.constantFrom("", "?", "{3}", "{0,9}", "{1,9}", "*", "+");
    const pattern = fc
      .array(fc.tuple(part, times), { minLength: 1, maxLength: 12 })
      .map((parts) => parts.map((one) => one.join("")).join(""))
      .filter((text) => patternProblem(text) === null);
    const hostile = "0".repeat(5000);
    fc.assert(
      fc.property(pattern, (text) => {
        const search = new RegExp(`(?:${text})!`, "g");
        const start = performance.now();
        expect(search.test(hostile)).toBe(false);
        expect(performance.now() - start).toBeLessThan(1000);
      }),
      { numRuns: 50 },
    );
  });
});
