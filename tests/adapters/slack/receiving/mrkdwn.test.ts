import { describe, expect, it } from "vitest";
import { afterMention, plainWords, withoutMentions } from "../../../../adapters/slack/receiving/mrkdwn.ts";
import { fc } from "../../../support/fast-check.ts";

describe("plain words", () => {
  it.each([
    ["a &lt; b &amp;&amp; b &gt; c", "a < b && b > c"],
    ["&amp;lt;", "&lt;"],
    ["<https://example.com/a?b=1&amp;c=2>", "https://example.com/a?b=1&c=2"],
    ["<https://example.com/a|the page>", "the page (https://example.com/a)"],
    ["<http://example.com|example.com>", "example.com"],
    ["<https://example.com/|https://example.com>", "https://example.com"],
    ["<http://evil.example|bank.example>", "bank.example (http://evil.example)"],
    ["<mailto:a@b.example|a@b.example>", "a@b.example"],
    ["<mailto:a@b.example|write us>", "write us (a@b.example)"],
    ["<tel:+49891234|+49 89 1234>", "+49 89 1234 (+49891234)"],
    ["<@U1> and <@U2|tom>", "@U1 and @tom"],
    ["<#C1|general>, <#C2|>, <#C3>", "#general, #C2, #C3"],
    ["<!here> <!channel|channel>", "@here @channel"],
    ["<!subteam^S1|@desk> <!subteam^S2>", "@desk @S2"],
    ["<!date^1392734382^{date}|18 February>", "18 February"],
    [":wave: *bold* `code`", ":wave: *bold* `code`"],
    ["<>", ""],
    ["a\u0000b", "ab"],
  ])("%s is read as %s", (mrkdwn, words) => {
    expect(plainWords(mrkdwn)).toBe(words);
  });

  it("come from any text", () => {
    const piece = fc.constantFrom(
      "<",
      ">",
      "|",
      "@",
      "!",
      "#",
      "^",
      "&amp;",
      "&lt;",
      "U1",
      " ",
      "https://x",
      "😀",
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(plainWords(pieces.join(""))).toBeTypeOf("string");
      }),
    );
  });

  it("take no longer than the text is long", () => {
    for (const text of ["<".repeat(200_000), " ".repeat(200_000), "<@U1>".repeat(40_000)]) {
      const began = performance.now();
      withoutMentions(plainWords(text), "U1");
      expect(performance.now() - began).toBeLessThan(1_000);
    }
  });
});

describe("calling somebody", () => {
  it.each([
    ["<@U1> help", "help"],
    [" <@U1|bot>:  help", "help"],
    ["<@U1> <@U1>, help", "help"],
    ["<@U1>", ""],
    ["<@U2> help", null],
    ["help <@U1>", null],
  ])("%s", (text, rest) => {
    expect(afterMention(text, "U1")).toBe(rest);
  });
});
