import type { SourceRow } from "../../../src/core/editing.ts";
import type { ImportPlan, ImportStep, SourceProblem } from "../../../src/core/importing.ts";
import type { Book } from "../../../src/handbook/knowledge/book.ts";
import type { Edited, Editing } from "../../../src/handbook/knowledge/edit.ts";
import { planImport } from "../../../src/handbook/knowledge/importing.ts";
import { smallBase } from "../../knowledge/entry.ts";
import { ida } from "../people.ts";
import { aBook } from "./given.ts";

const now = Date.UTC(2026, 2, 4, 9);

/** An official German entry of a source, about faxes. */
export const aRow = (id: string, more: Partial<SourceRow> = {}): SourceRow => ({
  id,
  language: "de",
  title: `Fax ${id} senden`,
  variants: [`wie geht fax ${id}?`],
  gist: `Im Kundenmenü unter Fax ${id}.`,
  url: `https://help.example/de/${id}`,
  path: [],
  official: true,
  limits: null,
  ...more,
});

/** What an import of these rows would do to a book. */
export const planFor = (
  book: Book,
  rows: readonly SourceRow[],
  { name = "pages", problems = [] }: { name?: string; problems?: readonly SourceProblem[] } = {},
): ImportPlan =>
  planImport({
    book,
    source: { name, rows, problems },
    fileIds: new Set(smallBase.map(({ id }) => id)),
    by: { key: "desk:command-line", name: "desk kb" },
    now,
  });

const written = (book: Book, change: ImportPlan["change"]): Book => {
  if (change === null) return book;
  const items = new Map(book.items.map((item) => [item.number, item]));
  for (const { after } of change.items) items.set(after.number, after);
  return { ...aBook([...items.values()]), revision: change.number, changes: [change, ...book.changes] };
};

/** A book after an import. */
export const imported = (...args: Parameters<typeof planFor>): Book =>
  written(args[0], planFor(...args).change);

/** A book after an order of a lead in chat. */
export const ordered = (book: Book, order: (editing: Editing) => Edited): Book =>
  written(book, order({ book, person: ida, now }).change);

/** What a plan does, a line each: "new fax". */
export const stepsOf = ({ steps }: ImportPlan): readonly string[] =>
  steps.map((step: ImportStep) => `${step.step} ${"item" in step ? step.item.entry : step.row.id}`);
