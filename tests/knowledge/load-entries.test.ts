import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadEntries } from "../../src/knowledge/load-entries.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "deskbell-"));
});
afterEach(() => rm(folder, { recursive: true }));

const load = async (name: string, content: string) => {
  const file = join(folder, name);
  await writeFile(file, content);
  return loadEntries([file]);
};

const yaml = (line: string): string => `
- id: mailbox
  language: de
  title: Postfach anlegen
  variants: [Wie lege ich ein Postfach an?]
  gist: Im Kundencenter unter E-Mail.
  url: https://help.example/mailbox
  official: true
${line}`;

test("a YAML file gives its entries, with an empty path where there is none", async () => {
  expect(await load("base.yaml", yaml(""))).toEqual([
    {
      id: "mailbox",
      language: "de",
      title: "Postfach anlegen",
      variants: ["Wie lege ich ein Postfach an?"],
      gist: "Im Kundencenter unter E-Mail.",
      url: "https://help.example/mailbox",
      path: [],
      official: true,
    },
  ]);
});

test("a JSONL file gives official entries whose gist is the title", async () => {
  const line = {
    answerId: "a",
    lang: "en",
    url: "https://help.example/a",
    title: "Do it",
    variants: ["How?"],
    more: 1,
  };
  expect(await load("base.jsonl", `${JSON.stringify(line)}\n\n`)).toEqual([
    {
      id: "a",
      language: "en",
      title: "Do it",
      variants: ["How?"],
      gist: "Do it",
      url: "https://help.example/a",
      path: [],
      official: true,
    },
  ]);
});

test("an entry says whom it is for, and when, in either kind of file", async () => {
  const limits = {
    tiers: ["business", "premium"],
    platforms: ["slack"],
    products: ["vServer"],
    languages: ["de", "en"],
    from: "2026-01-01",
    until: "2026-12-31",
  };
  const lines = Object.entries(limits).map(([name, value]) => `  ${name}: ${JSON.stringify(value)}`);
  const unquoted = lines.join("\n").replaceAll(/"(2026[\d-]+)"/g, "$1");
  const row = yaml("").replace("  official: true", `  official: true\n${unquoted}`);
  expect(await load("base.yaml", row)).toMatchObject([{ id: "mailbox", limits }]);
  const line = {
    answerId: "a",
    lang: "en",
    url: "https://help.example/a",
    title: "T",
    variants: [],
    ...limits,
  };
  expect(await load("base.jsonl", JSON.stringify(line))).toMatchObject([{ id: "a", limits }]);
});

describe("what is wrong is named with file, row, field, value and remedy", () => {
  test.each([
    [
      "a bad value",
      yaml(
        "- {id: x, language: fr, title: T, variants: [], gist: G, url: 'https://h.example', official: true}",
      ),
      /base\.yaml, row 2, field "language": "fr" is not accepted\. Write "de" or "en"\./,
    ],
    [
      "a bad address",
      yaml("- {id: x, language: de, title: T, variants: [], gist: G, url: 'javascript:1', official: true}"),
      /row 2, field "url": "javascript:1" is not accepted\. Write a web address/,
    ],
    [
      "a missing field",
      yaml("- {id: x, language: de, title: T, variants: [], url: 'https://h.example', official: true}"),
      /row 2, field "gist": is missing\. Write the answer/,
    ],
    [
      "a misspelt field",
      yaml(
        "- {id: x, language: de, title: T, variants: [], gist: G, url: 'https://h.example', official: true, offical: true}",
      ),
      /row 2, field "offical": unknown\. Remove it or correct its name\./,
    ],
    [
      "a tier that is none",
      yaml("").replace("  official: true", "  official: true\n  tiers: [gold]"),
      /row 1, field "tiers\.0": "gold" is not accepted\. List one or more of: standard, business, premium\./,
    ],
    [
      "a day that is none",
      yaml("").replace("  official: true", "  official: true\n  until: 31.12.2026"),
      /row 1, field "until": "31\.12\.2026" is not accepted\. Write the last day it counts, as in 2026-12-31/,
    ],
    ["an entry told twice", yaml(yaml("")), /Entry "mailbox" is there twice in "de"\./],
    ["no list", "id: mailbox", /base\.yaml: not a list\. Begin every entry with "- id:"\./],
    ["no YAML", "- id: [", /base\.yaml, line \d+: not YAML/],
  ])("%s", async (_, content, message) => {
    await expect(load("base.yaml", content)).rejects.toThrow(message);
  });

  test("a line that is not JSON", async () => {
    await expect(load("base.jsonl", "{}\nnonsense")).rejects.toThrow(
      /base\.jsonl, row 2: "nonsense" is not JSON/,
    );
  });

  test("every error at once", async () => {
    await expect(load("base.jsonl", "{}\n{}")).rejects.toThrow(
      /row 1, field "answerId"[\s\S]*row 2, field "variants"/,
    );
  });

  test("a file that is not there, or of another kind", async () => {
    await expect(loadEntries([join(folder, "none.yaml")])).rejects.toThrow(/none\.yaml\. Check its name/);
    await expect(load("base.txt", "")).rejects.toThrow(
      /base\.txt: unknown kind of file\. Use \.yaml, \.yml or \.jsonl\./,
    );
  });
});
