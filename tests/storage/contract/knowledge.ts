import { expect, test } from "vitest";
import type { Item, KnowledgeChange } from "../../../src/core/editing.ts";
import type { SynonymGroup } from "../../../src/core/synonym.ts";
import {
  addedKnowledge,
  knowledgeItems,
  knowledgeRevision,
  latestChanges,
  writeKnowledge,
} from "../../../src/storage/knowledge.ts";
import { now } from "../samples.ts";
import type { Fixture } from "./contract.ts";

const lena = { key: "slack:U2", name: "Lena" } as const;

const draft: Item = {
  number: 1,
  entry: "K-1",
  state: "draft",
  language: "de",
  title: "Postfach „umziehen“ 😀",
  gist: "",
  url: "https://hilfe.example/umzug?a=1&b=2",
  path: ["Menü", "E-Mail"],
  variants: ["wie zieht mein postfach um?", "<@U1> *umzug*"],
  by: lena,
  at: now,
  ticket: 7,
  limits: null,
  source: null,
};

const added = (number: number, after: Item): KnowledgeChange => ({
  number,
  at: now,
  by: lena,
  what: "add",
  undoes: null,
  items: [{ before: null, after }],
});

export const knowledgeContract = (fixture: Fixture) => {
  test("knowledge that nobody has changed is at revision 0, and empty", async () => {
    const { store } = fixture;
    expect(await store.read(knowledgeRevision)).toBe(0);
    expect(await store.read(knowledgeItems)).toEqual([]);
    expect(await store.read((db) => latestChanges(db, 5))).toEqual([]);
  });

  test("what is added comes back as it was, and counts as a revision", async () => {
    const { store } = fixture;
    expect(await store.tx((db) => writeKnowledge(db, added(1, draft)))).toBe(true);
    expect(await store.read(knowledgeRevision)).toBe(1);
    expect(await store.read(knowledgeItems)).toEqual([draft]);
    expect(await store.read((db) => latestChanges(db, 5))).toEqual([added(1, draft)]);
  });

  test("an item changes, and the history keeps what it was", async () => {
    const { store } = fixture;
    const official: Item = { ...draft, state: "official", ticket: null, variants: [] };
    const approved: KnowledgeChange = {
      ...added(2, official),
      what: "approve",
      items: [{ before: draft, after: official }],
    };
    await store.tx((db) => writeKnowledge(db, added(1, draft)));
    await store.tx((db) => writeKnowledge(db, approved));
    expect(await store.read(knowledgeItems)).toEqual([official]);
    expect(await store.read((db) => latestChanges(db, 5))).toEqual([approved, added(1, draft)]);
    expect(await store.read((db) => latestChanges(db, 1))).toEqual([approved]);
  });

  test("what was imported comes back with its limits, and with what its source said", async () => {
    const { store } = fixture;
    const limits = { tiers: ["premium"], until: "2026-12-31" } as const;
    const { language, title, gist, url, path, variants } = draft;
    const said = { id: "umzug", language, title, gist, url, path, variants, official: true, limits };
    const item: Item = { ...draft, entry: "umzug", limits, source: { name: "seiten/ä.md", said } };
    const change: KnowledgeChange = { ...added(1, item), what: "import" };
    await store.tx((db) => writeKnowledge(db, change));
    expect(await store.read(knowledgeItems)).toEqual([item]);
    expect(await store.read((db) => latestChanges(db, 1))).toEqual([change]);
  });

  test("words that are called the same come back with the change that did it, and change with the next", async () => {
    const { store } = fixture;
    const words = ["Postfach", "mail box", "Brief„kasten“ 😀"];
    const group: SynonymGroup = { number: 1, state: "used", words, by: lena, at: now };
    const called: KnowledgeChange = {
      number: 1,
      at: now,
      by: lena,
      what: "synonym",
      undoes: null,
      items: [],
      synonyms: [{ before: null, after: group }],
    };
    const retired: SynonymGroup = { ...group, state: "retired" };
    const undone: KnowledgeChange = {
      ...called,
      number: 2,
      what: "undo",
      undoes: 1,
      synonyms: [{ before: group, after: retired }],
    };
    await store.tx((db) => writeKnowledge(db, called));
    expect(await store.read(addedKnowledge)).toEqual({ items: [], synonyms: [group] });
    await store.tx((db) => writeKnowledge(db, undone));
    expect(await store.read(addedKnowledge)).toEqual({ items: [], synonyms: [retired] });
    expect(await store.read((db) => latestChanges(db, 5))).toEqual([undone, called]);
    expect(await store.read(knowledgeRevision)).toBe(2);
  });

  test("of many who change the same revision at once, one does", async () => {
    const { store } = fixture;
    const titles = Array.from({ length: 16 }, (_, index) => `title ${index}`);
    const written = await Promise.all(
      titles.map((title) => store.tx((db) => writeKnowledge(db, added(1, { ...draft, title })))),
    );
    expect(written.filter((one) => one)).toHaveLength(1);
    const [item] = await store.read(knowledgeItems);
    expect(item?.title).toBe(titles[written.indexOf(true)]);
    expect(await store.read((db) => latestChanges(db, 5))).toHaveLength(1);
  });

  test("one change writes several items", async () => {
    const { store } = fixture;
    const other: Item = { ...draft, number: 2, entry: "mail-create", state: "official" };
    const merged: KnowledgeChange = {
      ...added(1, draft),
      what: "merge",
      undoes: 4,
      items: [
        { before: null, after: draft },
        { before: null, after: other },
      ],
    };
    await store.tx((db) => writeKnowledge(db, merged));
    expect(await store.read(knowledgeItems)).toEqual([draft, other]);
    expect(await store.read((db) => latestChanges(db, 5))).toEqual([merged]);
  });
};
