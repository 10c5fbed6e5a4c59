import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { matchFile } from "../../src/knowledge/match-file.ts";
import { smallBase } from "./entry.ts";

const lineShape = z.object({
  id: z.string(),
  decision: z.string(),
  candidates: z.array(z.object({ answerId: z.string(), probability: z.number() })),
});
type Line = z.infer<typeof lineShape>;

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "deskbell-"));
  const rows = smallBase.map(({ id, language, ...rest }) =>
    JSON.stringify({ answerId: id, lang: language, ...rest }),
  );
  await writeFile(join(folder, "kb.jsonl"), rows.join("\n"));
});
afterEach(() => rm(folder, { recursive: true }));

const run = async (queries: string): Promise<readonly Line[]> => {
  await writeFile(join(folder, "queries.jsonl"), queries);
  const lines: Line[] = [];
  await matchFile({
    kbFile: join(folder, "kb.jsonl"),
    synonymsFile: null,
    queriesFile: join(folder, "queries.jsonl"),
    answerAt: 0.88,
    suggestAt: 0.3,
    write: (line) => lines.push(lineShape.parse(JSON.parse(line))),
  });
  return lines;
};

test("every question gets a decision and its candidates, in the order of the file", async () => {
  const questions = ["Wie lege ich ein neues E-Mail-Postfach an?", "neue Adresse für Kollegen", "Guten Tag"];
  const lines = await run(
    questions.map((question, at) => JSON.stringify({ id: `q${at}`, question })).join("\n"),
  );
  expect(lines.map(({ id, decision }) => [id, decision])).toEqual([
    ["q0", "answer"],
    ["q1", "suggest"],
    ["q2", "silent"],
  ]);
  expect(lines[0]?.candidates[0]).toEqual({ answerId: "mailbox", probability: expect.any(Number) });
  expect(lines[2]?.candidates).toEqual([]);
});

test("a bad line is named with what to do, and nothing is written", async () => {
  await expect(run('{"id":"a","question":"hi"}\n{"id":"b"}')).rejects.toThrow(
    /queries\.jsonl, row 2, field "question": is missing\. Write the customer's question/,
  );
});
