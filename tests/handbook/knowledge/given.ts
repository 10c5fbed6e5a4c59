import { expect } from "vitest";
import type { Item } from "../../../src/core/editing.ts";
import type { Entry } from "../../../src/core/knowledge.ts";
import type { Person } from "../../../src/core/person.ts";
import type { AgentSay } from "../../../src/core/say.ts";
import type { SynonymGroup, WordGroup } from "../../../src/core/synonym.ts";
import type { Book } from "../../../src/handbook/knowledge/book.ts";
import type { Edited, Editing, Origin } from "../../../src/handbook/knowledge/edit.ts";
import { phraseOf } from "../../../src/knowledge/synonyms.ts";
import { withItems } from "../../../src/knowledge/with-items.ts";
import { smallBase } from "../../knowledge/entry.ts";

const now = Date.UTC(2026, 2, 4, 9);

const hosts = ["help.example"];

/** A customer of a ticket who asked about the newsletter. */
export const newsletter: Origin = {
  ticket: 7,
  language: "de",
  wordings: ["Wie bestelle ich den Newsletter ab?"],
};

/** A knowledge base with what was added to it in chat. */
export const aBook = (
  items: readonly Item[] = [],
  files: readonly Entry[] = smallBase,
  words: { readonly inFile?: readonly WordGroup[]; readonly synonyms?: readonly SynonymGroup[] } = {},
): Book => ({
  revision: 0,
  items,
  synonyms: words.synonyms ?? [],
  words: { inFile: words.inFile ?? [], phraseOf },
  changes: [],
  entries: withItems(files, items, hosts),
  hosts,
  match: () => [
    { entry: "mailbox", probability: 0.6, features: [] },
    { entry: "php", probability: 0.2, features: [] },
  ],
});

/** What an order must lead to; what is left out is not looked at. */
export type Expected = {
  readonly says?: AgentSay["say"] | object;
  /** All items as they are afterwards, as far as their fields are named. */
  readonly items?: readonly Partial<Item>[];
};

/** A book to which something is to happen. */
export type GivenBook = {
  readonly book: Book;
  readonly when: (order: (editing: Editing) => Edited, person: Person) => HappenedToBook;
};

/** A book after an order. */
export type HappenedToBook = {
  readonly edited: Edited;
  readonly leadsTo: (expected: Expected) => GivenBook;
  /** Nothing is written. */
  readonly changesNothing: (says: object) => GivenBook;
};

const after = (book: Book, { change }: Edited): Book => {
  if (change === null) return book;
  const changed = new Map(book.items.map((item) => [item.number, item]));
  for (const one of change.items) changed.set(one.after.number, one.after);
  const items = [...changed.values()];
  const groups = new Map(book.synonyms.map((group) => [group.number, group]));
  for (const one of change.synonyms ?? []) groups.set(one.after.number, one.after);
  const words = { inFile: book.words.inFile, synonyms: [...groups.values()] };
  return { ...aBook(items, smallBase, words), revision: change.number, changes: [change, ...book.changes] };
};

/** Begins with a book; what an order leads to can be given to the next. */
export const given = (book: Book = aBook()): GivenBook => ({
  book,
  when: (order, person) => {
    const edited = order({ book, person, now });
    // The same order on the same book is the same decision.
    expect(order({ book, person, now })).toEqual(edited);
    if (edited.change !== null) expect(edited.change).toMatchObject({ number: book.revision + 1, at: now });
    const next = after(book, edited);
    return {
      edited,
      leadsTo: ({ says, items }) => {
        if (says !== undefined)
          expect(edited.say).toMatchObject(typeof says === "string" ? { say: says } : says);
        if (items !== undefined) expect(next.items).toMatchObject(items);
        return given(next);
      },
      changesNothing: (says) => {
        expect(edited.change).toBeNull();
        expect(edited.say).toMatchObject(says);
        return given(next);
      },
    };
  },
});
