import { type Item, isEntry, itemName, type KnowledgeChange } from "../../core/editing.ts";
import type { Entry, Match } from "../../core/knowledge.ts";
import { wordingKey } from "../../core/same-wording.ts";

/** All there is to know about the knowledge when somebody wants to change it. */
export type Book = {
  /** The number of the latest change. */
  readonly revision: number;
  readonly items: readonly Item[];
  /** The latest first. */
  readonly changes: readonly KnowledgeChange[];
  /** What customers are answered with now, from files and from chat. */
  readonly entries: readonly Entry[];
  /** Hosts that answers may link to. */
  readonly hosts: readonly string[];
  /** The entries that fit a wording, best first. */
  readonly match: (wording: string) => readonly Match[];
};

/** The number that the next item gets. */
export const nextItem = ({ items }: Book): number =>
  1 + items.reduce((most, { number }) => Math.max(most, number), 0);

/** The item that somebody means by a name: `K-7`, `k7` or `7`; `null`: none is called so. */
export const itemNamed = ({ items }: Book, name: string): Item | null => {
  const digits = /^#?(?:k-?)?(\d{1,9})$/i.exec(name.trim())?.[1];
  return items.find(({ number }) => number === Number(digits)) ?? null;
};

/** The entry that somebody means, as customers get it: by its id, or by the number of an item; `null`: there is none. */
export const entryNamed = (book: Book, name: string): Entry | null => {
  const id = name.trim().toLowerCase();
  const item = itemNamed(book, name);
  return (
    book.entries.find((entry) => entry.official && entry.id.toLowerCase() === id) ??
    book.entries.find((entry) => item !== null && isEntry(item) && entry.id === itemName(item.number)) ??
    null
  );
};

/** The entry that answers a wording to the letter already; `null`: none. */
export const ownerOfWording = ({ entries }: Book, wording: string): Entry | null => {
  const key = wordingKey(wording);
  return (
    entries.find(
      ({ official, title, variants }) =>
        official && [title, ...variants].some((one) => wordingKey(one) === key),
    ) ?? null
  );
};
