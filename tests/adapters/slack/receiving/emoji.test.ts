import { describe, expect, it } from "vitest";
import { withEmoji } from "../../../../adapters/slack/receiving/emoji.ts";

const emoji = (name: string, unicode: string | undefined, tone?: number) => ({
  type: "emoji",
  name,
  unicode,
  skin_tone: tone,
});

const blocksOf = (...elements: readonly object[]) => [
  { type: "rich_text", elements: [{ type: "rich_text_section", elements }] },
];

describe("emoji", () => {
  it.each([
    ["a sign", ":+1: yes", [emoji("+1", "1f44d")], "👍 yes"],
    ["one of several signs", ":male-technologist:", [emoji("male-technologist", "1f468-200d-1f4bb")], "👨‍💻"],
    ["a keycap", ":one:", [emoji("one", "0031-fe0f-20e3")], "1️⃣"],
    ["a flag", ":flag-de:", [emoji("flag-de", "1f1e9-1f1ea")], "🇩🇪"],
    [
      "one with a skin tone beside one without",
      ":wave: :wave::skin-tone-5:",
      [emoji("wave", "1f44b"), emoji("wave", "1f44b-1f3fe", 5)],
      "👋 👋🏾",
    ],
    ["one used twice", ":tada::tada:", [emoji("tada", "1f389")], "🎉🎉"],
  ])("%s stands for its name", (_, text, elements, said) => {
    expect(withEmoji(text, blocksOf(...elements))).toBe(said);
  });

  it("in a list are found as well", () => {
    const item = { type: "rich_text_section", elements: [emoji("tada", "1f389")] };
    const blocks = [{ type: "rich_text", elements: [{ type: "rich_text_list", elements: [item] }] }];
    expect(withEmoji(":tada:", blocks)).toBe("🎉");
  });

  it.each([
    ["of a workspace's own", ":company:", blocksOf(emoji("company", undefined))],
    ["that nobody typed as one", "at 12:30:45", blocksOf({ type: "text", text: "at 12:30:45" })],
    ["that would become markup", ":x:!channel>", blocksOf(emoji("x", "3c"))],
    ["that is no sign", ":x:", blocksOf(emoji("x", "d83d"))],
    ["that is no number", ":x:", blocksOf(emoji("x", "zz"))],
    ["without blocks", ":+1:", undefined],
    ["in what is no list of blocks", ":+1:", { elements: "none" }],
  ])("a name %s stays a name", (_, text, blocks) => {
    expect(withEmoji(text, blocks)).toBe(text);
  });

  it("take no time however deep blocks are nested", () => {
    const deep = Array.from({ length: 10_000 }).reduce<unknown>((inner) => [inner], emoji("+1", "1f44d"));
    expect(withEmoji(":+1:", deep)).toBe(":+1:");
  });
});
