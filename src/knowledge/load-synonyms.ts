import { readFile } from "node:fs/promises";
import { parseDocument } from "yaml";
import { z } from "zod";
import type { WordGroup } from "../core/synonym.ts";
import { phraseOf } from "./synonyms.ts";

const word = z.union([z.string(), z.number().transform(String)]);
const group = z.array(word);

const mostProblemsShown = 20;

const fail = (problems: readonly string[]): never => {
  const rest = problems.length - mostProblemsShown;
  const more = rest > 0 ? [`And ${rest} more.`] : [];
  throw new Error(["Cannot use the synonyms.", ...problems.slice(0, mostProblemsShown), ...more].join("\n"));
};

const read = async (file: string): Promise<string> => {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    throw new Error(`Cannot read the synonyms in ${file}. Check its name and rights.`, { cause });
  }
};

const listIn = (file: string, content: string): readonly unknown[] => {
  const document = parseDocument(content);
  const [broken] = document.errors;
  const line = broken?.linePos?.[0].line ?? 1;
  if (broken !== undefined)
    return fail([`${file}, line ${line}: not YAML (${broken.code}). Correct the line.`]);
  const list: unknown = document.toJS() ?? [];
  return Array.isArray(list)
    ? list
    : fail([`${file}: not a list. Write one group a row, as in "- [Postfach, Mailbox]".`]);
};

/** The row in which each phrase stands, from 1. */
type Rows = Map<string, number>;

const problemOfWord = (words: string, row: number, rows: Rows): readonly string[] => {
  const phrase = phraseOf(words);
  if (phrase === "") return [`"${words}" says nothing of what is asked. Leave it out.`];
  const other = rows.get(phrase) ?? row;
  rows.set(phrase, other);
  return other === row
    ? []
    : [`"${words}" stands in row ${other} already. Join the two rows, or leave it in one of them.`];
};

const problemsOf = (file: string, row: unknown, number: number, rows: Rows): readonly string[] => {
  const place = `${file}, row ${number}`;
  const parsed = group.safeParse(row);
  if (!parsed.success)
    return [`${place}: not a list of words. Write it as in "- [Postfach, Mailbox, mail box]".`];
  const problems = parsed.data.flatMap((words) => problemOfWord(words, number, rows));
  const different = new Set(parsed.data.map(phraseOf));
  const few =
    problems.length === 0 && different.size < 2
      ? ["fewer than two words that differ in more than their ending. Add one, or leave the row out."]
      : [];
  return [...problems, ...few].map((problem) => `${place}: ${problem}`);
};

/**
 * Reads a desk's synonyms: a YAML list of groups of words that mean the same.
 *
 * @param file `null`: the desk has none.
 * @throws {Error} naming file, row, word and remedy of everything that is wrong.
 */
export const loadSynonyms = async (file: string | null): Promise<readonly WordGroup[]> => {
  if (file === null) return [];
  const list = listIn(file, await read(file));
  const rows: Rows = new Map();
  const problems = list.flatMap((row, at) => problemsOf(file, row, at + 1, rows));
  return problems.length > 0 ? fail(problems) : z.array(group).parse(list);
};
