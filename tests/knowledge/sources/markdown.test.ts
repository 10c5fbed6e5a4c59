import { describe, expect, test } from "vitest";
import { readMarkdown } from "../../../src/knowledge/sources/markdown.ts";

const page = (...lines: readonly string[]): string => lines.join("\n");
const complete = page(
  "---",
  "id: fax-send",
  "language: en",
  "title: Send a fax",
  "variants: [how do I fax?, fax a page]",
  "gist: In the menu under Fax.",
  "url: https://help.example/fax",
  "path: [Menu, Fax]",
  "official: true",
  "tiers: [business, premium]",
  "languages: [en]",
  "until: 2026-12-31",
  "layout: page",
  "---",
  "# Faxes",
);

describe("a Markdown file", () => {
  test("is the entry of its front matter; fields of other programs are passed over", () =>
    expect(readMarkdown("fax.md", complete, "de")).toEqual({
      problems: [],
      rows: [
        {
          id: "fax-send",
          language: "en",
          title: "Send a fax",
          variants: ["how do I fax?", "fax a page"],
          gist: "In the menu under Fax.",
          url: "https://help.example/fax",
          path: ["Menu", "Fax"],
          official: true,
          limits: { tiers: ["business", "premium"], languages: ["en"], until: "2026-12-31" },
        },
      ],
    }));

  test("says by its name, first heading and first paragraph what its front matter does not", () => {
    const text = page(
      "---",
      "url: https://help.example/umzug",
      "---",
      "",
      "![Bild](b.png)",
      "",
      "# Mit *Postfach* umziehen",
      "Legen Sie das **neue** [Postfach](https://a.example) an,",
      "und kopieren Sie `alles`.",
      "",
      "Mehr dazu.",
    );
    expect(readMarkdown("mail/mein umzug.md", text, "de").rows).toMatchObject([
      {
        id: "mail/mein-umzug",
        language: "de",
        title: "Mit Postfach umziehen",
        gist: "Legen Sie das neue Postfach an, und kopieren Sie alles.",
        official: false,
      },
    ]);
  });

  test("names its language before its ending", () =>
    expect(readMarkdown("mail/move.en.md", page("---", "title: Move", "---"), "de").rows).toMatchObject([
      { id: "mail/move", language: "en" },
    ]));

  test("may come from Windows", () =>
    expect(readMarkdown("a.md", complete.replaceAll("\n", "\r\n"), "de").rows).toMatchObject([
      { id: "fax-send" },
    ]));

  test.each<[string, string, string, string | null]>([
    ["front matter", "# Fax", 'a.md: has no front matter. Begin it with a line "---"', "a"],
    [
      "fields in it",
      page("---", "- a", "---"),
      'a.md: its front matter has no fields. Write them as "title: ..."',
      "a",
    ],
    ["valid YAML", page("---", "id: a", "title: [", "---"), "a.md, line 3: not YAML", null],
    ["a title", page("---", "id: b", "---"), 'a.md, field "title": is missing. Write the question', "b"],
    [
      "an own name",
      page("---", "id: K-7", "title: T", "---"),
      'a.md, field "id": "K-7" is not accepted',
      null,
    ],
    [
      "a whole address",
      page("---", "title: T", "url: help.example", "---"),
      'field "url": "help.example" is not',
      "a",
    ],
    [
      "sensible days",
      page("---", "title: T", "from: 2026-02-30", "---"),
      'field "from": "2026-02-30" is not',
      "a",
    ],
    [
      "days in order",
      page("---", "title: T", "from: 2026-02-02", "until: 2026-02-01", "---"),
      'field "until"',
      "a",
    ],
    ["a known tier", page("---", "title: T", "tiers: [gold]", "---"), 'field "tiers.0": "gold" is not', "a"],
    ["a language of ours", page("---", "title: T", "languages: [fr]", "---"), '"fr" is not accepted', "a"],
    ["its fields spelt right", page("---", "title: T", "tier: premium", "---"), 'Did you mean "tiers"?', "a"],
  ])("without %s gives no entry, and says what to do", (_, text, sentence, id) => {
    const { rows, problems } = readMarkdown("a.md", text, "de");
    expect(rows).toEqual([]);
    expect(problems).toEqual([{ id, sentence: expect.stringContaining(sentence) }]);
  });
});
