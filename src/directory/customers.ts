import { resolve } from "node:path";
import * as z from "zod";
import { type AtWord, type CustomerRecord, tiers } from "../core/customer.ts";
import type { NumberFormat } from "./customer-number.ts";
import { type Row, readTable } from "./files/csv-file.ts";
import { DataFileError, type Fault } from "./files/data-file-error.ts";
import { explain } from "./files/explain.ts";
import { refuse } from "./files/refuse.ts";

/** The desk's customers, wherever they are kept (S6/S7). */
export type CustomerDirectory = {
  /** How many customers it holds. */
  readonly size: number;
  /**
   * The customer of a number, however it is spaced; `null` when there is none.
   *
   * @param patience whether what has to be asked for elsewhere is waited for; without it, what is known now counts.
   */
  readonly find: (number: string, patience?: "waits") => Promise<CustomerRecord | null>;
  /** Why nothing can be said at this moment of a number that is not found; `null`: there is no such customer. */
  readonly untold: (number: string) => AtWord | null;
};

/** The directory of a desk without a list: it has nobody, and can tell of no number whether it exists. */
export const noCustomers: CustomerDirectory = {
  size: 0,
  find: async () => null,
  untold: () => "noList",
};

const columns = {
  needed: ["number", "company", "name"],
  optional: ["tier", "products", "domains", "blocked", "delegates", "note"],
};

/** A cell that may be empty or whose column may be absent. */
const optional = z.string().default("");

const list = optional.transform((cell) =>
  cell
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== ""),
);

const numberCell = (format: NumberFormat) =>
  z.string().transform((cell, context) => {
    const number = format.normalise(cell);
    if (format.wellFormed(number)) return number;
    const remedy = "Correct it, or change `customers.number` in the desk file.";
    refuse(context, "This cannot be a customer number of the desk.", remedy);
    return z.NEVER;
  });

const blocked = optional.transform((cell, context): CustomerRecord["blocked"] => {
  if (cell === "") return null;
  if (cell === "unpaid") return cell;
  refuse(context, "The only reason for a block is `unpaid`.", "Write unpaid, or leave the cell empty.");
  return z.NEVER;
});

const recordSchema = (format: NumberFormat) =>
  z.object({
    number: numberCell(format),
    company: z.string().min(1),
    name: z.string().min(1),
    tier: optional.transform((cell) => cell || "standard").pipe(z.enum(tiers)),
    products: list,
    domains: list,
    blocked,
    delegates: list,
    note: optional.transform((cell) => cell || null),
  });

const faultsOf = (row: Row, schema: z.ZodType, error: z.ZodError): readonly Fault[] =>
  explain(schema, row.cells, error.issues).map(({ path, wrong, remedy }) => {
    const column = String(path[0]);
    return { line: row.line, column: null, path: column, written: row.cells[column] ?? "", wrong, remedy };
  });

const sameNumber = (row: Row, earlier: number): Fault => ({
  line: row.line,
  column: null,
  path: "number",
  written: row.cells["number"] ?? "",
  wrong: `Line ${earlier} has the same number.`,
  remedy: "Delete one of the two rows, or correct its number.",
});

/**
 * Reads the customers from a CSV file into memory. Lists in a cell are separated by `;`. Without a file there is nobody.
 *
 * @throws {DataFileError} listing every wrong cell by line and column with its remedy.
 */
export const readCustomers = (name: string | null, format: NumberFormat): CustomerDirectory => {
  if (name === null) return noCustomers;
  const source = { title: "customer list", file: resolve(name) };
  const schema = recordSchema(format);
  const customers = new Map<string, { readonly record: CustomerRecord; readonly line: number }>();
  const faults: Fault[] = [];
  for (const row of readTable(source, columns)) {
    const { success, data: record, error } = schema.safeParse(row.cells);
    const earlier = record && customers.get(record.number);
    if (!success) faults.push(...faultsOf(row, schema, error));
    else if (earlier) faults.push(sameNumber(row, earlier.line));
    else customers.set(record.number, { record, line: row.line });
  }
  if (faults.length > 0) throw new DataFileError(source, faults);
  return {
    size: customers.size,
    find: async (number) => customers.get(format.normalise(number))?.record ?? null,
    untold: () => null,
  };
};
