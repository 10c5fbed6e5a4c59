import { type Item, isEntry, type KnowledgeChange } from "../../core/editing.ts";
import type { Entry, Match } from "../../core/knowledge.ts";
import { type Limits, neverTogether } from "../../core/limits.ts";
import { wordingKey } from "../../core/same-wording.ts";
import type { PhraseOf, SynonymGroup, WordGroup } from "../../core/synonym.ts";

/** All there is to know about the knowledge when somebody wants to change it. */
export type Book = {
  /** The number of the latest change. */
  readonly revision: number;
  readonly items: readonly Item[];
  /** Groups of words that were called the same in chat. */
  readonly synonyms: readonly SynonymGroup[];
  /** Groups of words that stand in a file, and what a word is recognised by. */
  readonly words: { readonly inFile: readonly WordGroup[]; readonly phraseOf: PhraseOf };
  /** The latest first. */
  readonly changes: readonly KnowledgeChange[];
  /** What customers are answered with now: from files, from chat and imported. */
  readonly entries: readonly Entry[];
  /** Hosts that answers may link to. */
  readonly hosts: readonly string[];
  /** The entries that fit a wording, best first. */
  readonly match: (wording: string) => readonly Match[];
};

/** The number that the next item gets. */
export const nextItem = ({ items }: Book): number =>
  1 + items.reduce((most, { number }) => Math.max(most, number), 0);

/**
 * The items that somebody means by a name: `K-7`, `k7` or `7` is one; the id of an imported entry is all of its rows
 * that are in use, one a language.
 */
export const itemsNamed = ({ items }: Book, name: string): readonly Item[] => {
  const id = name.trim().toLowerCase();
  const digits = /^#?(?:k-?)?(\d{1,9})$/.exec(id)?.[1];
  const numbered = items.filter(({ number }) => number === Number(digits));
  return numbered.length > 0
    ? numbered
    : items.filter(
        (item) =>
          item.source !== null &&
          isEntry(item) &&
          item.entry.toLowerCase() === id &&
          (item.state === "official" || item.state === "draft"),
      );
};

/** The first of them; `null`: none is called so. */
export const itemNamed = (book: Book, name: string): Item | null => itemsNamed(book, name)[0] ?? null;

/** The entry that somebody means, as customers get it: by its id, or by the number of an item; `null`: there is none. */
export const entryNamed = (book: Book, name: string): Entry | null => {
  const id = name.trim().toLowerCase();
  const item = itemNamed(book, name);
  return (
    book.entries.find((entry) => entry.official && entry.id.toLowerCase() === id) ??
    book.entries.find((entry) => item !== null && isEntry(item) && entry.id === item.entry) ??
    null
  );
};

type Owners = ReadonlyMap<string, readonly Entry[]>;

const ownersAmong = (entries: readonly Entry[]): Owners => {
  const owners = new Map<string, Entry[]>();
  for (const entry of entries)
    for (const wording of entry.official ? [entry.title, ...entry.variants] : []) {
      const key = wordingKey(wording);
      owners.set(key, [...(owners.get(key) ?? []), entry]);
    }
  return owners;
};

// An import asks for every wording of hundreds of entries.
const knownOwners = new WeakMap<readonly Entry[], Owners>();

/**
 * The entry that answers a wording to the letter already, the first of them; `null`: none. Those whose limits keep them
 * away from whom `limits` are for do not count.
 */
export const ownerOfWording = (
  { entries }: Book,
  wording: string,
  limits: Limits | null = null,
): Entry | null => {
  const owners = knownOwners.get(entries) ?? ownersAmong(entries);
  knownOwners.set(entries, owners);
  const found = owners.get(wordingKey(wording)) ?? [];
  return found.find((entry) => !neverTogether(limits ?? {}, entry.limits)) ?? null;
};
