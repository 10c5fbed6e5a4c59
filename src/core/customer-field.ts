import { type CustomerRecord, type Tier, tiers } from "./customer.ts";
import type { Party } from "./person.ts";

/** What agents can correct of a customer (S7). Number and delegates have commands of their own. */
export const customerFields = ["company", "name", "tier", "products", "domains", "blocked", "note"] as const;
export type CustomerField = (typeof customerFields)[number];

/** One correction, in the order in which they were made: none is ever changed or deleted. */
export type CustomerChange = {
  /** From 1 on, over all customers: whoever is second to take one has to look again. */
  readonly number: number;
  /** The customer's number. */
  readonly customer: string;
  readonly field: CustomerField;
  /** As a cell of the customer list has it; `null`: as the list has it. */
  readonly value: string | null;
  /** What counted before. */
  readonly before: string;
  /** What the customer list said at that time. */
  readonly listed: string;
  readonly by: Party;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The number of the change that this one takes back. */
  readonly undoes: number | null;
};

/** A corrected field, with what the list has instead. */
export type Corrected = {
  readonly field: CustomerField;
  readonly listed: string;
  readonly by: string;
  readonly at: number;
};

type Fields = Pick<CustomerRecord, CustomerField>;

const mostCharacters = 300;

const listOf = (cell: string): readonly string[] =>
  cell
    .split(/[;,]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** What somebody writes for "none of it". */
const nothing: readonly string[] = ["-", "–", "none", "nothing", "keine", "keiner", "nichts", "nein", "no"];

const cellOf = (words: string): string => {
  const cell = words.trim().replace(/\s+/g, " ");
  return nothing.includes(cell.toLowerCase()) ? "" : cell;
};

const tierIn = (cell: string): Tier | undefined => tiers.find((tier) => tier === cell.toLowerCase());

/**
 * What somebody writes for a field, as a cell of the customer list has it: lists parted by `;`, nothing as an empty
 * cell. `null`: it is no value of that field.
 */
export const readCell = (field: CustomerField, words: string): string | null => {
  const cell = cellOf(words);
  if (words.trim() === "" || cell.length > mostCharacters) return null;
  switch (field) {
    case "company":
    case "name":
      return cell === "" ? null : cell;
    case "tier":
      return tierIn(cell) ?? null;
    case "products":
    case "domains":
      return listOf(cell).join("; ");
    case "blocked":
      return cell === "" || cell.toLowerCase() === "unpaid" ? cell.toLowerCase() : null;
    case "note":
      return cell;
  }
};

/** A field of a record as a cell of the customer list. */
export const writeCell = (record: Fields, field: CustomerField): string => {
  const value = record[field];
  return typeof value === "string" ? value : (value ?? []).join("; ");
};

const withCell = (record: CustomerRecord, field: CustomerField, cell: string): CustomerRecord => {
  switch (field) {
    case "tier":
      return { ...record, tier: tierIn(cell) ?? record.tier };
    case "products":
    case "domains":
      return { ...record, [field]: listOf(cell) };
    case "blocked":
      return { ...record, blocked: cell === "unpaid" ? cell : null };
    case "note":
      return { ...record, note: cell === "" ? null : cell };
    default:
      return { ...record, [field]: cell };
  }
};

/** The latest change of each field that was not taken back to what the list has. */
export const standing = (changes: readonly CustomerChange[]): readonly CustomerChange[] =>
  customerFields.flatMap((field) => {
    const latest = changes.findLast((change) => change.field === field);
    return latest === undefined || latest.value === null ? [] : [latest];
  });

/** A customer as the list has them, with what agents have corrected: that counts, whatever the list says later. */
export const corrected = (listed: CustomerRecord, changes: readonly CustomerChange[]): CustomerRecord => {
  const others = standing(changes).filter(({ field, value }) => value !== writeCell(listed, field));
  const record = others.reduce((so, { field, value }) => withCell(so, field, value ?? ""), listed);
  const told = others.map(({ field, by, at }) => ({
    field,
    listed: writeCell(listed, field),
    by: by.name,
    at,
  }));
  return told.length === 0 ? record : { ...record, corrected: told };
};

/** The latest change that nobody has taken back; `null`: there is none. */
export const lastStanding = (changes: readonly CustomerChange[]): CustomerChange | null => {
  const undone = new Set(changes.map(({ undoes }) => undoes));
  return changes.findLast(({ number, undoes }) => undoes === null && !undone.has(number)) ?? null;
};

/** What counted for a field before a change: an earlier correction, or the list (`null`). */
export const valueBefore = (
  changes: readonly CustomerChange[],
  { number, field }: CustomerChange,
): string | null =>
  changes.findLast((change) => change.field === field && change.number < number)?.value ?? null;
