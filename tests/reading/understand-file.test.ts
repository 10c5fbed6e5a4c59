import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { understandFile } from "../../src/reading/understand-file.ts";
import { options } from "./said.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "deskbell-"));
});
afterEach(() => rm(folder, { recursive: true }));

const run = async (content: string): Promise<readonly string[]> => {
  const inputFile = join(folder, "texts.jsonl");
  await writeFile(inputFile, content);
  const lines: string[] = [];
  await understandFile({ inputFile, options, write: (line) => lines.push(line) });
  return lines;
};

test("every text gets one line with what it says", async () => {
  const [line = "", ...others] = await run(
    '{"id":"a","text":"Kundennummer 10584, shop.example ist seit heute weiß"}\n\n',
  );
  expect(others).toEqual([]);
  expect(JSON.parse(line)).toEqual({
    id: "a",
    language: "de",
    kind: "fault",
    exact: true,
    says: ["what", "where", "when"],
    upset: false,
    abusive: false,
    callback: false,
    person: null,
    customerNumber: "10584",
  });
});

test("a line that is not JSON is named with what to write instead", async () => {
  await expect(run('{"id":"a","text":"hi"}\nnonsense')).rejects.toThrow(
    /texts\.jsonl, line 2: "nonsense" is not JSON\. Write one JSON object a line\./,
  );
});

test("a line without text is named, and nothing is written", async () => {
  await expect(run('{"id":"a"}')).rejects.toThrow(/line 1: field text is missing or no text/);
});

test("a file that is not there is named", async () => {
  const inputFile = join(folder, "none.jsonl");
  await expect(understandFile({ inputFile, options, write: () => {} })).rejects.toThrow(/none\.jsonl/);
});
