import type { Desk } from "../config/desk.ts";
import type { Source } from "../core/importing.ts";
import { partyOf } from "../core/person.ts";
import type { Book } from "../handbook/knowledge/book.ts";
import { planImport } from "../handbook/knowledge/importing.ts";
import { readKnowledge } from "../knowledge/knowledge.ts";
import { readSource } from "../knowledge/sources/read-source.ts";
import type { DatabasePlace } from "../storage/open-store.ts";
import { withStore, withStoreOr } from "./desk-store.ts";
import { printPlan } from "./import-preview.ts";
import { changeKnowledge, commandLine, emptyBook } from "./knowledge-book.ts";
import { print } from "./print.ts";

const mostReasons = 20;

/** What is to be imported, as it was typed. */
export type WantedImport = { readonly source: string; readonly dryRun: boolean };

const showProgress = (page: number, of: number): void => {
  if (process.stderr.isTTY)
    process.stderr.write(`\rReading page ${page} of ${of} ${page === of ? "\n" : ""}`);
};

const read = (desk: Desk, place: string): Promise<Source> =>
  readSource(place, {
    deskFile: desk.file,
    language: desk.language,
    web: desk.knowledge,
    onPage: showProgress,
  });

/** An empty source is a mistake sooner than the wish to retire all that ever came from it. */
const readNotEmpty = async (desk: Desk, place: string): Promise<Source> => {
  const source = await read(desk, place);
  if (source.rows.length > 0) return source;
  const reasons = source.problems.map(({ sentence }) => sentence).slice(0, mostReasons);
  throw new Error(
    [`There is nothing to import in ${source.name}. Nothing is changed.`, ...reasons].join("\n"),
  );
};

/**
 * Takes in the entries of a source as one change that can be taken back, and prints what is new, changed, gone and
 * left alone; or only prints it.
 *
 * @throws {Error} when the source cannot be read or holds nothing, or there is no database to write into.
 */
export const importKnowledge = async (
  desk: Desk,
  database: DatabasePlace,
  { source: place, dryRun }: WantedImport,
): Promise<void> => {
  const files = await readKnowledge(desk.knowledge.files, desk.knowledge.hosts);
  const source = await readNotEmpty(desk, place);
  const fileIds = new Set(files.map(({ id }) => id));
  const by = partyOf(commandLine);
  const plan = (book: Book) => planImport({ book, source, fileIds, by, now: Date.now() });
  const preview = (book: Book) => ({ ...plan(book), change: null });

  const planned = dryRun
    ? await withStoreOr(
        database,
        (store) => changeKnowledge(store, { files, desk }, preview),
        () => preview(emptyBook(files, desk)),
      )
    : await withStore(database, (store) => changeKnowledge(store, { files, desk }, plan));
  printPlan(planned, source);
  if (dryRun) print("\nNothing is written: this was a dry run.");
  else if (planned.change === null) print("\nNothing is written: all of it is there already.");
  else
    print(
      `\nWritten as change ${planned.change.number}. "desk kb undo", or "/ticket kb undo" by a lead, takes it back.`,
    );
};
