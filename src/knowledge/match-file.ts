import { readFile } from "node:fs/promises";
import { z } from "zod";
import { offered } from "../core/offered.ts";
import { parseJsonl } from "./jsonl.ts";
import { loadEntries } from "./load-entries.ts";
import { loadSynonyms } from "./load-synonyms.ts";
import { matcherOf, prepareMatcher } from "./matcher.ts";
import { synonymsOf } from "./synonyms.ts";

const queryRow = z.object({ id: z.string().min(1), question: z.string() });

/** What is matched, at which probabilities, and where to. */
export type MatchFile = {
  /** A knowledge file, YAML or JSONL. */
  readonly kbFile: string;
  /** A file of words that mean the same; `null`: none. */
  readonly synonymsFile: string | null;
  /** JSON lines with `id` and `question`. */
  readonly queriesFile: string;
  /** Probability from which the first entry is the answer, and from which entries are offered; 0 to 1. */
  readonly answerAt: number;
  readonly suggestAt: number;
  /** Gets one line for each query, without its line break. */
  readonly write: (line: string) => void;
};

const read = async (file: string): Promise<string> => {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    throw new Error(`Cannot read the questions in ${file}. Check its name and rights.`, { cause });
  }
};

/**
 * Answers a file of questions from a knowledge file, one JSON line each: `{id, decision, candidates}`.
 *
 * @throws {Error} naming file, row and remedy, before anything is written.
 */
export const matchFile = async ({
  kbFile,
  synonymsFile,
  queriesFile,
  answerAt,
  suggestAt,
  write,
}: MatchFile): Promise<void> => {
  const entries = await loadEntries([kbFile]);
  const synonyms = synonymsOf(await loadSynonyms(synonymsFile));
  const { match } = matcherOf(prepareMatcher(entries, synonyms));
  const { rows, problems } = parseJsonl(queriesFile, await read(queriesFile), queryRow);
  if (problems.length > 0)
    throw new Error(["Cannot read the questions.", ...problems.slice(0, 20)].join("\n"));
  for (const { id, question } of rows) {
    const matches = match(question);
    const isAnswer = (matches[0]?.probability ?? 0) >= answerAt;
    const decision = isAnswer ? "answer" : offered(matches, suggestAt).length > 0 ? "suggest" : "silent";
    const candidates = matches.map(({ entry, probability }) => ({ answerId: entry, probability }));
    write(JSON.stringify({ id, decision, candidates }));
  }
};
