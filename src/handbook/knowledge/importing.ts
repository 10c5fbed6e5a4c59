import { type Item, type ItemChange, isEntry, type SourceRow } from "../../core/editing.ts";
import type { ImportPlan, Source as ImportSource, ImportStep } from "../../core/importing.ts";
import type { Party } from "../../core/person.ts";
import { type Book, nextItem } from "./book.ts";
import { flawsOf } from "./flaws.ts";
import { changedFields, newItem, saysTheSame, updated } from "./import-entry.ts";

/** An import that somebody wants to make. */
export type Importing = {
  readonly book: Book;
  readonly source: ImportSource;
  /** Ids of the entries in the files of the desk file. */
  readonly fileIds: ReadonlySet<string>;
  readonly by: Party;
  readonly now: number;
};

const isInUse = ({ state }: Item): boolean => state === "official" || state === "draft";

const isRow = ({ source }: Item, { id, language }: SourceRow): boolean =>
  source?.said.id === id && source.said.language === language;

/** The entries as they will be: what the source says no longer stands in the way of what it says now. */
const bookAfter = ({ book, source, fileIds }: Importing, rows: readonly SourceRow[]): Book => {
  const own = new Set(
    book.items.flatMap((item) => (item.source?.name === source.name && isEntry(item) ? [item.entry] : [])),
  );
  const others = book.entries.filter(({ id }) => fileIds.has(id) || !own.has(id));
  const entries = rows.map(({ limits, ...row }) => ({ ...row, official: true, ...(limits && { limits }) }));
  return { ...book, entries: [...others, ...entries] };
};

/** Rows that another place has a right to. */
const takenBy = ({ book, source, fileIds }: Importing, row: SourceRow): ImportStep | null => {
  if (fileIds.has(row.id)) return { step: "inFile", row };
  const other = book.items.find(
    (item) =>
      item.entry === row.id && item.source !== null && item.source.name !== source.name && isInUse(item),
  );
  return other?.source ? { step: "elsewhere", row, source: other.source.name } : null;
};

const stepFor = (
  { source: { name }, by, now }: Importing,
  { row, existing, number, book }: { row: SourceRow; existing: Item | undefined; number: number; book: Book },
): ImportStep => {
  if (existing === undefined || existing.state === "gone") {
    const item = newItem(row, { number: existing?.number ?? number, name, by, at: now, book });
    return { step: "new", item, flaws: flawsOf(item, book) };
  }
  if (!isInUse(existing) || !isEntry(existing)) return { step: "decided", item: existing };
  const item = updated(existing, row, name, book);
  const fields = changedFields(existing, item);
  return fields.length === 0
    ? { step: "same", item }
    : { step: "changed", item, flaws: flawsOf(item, book), fields };
};

/** What the source no longer has, unless it could not be read. */
const goneFrom = ({ source }: Importing, own: readonly Item[]): readonly ImportStep[] => {
  const unread = new Set(source.problems.map(({ id }) => id));
  return own
    .filter(
      (item) =>
        isInUse(item) &&
        isEntry(item) &&
        !unread.has(item.entry) &&
        !source.rows.some((row) => isRow(item, row)),
    )
    .map((item) => ({ step: "gone", item: { ...item, state: "gone" } }));
};

const changeBy = (step: ImportStep, own: readonly Item[]): readonly ItemChange[] => {
  if (!("item" in step) || step.step === "decided") return [];
  const { item: after } = step;
  const before = own.find(({ number }) => number === after.number) ?? null;
  const isRead = before?.source && after.source && saysTheSame(before.source.said, after.source.said);
  return step.step === "same" && isRead ? [] : [{ before, after }];
};

/**
 * Plans an import: what is new, changed, no longer there, and left alone. What the source does not say, or what may
 * not be official as it is, becomes a draft (I2).
 */
export const planImport = (importing: Importing): ImportPlan => {
  const { book, source, by, now } = importing;
  const own = book.items.filter((item) => item.source?.name === source.name);
  const taken = source.rows.map((row) => takenBy(importing, row));
  const rows = source.rows.filter((_, at) => taken[at] === null);
  const after = bookAfter(importing, rows);
  const first = nextItem(book);
  const steps = rows.map((row, at) => {
    const existing = own.find((item) => isRow(item, row));
    return stepFor(importing, { row, existing, number: first + at, book: after });
  });
  const keepsAll = source.problems.some(({ id }) => id === null);
  const gone = keepsAll ? [] : goneFrom(importing, own);
  const all = [...steps, ...gone, ...taken.filter((step) => step !== null)];
  const items = all.flatMap((step) => changeBy(step, own));
  const change = { number: book.revision + 1, at: now, by, what: "import", undoes: null, items } as const;
  return { steps: all, change: items.length === 0 ? null : change, keepsAll };
};
