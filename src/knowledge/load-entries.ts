import { readFile } from "node:fs/promises";
import { LineCounter, parseDocument } from "yaml";
import type { Entry } from "../core/knowledge.ts";
import { explain, jsonlRow, yamlRow } from "./entry-row.ts";
import { type Parsed, parseJsonl } from "./jsonl.ts";

const mostProblemsShown = 20;

const parseYaml = (file: string, content: string): Parsed<Entry> => {
  const document = parseDocument(content, { lineCounter: new LineCounter(), prettyErrors: true });
  const [broken] = document.errors;
  if (broken !== undefined) {
    const line = broken.linePos?.[0].line ?? 1;
    return { rows: [], problems: [`${file}, line ${line}: not YAML (${broken.code}). Correct the line.`] };
  }
  const list: unknown = document.toJS();
  if (!Array.isArray(list))
    return { rows: [], problems: [`${file}: not a list. Begin every entry with "- id:".`] };
  const parsed = list.map((row: unknown, at) => ({
    row,
    place: `${file}, row ${at + 1}`,
    result: yamlRow.safeParse(row),
  }));
  return {
    rows: parsed.flatMap(({ result }) => (result.success ? [result.data] : [])),
    problems: parsed.flatMap(({ row, place, result }) =>
      result.success ? [] : explain(place, row, result.error),
    ),
  };
};

const read = async (file: string): Promise<string> => {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    throw new Error(`Cannot read the knowledge file ${file}. Check its name and rights.`, { cause });
  }
};

const load = async (file: string): Promise<Parsed<Entry>> => {
  const content = await read(file);
  if (/\.ya?ml$/i.test(file)) return parseYaml(file, content);
  if (/\.jsonl$/i.test(file)) return parseJsonl(file, content, jsonlRow);
  return { rows: [], problems: [`${file}: unknown kind of file. Use .yaml, .yml or .jsonl.`] };
};

const repeated = (entries: readonly Entry[]): readonly string[] => {
  const seen = new Set<string>();
  return entries.flatMap(({ id, language }) => {
    const key = JSON.stringify([id, language]);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [`Entry "${id}" is there twice in "${language}". Join the two or give one another id.`];
  });
};

/**
 * Reads a desk's knowledge files (YAML lists and JSON lines), in the order given.
 *
 * @throws {Error} naming file, row, field, value and remedy of everything that is wrong.
 */
export const loadEntries = async (files: readonly string[]): Promise<readonly Entry[]> => {
  const parsed = await Promise.all(files.map(load));
  const entries = parsed.flatMap(({ rows }) => rows);
  const problems = [...parsed.flatMap((one) => one.problems), ...repeated(entries)];
  if (problems.length === 0) return entries;
  const shown = problems.slice(0, mostProblemsShown);
  const rest = problems.length - shown.length;
  throw new Error(
    ["Cannot load the knowledge base.", ...shown, ...(rest > 0 ? [`And ${rest} more.`] : [])].join("\n"),
  );
};
