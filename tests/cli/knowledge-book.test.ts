import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { changeKnowledge, commandLine } from "../../src/cli/knowledge-book.ts";
import { loadDesk } from "../../src/config/load-desk.ts";
import { partyOf } from "../../src/core/person.ts";
import type { Book } from "../../src/handbook/knowledge/book.ts";
import { planImport } from "../../src/handbook/knowledge/importing.ts";
import { knowledgeItems, knowledgeRevision, latestChanges } from "../../src/storage/knowledge.ts";
import { openSqlite } from "../../src/storage/sqlite/open.ts";
import type { Store } from "../../src/storage/store.ts";
import { aRow } from "../handbook/knowledge/sources.ts";
import { temporaryFile } from "../storage/sqlite/temporary-file.ts";
import { sampleDeskFile } from "../support/sample-desk.ts";

const desk = loadDesk(sampleDeskFile);

let store: Store;
beforeEach(() => {
  store = openSqlite({ file: temporaryFile(), lock: false });
});
afterEach(() => store.close());

/** Imports one entry from a source of its own, from whatever book it is given. */
const importing = (name: string) => (book: Book) =>
  planImport({
    book,
    source: { name, rows: [aRow(name, { url: "" })], problems: [] },
    fileIds: new Set(),
    by: partyOf(commandLine),
    now: 0,
  });

describe("a change from the command line", () => {
  it("is decided again when somebody else was faster, until every one of them is written", async () => {
    const names = Array.from({ length: 8 }, (_, at) => `source-${at}`);
    const plans = await Promise.all(
      names.map((name) => changeKnowledge(store, { files: [], desk }, importing(name))),
    );
    expect(new Set(plans.map(({ change }) => change?.number))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8]));
    const items = await store.read(knowledgeItems);
    expect(items.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(items.map(({ entry }) => entry).toSorted()).toEqual(names);
  });

  it("that changes nothing writes nothing", async () => {
    await changeKnowledge(store, { files: [], desk }, importing("once"));
    const again = await changeKnowledge(store, { files: [], desk }, importing("once"));
    expect(again.change).toBeNull();
    expect(await store.read(knowledgeRevision)).toBe(1);
  });

  it("says in the history that it came from there", async () => {
    await changeKnowledge(store, { files: [], desk }, importing("once"));
    expect(await store.read((db) => latestChanges(db, 1))).toMatchObject([
      { what: "import", by: { key: "desk:command-line", name: "desk kb" }, undoes: null },
    ]);
  });
});
