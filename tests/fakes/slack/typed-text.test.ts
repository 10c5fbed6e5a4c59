import { expect, it } from "vitest";
import { typedText } from "./world/typed-text.ts";

it.each([
  ["Tom & Jerry <3", "Tom &amp; Jerry &lt;3"],
  ["see https://muster.de/a?b=1&c=2.", "see <https://muster.de/a?b=1&amp;c=2>."],
  ["meine-domain.de geht nicht", "<http://meine-domain.de|meine-domain.de> geht nicht"],
  ["write to ann@muster.de", "write to <mailto:ann@muster.de|ann@muster.de>"],
  ["<@U1> and <!subteam^S1>, <!here>", "<@U1> and <!subteam^S1>, <!here>"],
  ["danke 👍", "danke :+1:"],
  ["> quoted\nmine", "&gt; quoted\nmine"],
  ["v2.0 of 1.000,50 €", "v2.0 of 1.000,50 €"],
])("%s is sent as %s", (typed, text) => {
  expect(typedText(typed, "b").text).toBe(text);
});

it("quotations and links are parts of rich text", () => {
  expect(typedText("> was https://muster.de\nis 👍", "b").block).toEqual({
    type: "rich_text",
    block_id: "b",
    elements: [
      {
        type: "rich_text_quote",
        elements: [
          { type: "text", text: "was " },
          { type: "link", url: "https://muster.de" },
        ],
      },
      {
        type: "rich_text_section",
        elements: [
          { type: "text", text: "is " },
          { type: "emoji", name: "+1", unicode: "1f44d" },
        ],
      },
    ],
  });
});
