import { readdir, readFile } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";
import type { SourceRead } from "../../core/importing.ts";
import type { Language } from "../../core/person.ts";
import { readCsv } from "./csv.ts";
import { readJson } from "./json.ts";
import { readMarkdown } from "./markdown.ts";
import { together, unusable } from "./source-row.ts";

type Reader = (file: string, text: string, language: Language) => SourceRead;

const readers: readonly (readonly [RegExp, Reader])[] = [
  [/\.(?:md|markdown)$/i, readMarkdown],
  [/\.csv$/i, readCsv],
  [/\.json$/i, readJson],
];

const readerOf = (file: string): Reader | null => readers.find(([ending]) => ending.test(file))?.[1] ?? null;

const decode = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const readWith = async (reader: Reader, path: string, name: string, language: Language) => {
  const text = decode(await readFile(path));
  return text === null
    ? unusable([`${name}: not encoded in UTF-8. Save it again with that encoding.`])
    : reader(name, text, language);
};

/**
 * Reads a file of entries: Markdown, CSV or JSON.
 *
 * @throws {Error} when it is of another kind or cannot be read.
 */
export const readSourceFile = async (path: string, language: Language): Promise<SourceRead> => {
  const reader = readerOf(path);
  if (reader === null)
    throw new Error(`${path}: unknown kind of file. Use .md, .csv or .json, a folder of them, or a sitemap.`);
  return readWith(reader, path, basename(path), language);
};

const isHidden = (file: string): boolean => file.split("/").some((part) => part.startsWith("."));

/**
 * Reads every file of entries in a folder and those below it, in the order of their names; others are passed over.
 *
 * @throws {Error} when it cannot be read.
 */
export const readSourceFolder = async (folder: string, language: Language): Promise<SourceRead> => {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((file) => !isHidden(file))
    .toSorted();
  const reads = files.flatMap((file) => {
    const reader = readerOf(file);
    return reader === null ? [] : [readWith(reader, join(folder, file), file, language)];
  });
  return together(await Promise.all(reads));
};
