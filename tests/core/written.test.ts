import { describe, expect, it } from "vitest";
import { parseCommand } from "../../src/core/parse-command.ts";
import { readWritten, writtenIn } from "../../src/core/written.ts";
import { fc } from "../support/fast-check.ts";

describe("an entry written in one line", () => {
  it("has title, gist and wordings in this order, and everything else anywhere", () => {
    const line =
      "Umzug | https://a.example/x|y | So geht es. | Menü > Mail | wie umziehen? | en | umzug bitte";
    expect(readWritten(line)).toEqual({
      title: "Umzug",
      gist: "So geht es.",
      url: "https://a.example/x|y",
      path: ["Menü", "Mail"],
      language: "en",
      variants: ["wie umziehen?", "umzug bitte"],
    });
  });

  it("is the customer's wording when there are only words", () => {
    expect(readWritten("Wie ziehe ich um?")).toEqual({ variants: ["Wie ziehe ich um?"] });
  });

  it("is nothing when nothing is written", () => {
    for (const text of ["", "  ", " | | "]) expect(readWritten(text)).toEqual({});
  });

  it("never holds what a database cannot keep, and never fails", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const written = JSON.stringify([
          readWritten(text),
          writtenIn({ title: text, url: text, wordings: text }),
        ]);
        expect(written).not.toContain("\\u0000");
        expect(written).not.toMatch(/\\ud[89a-f]/i);
      }),
    );
  });
});

describe("a command about the knowledge base", () => {
  it.each([
    ["/ticket kb", { verb: "kb drafts" }, null],
    ["kb DRAFTS", { verb: "kb drafts" }, null],
    ["kb search Postfach", { verb: "kb search", text: "Postfach" }, null],
    ["kb add T-4", { verb: "kb add", written: {} }, { ticket: 4 }],
    ["kb add t4 Wie geht das?", { verb: "kb add", written: { variants: ["Wie geht das?"] } }, { ticket: 4 }],
    [
      "kb variant mail-create T-4 neue Mail",
      { verb: "kb variant", to: "mail-create", draft: null, wording: "neue Mail" },
      { ticket: 4 },
    ],
    [
      "kb variant T-4 mail-create",
      { verb: "kb variant", to: "mail-create", draft: null, wording: null },
      { ticket: 4 },
    ],
    [
      "kb variant mail-create k3",
      { verb: "kb variant", to: "mail-create", draft: "k3", wording: null },
      null,
    ],
    ['kb merge "a b" K-3', { verb: "kb merge", into: "a b", from: "K-3" }, null],
    [
      'kb synonym Postfach = "mail box", Briefkasten;Mailfach',
      { verb: "kb synonym", words: ["Postfach", "mail box", "Briefkasten", "Mailfach"] },
      null,
    ],
    ["kb synonyms", { verb: "kb synonyms", text: null }, null],
    ["kb synonyms mail box", { verb: "kb synonyms", text: "mail box" }, null],
    ["kb separate mail box", { verb: "kb separate", word: "mail box" }, null],
    ["kb dismiss g-0K3V9X1", { verb: "kb dismiss", gap: "G-0k3v9x1" }, null],
    ["kb undo", { verb: "kb undo" }, null],
  ])("%s", (text, command, target) => {
    expect(parseCommand(text)).toEqual({ act: { act: "command", command }, target });
  });

  it.each(["kb approve", "kb discard", "kb retire", "kb merge", "kb merge a", "kb variant", "kb edit"])(
    "%s says that the entry is missing",
    (text) =>
      expect(parseCommand(text).act).toMatchObject({ problem: { problem: "missing", what: "entry" } }),
  );

  it("says which word it does not know", () => {
    expect(parseCommand("kb dance K-3").act).toMatchObject({
      problem: { problem: "unknownVerb", word: "kb dance" },
    });
  });
});
