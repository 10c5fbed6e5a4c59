import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Item } from "../../src/core/editing.ts";
import type { Entry } from "../../src/core/knowledge.ts";
import type { SynonymGroup } from "../../src/core/synonym.ts";
import { createLiveKnowledge } from "../../src/runtime/live-knowledge.ts";
import { knowledgeRevision, writeKnowledge } from "../../src/storage/knowledge.ts";
import { openSqlite } from "../../src/storage/sqlite/open.ts";
import type { Store } from "../../src/storage/store.ts";
import { entry, smallBase } from "../knowledge/entry.ts";
import { anItem } from "../knowledge/item.ts";
import { temporaryFile } from "../storage/sqlite/temporary-file.ts";

const silent = { info: () => {}, warn: () => {}, error: () => {} };
const question = "Wie bestelle ich den Newsletter ab?";

let store: Store;
beforeEach(() => {
  store = openSqlite({ file: temporaryFile(), lock: false });
});
afterEach(() => store.close());

const live = (files: readonly Entry[] = smallBase) =>
  createLiveKnowledge(store, { files, hosts: ["help.example"] }, silent);

const write = (item: Item): Promise<boolean> =>
  store.tx(async (db) =>
    writeKnowledge(db, {
      number: (await knowledgeRevision(db)) + 1,
      at: 0,
      by: item.by,
      what: "add",
      undoes: null,
      items: [{ before: null, after: item }],
    }),
  );

describe("knowledge from chat", () => {
  test("is known after a look, and again after a restart", async () => {
    const knowledge = await live();
    expect(knowledge.match(question)[0]?.entry).not.toBe("K-1");
    await write(anItem(1));
    await knowledge.refresh();
    expect(knowledge.match(question)[0]).toMatchObject({ entry: "K-1", probability: 0.99 });
    expect(knowledge.show("K-1", "de")?.url).toBe("https://help.example/de/newsletter");
    expect((await live()).match(question)[0]?.entry).toBe("K-1");
  });

  test("is known to every process that looks", async () => {
    const [one, other] = [await live(), await live()];
    await write(anItem(1));
    await Promise.all([one.refresh(), other.refresh()]);
    expect(one.match(question)).toEqual(other.match(question));
    expect(other.match(question)[0]?.entry).toBe("K-1");
  });

  test("is forgotten once it is retired", async () => {
    await write(anItem(1));
    const knowledge = await live();
    await write(anItem(1, { state: "retired" }));
    await knowledge.refresh();
    expect(knowledge.match(question)[0]?.entry).not.toBe("K-1");
    expect(knowledge.show("K-1", "de")).toBeNull();
  });
});

test("words that are called the same are the same after a look, and no longer once they are taken apart", async () => {
  const inFile = [["Rechnung", "Zahlungsbeleg"]];
  const knowledge = await createLiveKnowledge(
    store,
    { files: smallBase, hosts: ["help.example"], synonyms: inFile },
    silent,
  );
  const best = () => knowledge.match("Wo finde ich meine Quittungen?")[0]?.probability ?? 0;
  const same = (number: number, state: SynonymGroup["state"]) =>
    store.tx((db) => {
      const by = { key: "web:ida", name: "Ida" } as const;
      const after: SynonymGroup = { number: 1, state, words: ["Zahlungsbeleg", "Quittung"], by, at: 0 };
      const synonyms = [{ before: null, after }];
      return writeKnowledge(db, { number, at: 0, by, what: "synonym", undoes: null, items: [], synonyms });
    });
  const before = best();
  expect(before).toBeLessThan(0.6);
  await same(1, "used");
  await knowledge.refresh();
  expect(knowledge.match("Wo finde ich meine Quittungen?")[0]).toMatchObject({ entry: "invoice" });
  expect(best()).toBeGreaterThan(0.88);
  await same(2, "retired");
  await knowledge.refresh();
  expect(best()).toBe(before);
});

test("a large knowledge base is built beside: the old one answers meanwhile", {
  timeout: 60_000,
}, async () => {
  const many = Array.from({ length: 600 }, (_, index) =>
    entry(`e${index}`, `Thema ${index}`, [`Frage ${index}`]),
  );
  const knowledge = await live([...smallBase, ...many]);
  await write(anItem(1));
  let ready = false;
  const refreshed = knowledge.refresh().then(() => {
    ready = true;
  });
  const turns: (string | undefined)[] = [];
  while (!ready) {
    turns.push(knowledge.match("Rechnung als PDF")[0]?.entry);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await refreshed;
  expect(turns.length).toBeGreaterThan(10);
  expect(new Set(turns)).toEqual(new Set(["invoice"]));
  expect(knowledge.match(question)[0]?.entry).toBe("K-1");
});
