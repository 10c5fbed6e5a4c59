import { CsvError, parse } from "csv-parse/sync";
import type { SourceRead } from "../../core/importing.ts";
import type { Language } from "../../core/person.ts";
import { readRow, together, unusable } from "./source-row.ts";

const lists: readonly string[] = ["variants", "path", "tiers", "platforms", "products", "languages"];
const yes = /^(?:true|yes|ja|1|x)$/i;
const no = /^(?:false|no|nein|0)$/i;

type Line = { readonly record: Readonly<Record<string, string>>; readonly info: { readonly lines: number } };

// Spreadsheets set to German put semicolons between columns; the first line shows which it is.
const delimiterOf = (text: string): string => (/^[^\n,]*;/.test(text) ? ";" : ",");

const linesOf = (text: string): readonly Line[] =>
  parse(text, {
    columns: (names: string[]) => names.map((name) => name.trim()),
    delimiter: delimiterOf(text),
    bom: true,
    trim: true,
    relax_column_count_less: true,
    skip_empty_lines: true,
    info: true,
  });

const valueIn = (column: string, cell: string): unknown => {
  if (lists.includes(column))
    return cell
      .split(/[;\n]/)
      .map((part) => part.trim())
      .filter((part) => part !== "");
  if (column === "official") return yes.test(cell) ? true : no.test(cell) ? false : cell;
  return cell;
};

/** An empty cell says nothing. */
const rowOf = (record: Readonly<Record<string, string>>): object =>
  Object.fromEntries(
    Object.entries(record)
      .filter(([, cell]) => cell !== "")
      .map(([column, cell]) => [column, valueIn(column, cell)]),
  );

/**
 * Reads a table of entries whose first line names the columns, which are called as the fields of YAML files. Lists in
 * a cell are divided by `;` or by line breaks.
 */
export const readCsv = (file: string, text: string, language: Language): SourceRead => {
  try {
    return together(
      linesOf(text).map(({ record, info }) =>
        readRow(`${file}, line ${info.lines}`, rowOf(record), language),
      ),
    );
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return unusable([
      `${file}: not a table (${error.message}). Put cells that hold the separator or a quotation mark in quotation marks, and double those inside.`,
    ]);
  }
};
