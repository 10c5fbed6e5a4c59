import { describe, expect, it } from "vitest";
import { afterMention, plainWords, withoutMentions } from "../../../../adapters/discord/receiving/markup.ts";
import { fc } from "../../../support/fast-check.ts";

const named = (text: string) =>
  plainWords(
    text,
    (user) => (user === "1" ? "@Anna" : null),
    (channel) => (channel === "2" ? "#support" : null),
  );

describe("Discord's markup in plain words", () => {
  it.each([
    ["<@1> and <@!1>", "@Anna and @Anna"],
    ["<@5> is somebody", "<@5> is somebody"],
    ["see <#2> or <#6>", "see #support or <#6>"],
    ["<@&7>", "<@&7>"],
    ["since <t:1700000000:R>", "since 2023-11-14 22:13 UTC"],
    ["since <t:1700000000>", "since 2023-11-14 22:13 UTC"],
    ["<t:99999999999999999:F>", "<t:99999999999999999:F>"],
    ["<:blob_hi:123> <a:party:456>", ":blob_hi: :party:"],
    ["</ticket claim:789>", "/ticket claim"],
    ["<https://muster.example/a?b=c&d>", "https://muster.example/a?b=c&d"],
    ["[our page](https://muster.example/help)", "our page (https://muster.example/help)"],
    ["[muster.example](https://muster.example/)", "muster.example"],
    ["[https://bank.example](<https://evil.example>)", "https://bank.example (https://evil.example)"],
    ["**bold** `code` ||spoiler||", "**bold** `code` ||spoiler||"],
    ["1 < 2 > 0 & <b>", "1 < 2 > 0 & <b>"],
    ["a\u0000b", "ab"],
  ])("%j is %j", (markup, words) => {
    expect(named(markup)).toBe(words);
  });

  it("is read in no time, whatever it is", () => {
    const pieces = fc.constantFrom("<", "@", "!", "#", "t:", "1", ":", "[", "](", "https://", ")", ">", "a");
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 2_000 }), (parts) => {
        const before = performance.now();
        plainWords(parts.join(""));
        expect(performance.now() - before).toBeLessThan(500);
      }),
      { numRuns: 200 },
    );
    for (const part of ["[", "<https://", "[a](", "</", "<t:1", "<@1"]) {
      const before = performance.now();
      plainWords(part.repeat(4_000));
      expect(performance.now() - before).toBeLessThan(500);
    }
  });
});

describe("calling the bot", () => {
  it.each([
    ["<@9> claim", "claim"],
    ["  <@!9>, <@9>: claim", "claim"],
    ["claim <@9>", null],
    ["<@8> claim", null],
  ])("%j asks for %j", (text, command) => {
    expect(afterMention(text, "9")).toBe(command);
  });

  it("is left out of what is said", () => {
    expect(withoutMentions("<@9> hello <@9> and <@8>", "9")).toBe("hello and <@8>");
  });
});
