import type { Item, ItemState, SourceRow } from "../../core/editing.ts";
import type { Content } from "../../core/importing.ts";
import type { Limits } from "../../core/limits.ts";
import type { Party } from "../../core/person.ts";
import type { Book } from "./book.ts";
import { flawsOf } from "./flaws.ts";

type RowField = Exclude<keyof Content, "state">;

const rowFields: readonly RowField[] = ["language", "title", "gist", "url", "path", "variants", "limits"];

const inOrder = (limits: Limits): readonly unknown[] =>
  [limits.tiers, limits.platforms, limits.products, limits.languages, limits.from, limits.until].map(
    (one) => one ?? null,
  );

const keyOf = (field: keyof Content, from: Partial<Content>): string =>
  JSON.stringify(field === "limits" && from.limits ? inOrder(from.limits) : (from[field] ?? null));

const isSame = (field: keyof Content, one: Partial<Content>, other: Partial<Content>): boolean =>
  keyOf(field, one) === keyOf(field, other);

/** The fields in which two versions of an entry differ. */
export const changedFields = (before: Content, after: Content): readonly (keyof Content)[] =>
  ([...rowFields, "state"] as const).filter((field) => !isSame(field, before, after));

/** Whether a source says the same as it did the last time. */
export const saysTheSame = (before: SourceRow, now: SourceRow): boolean =>
  before.official === now.official && rowFields.every((field) => isSame(field, before, now));

/** Official is what the source calls so, or what somebody has approved; and only when it lacks nothing (I2). */
const stateOf = (item: Item, isCalledSo: boolean, book: Book): ItemState =>
  isCalledSo && flawsOf(item, book).length === 0 ? "official" : "draft";

/** The item of a row that was not there before. */
export const newItem = (
  row: SourceRow,
  { number, name, by, at, book }: { number: number; name: string; by: Party; at: number; book: Book },
): Item => {
  const { id: entry, official, ...content } = row;
  const item: Item = {
    ...content,
    number,
    entry,
    state: "draft",
    by,
    at,
    ticket: null,
    source: { name, said: row },
  };
  return { ...item, state: stateOf(item, official, book) };
};

/**
 * An item as its source has it now. What the source says as before is left as it is: somebody may have completed or
 * corrected it in chat.
 */
export const updated = (item: Item, row: SourceRow, name: string, book: Book): Item => {
  const said = item.source?.said ?? row;
  const changes = rowFields.filter((field) => !isSame(field, said, row));
  const content = Object.fromEntries(changes.map((field) => [field, row[field]]));
  const next: Item = { ...item, ...content, source: { name, said: row } };
  const isApproved = item.state === "official" && !said.official;
  return { ...next, state: stateOf(next, row.official || isApproved, book) };
};
