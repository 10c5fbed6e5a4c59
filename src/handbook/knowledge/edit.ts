import {
  type Edit,
  type EditProblem,
  type Item,
  type ItemChange,
  type ItemEdit,
  isEntry,
  itemName,
  type KnowledgeChange,
  type Suggestion,
} from "../../core/editing.ts";
import { type Language, type Person, partyOf } from "../../core/person.ts";
import type { AgentSay } from "../../core/say.ts";
import { type Book, entryNamed } from "./book.ts";
import { flawsOf } from "./flaws.ts";

/** What knowledge is made from: a ticket, or questions that nothing answered. */
export type Origin = {
  readonly ticket: number | null;
  readonly language: Language;
  /** What was asked, without what is personal. */
  readonly wordings: readonly string[];
};

/** One order about the knowledge, from whatever surface it came. */
export type Editing = { readonly book: Book; readonly person: Person; readonly now: number };

/** What comes of an order: what is written, and what whoever gave it reads. */
export type Edited = { readonly change: KnowledgeChange | null; readonly say: AgentSay };

const mostSuggestions = 3;
/** Below this, an entry has hardly more than a word in common with what was asked. */
const leastProbability = 0.15;
/** A button's id has to hold the entry's. */
const longestId = 60;

/** Writes nothing and says why. */
export const refuse = (problem: EditProblem): Edited => ({
  change: null,
  say: { say: "knowledgeRefused", problem },
});

/** The next change of the knowledge. */
export const changeOf = (
  { book, person, now }: Editing,
  what: Edit,
  items: readonly ItemChange[],
  undoes: number | null = null,
): KnowledgeChange => ({ number: book.revision + 1, at: now, by: partyOf(person), what, undoes, items });

/** The entries whose wording an item could be, best first. */
const suggestionsFor = ({ state, title, variants }: Item, book: Book): readonly Suggestion[] => {
  const wording = variants[0] ?? title;
  if (state !== "draft" || wording === "") return [];
  return book
    .match(wording)
    .filter(({ entry, probability }) => probability >= leastProbability && entry.length <= longestId)
    .flatMap(({ entry: id }) => {
      const entry = book.entries.find((one) => one.id === id);
      return entry === undefined ? [] : [{ id, title: entry.title }];
    })
    .slice(0, mostSuggestions);
};

/** Whether somebody may change or discard a draft: its author, or a lead. */
export const isTheirs = ({ by }: Item, { person }: Editing): boolean =>
  by.key === person.key || person.role === "lead";

/** Shows a draft as it is, with what it still lacks. */
export const showDraft = (item: Item, editing: Editing, change: KnowledgeChange | null): Edited => {
  const { book, person } = editing;
  const to = isEntry(item) ? null : entryNamed(book, item.entry);
  return {
    change,
    say: {
      say: "knowledgeDraft",
      draft: item,
      to: to && { id: to.id, title: to.title },
      flaws: flawsOf(item, book),
      suggestions: isEntry(item) ? suggestionsFor(item, book) : [],
      decides: person.role === "lead",
      isNew: change !== null,
    },
  };
};

/** Says what was done to an item. */
export const done = (editing: Editing, what: ItemEdit, item: Item, items: readonly ItemChange[]): Edited => ({
  change: changeOf(editing, what, items),
  say: {
    say: "knowledgeChanged",
    what,
    name: itemName(item.number),
    title: item.title || (item.variants[0] ?? ""),
  },
});
