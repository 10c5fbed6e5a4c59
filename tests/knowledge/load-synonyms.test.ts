import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadSynonyms } from "../../src/knowledge/load-synonyms.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "deskbell-synonyms-"));
});
afterAll(() => rm(folder, { recursive: true }));

const loaded = async (content: string) => {
  await writeFile(join(folder, "synonyms.yaml"), content);
  return loadSynonyms(join(folder, "synonyms.yaml"));
};
const problem = async (content: string): Promise<string> => {
  const error: unknown = await loaded(content).catch((thrown: unknown) => thrown);
  return error instanceof Error ? error.message.replaceAll(`${folder}/`, "") : "";
};

describe("a file of synonyms", () => {
  test("is a list of groups; numbers are words too, and comments and nothing at all are fine", async () => {
    expect(await loaded("# Post\n- [Postfach, Mailbox, mail box]\n- [365, Office]\n")).toEqual([
      ["Postfach", "Mailbox", "mail box"],
      ["365", "Office"],
    ]);
    expect(await loaded("# noch nichts\n")).toEqual([]);
    expect(await loadSynonyms(null)).toEqual([]);
  });

  test.each([
    [
      "Postfach: Mailbox\n",
      'synonyms.yaml: not a list. Write one group a row, as in "- [Postfach, Mailbox]".',
    ],
    ["- [a, b\n", "synonyms.yaml, line 2: not YAML"],
    [
      "- Postfach, Mailbox\n",
      'synonyms.yaml, row 1: not a list of words. Write it as in "- [Postfach, Mailbox, mail box]".',
    ],
    ["- [Postfach]\n", "synonyms.yaml, row 1: fewer than two words that differ in more than their ending."],
    ["- [Postfach, Postfächer]\n", "synonyms.yaml, row 1: fewer than two words"],
    ["- [Postfach, wie]\n", 'synonyms.yaml, row 1: "wie" says nothing of what is asked. Leave it out.'],
    [
      "- [Postfach, Mailbox]\n- [Konto, mailboxes]\n",
      'synonyms.yaml, row 2: "mailboxes" stands in row 1 already. Join the two rows, or leave it in one of them.',
    ],
  ])("%j is refused with its row and remedy", async (content, words) => {
    const told = await problem(content);
    expect(told).toContain("Cannot use the synonyms.\n");
    expect(told).toContain(words);
  });

  test("that is not there is named", async () => {
    await expect(loadSynonyms(join(folder, "none.yaml"))).rejects.toThrow("Cannot read the synonyms in");
  });
});
