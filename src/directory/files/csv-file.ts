import { CsvError, parse } from "csv-parse/sync";
import { nearest } from "../../core/nearest.ts";
import { type DataFile, DataFileError, type Fault, wholeFile } from "./data-file-error.ts";
import { readText } from "./text-file.ts";

/** A row by its line in the file, from 1, and its cells by column. Cells are trimmed. */
export type Row = { readonly line: number; readonly cells: Readonly<Record<string, string>> };

/** The columns a table has to have, and those it may have besides. */
export type Columns = { readonly needed: readonly string[]; readonly optional: readonly string[] };

type Line = { readonly line: number; readonly cells: readonly string[] };

const faultAt = (line: number, wrong: string, remedy: string): Fault => ({
  ...wholeFile(wrong, remedy),
  line,
});

const quoteFault = ({ code, ...context }: CsvError, read: readonly Line[]): Fault => {
  // The parser notices at the end of the file; the mark stands in the row after the last one that could be read.
  if (code === "CSV_QUOTE_NOT_CLOSED")
    return faultAt(
      (read.at(-1)?.line ?? 0) + 1,
      "A quotation mark is opened and never closed.",
      "Close it, or delete it.",
    );
  return faultAt(
    Number(context["lines"]),
    "A quotation mark stands in the middle of a cell.",
    'Put the whole cell in quotation marks and double those inside: "the ""best"" shop".',
  );
};

// Spreadsheets set to German put semicolons between columns; the first line shows which it is.
const delimiterOf = (text: string): string => (/^[^\n,]*;/.test(text) ? ";" : ",");

const linesOf = (source: DataFile, text: string): readonly Line[] => {
  const lines: Line[] = [];
  try {
    parse(text, {
      delimiter: delimiterOf(text),
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells: string[], context) => {
        lines.push({ line: context.lines, cells });
        return null;
      },
    });
  } catch (error) {
    if (error instanceof CsvError) throw new DataFileError(source, [quoteFault(error, lines)]);
    throw error;
  }
  return lines;
};

const headerFaults = (header: Line, { needed, optional }: Columns): readonly Fault[] => {
  const known = [...needed, ...optional];
  const fault = (wrong: string, remedy: string): Fault => faultAt(header.line, wrong, remedy);
  return [
    ...needed
      .filter((column) => !header.cells.includes(column))
      .map((column) =>
        fault(`The column ${column} is missing.`, "Add it to the first line and to every row."),
      ),
    ...header.cells
      .filter((column) => !known.includes(column))
      .map((column) => {
        const meant = nearest(column, known);
        const remedy =
          meant === null ? `Use these columns: ${known.join(", ")}.` : `Did you mean \`${meant}\`?`;
        return fault(`There is no column "${column}".`, remedy);
      }),
    ...header.cells
      .filter((column, index, cells) => cells.indexOf(column) !== index)
      .map((column) => fault(`The column ${column} is there twice.`, "Delete one of the two.")),
  ];
};

const widthFaults = (header: Line, lines: readonly Line[]): readonly Fault[] =>
  lines
    .filter(({ cells }) => cells.length !== header.cells.length)
    .map(({ line, cells }) =>
      faultAt(
        line,
        `The row has ${cells.length} cells, the first line ${header.cells.length} columns.`,
        "Fill the row up, or put a cell that contains the separator in quotation marks.",
      ),
    );

/**
 * Reads a table from a CSV file whose first line names the columns.
 *
 * @throws {DataFileError} for wrong columns, rows of another width, and quotation marks that do not match.
 */
export const readTable = (source: DataFile, columns: Columns): readonly Row[] => {
  const read = readText(source.file);
  if ("fault" in read) throw new DataFileError(source, [read.fault]);
  const [header = { line: 1, cells: [] }, ...lines] = linesOf(source, read.text);
  const wrongColumns = headerFaults(header, columns);
  if (wrongColumns.length > 0) throw new DataFileError(source, wrongColumns);
  const wrongRows = widthFaults(header, lines);
  if (wrongRows.length > 0) throw new DataFileError(source, wrongRows);
  return lines.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(header.cells.map((column, index) => [column, cells[index] ?? ""])),
  }));
};
