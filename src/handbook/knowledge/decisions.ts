import {
  type Edit,
  type Item,
  type ItemChange,
  type ItemState,
  isEntry,
  itemName,
  type KnowledgeChange,
} from "../../core/editing.ts";
import { partyOf } from "../../core/person.ts";
import { type Book, entryNamed, itemNamed, itemsNamed, nextItem, ownerOfWording } from "./book.ts";
import { draftNamed, emptyDraft } from "./drafts.ts";
import { changeOf, done, type Edited, type Editing, type Origin, refuse, showDraft } from "./edit.ts";
import { flawsOf } from "./flaws.ts";
import { undoSynonyms } from "./synonyms.ts";

const become = (item: Item, state: ItemState): ItemChange => ({ before: item, after: { ...item, state } });

/** I2: a lead makes a draft official; from then on it answers customers. One that lacks something is shown instead. */
export const approve = (editing: Editing, name: string): Edited => {
  const found = draftNamed(editing, name);
  if ("refused" in found) return found.refused;
  const { draft } = found;
  return flawsOf(draft, editing.book).length > 0
    ? showDraft(draft, editing, null)
    : done(editing, "approve", draft, [become(draft, "official")]);
};

/** Puts a draft aside; it can be brought back. */
export const discard = (editing: Editing, name: string): Edited => {
  const found = draftNamed(editing, name);
  return "refused" in found
    ? found.refused
    : done(editing, "discard", found.draft, [become(found.draft, "retired")]);
};

/** What was neither written in chat nor imported is in a file, or nowhere. */
const notFromChat = (book: Book, name: string): Edited =>
  refuse({ problem: entryNamed(book, name) === null ? "noSuchEntry" : "fromFile", name });

/** Puts questions that nothing answers aside for good: those who look for gaps see them no more. */
export const dismiss = (editing: Editing, origin: Origin): Edited => {
  const item: Item = { ...emptyDraft(editing, origin), state: "dismissed", variants: origin.wordings };
  return done(editing, "dismiss", item, [{ before: null, after: item }]);
};

/** Takes an official entry, or a wording, out of the answers. */
export const retire = (editing: Editing, name: string): Edited => {
  const items = itemsNamed(editing.book, name);
  if (items.length === 0) return notFromChat(editing.book, name);
  const official = items.filter(({ state }) => state === "official");
  const [first] = official;
  return first === undefined
    ? refuse({ problem: "noSuchEntry", name })
    : done(
        editing,
        "retire",
        first,
        official.map((item) => become(item, "retired")),
      );
};

const isInUse = ({ state }: Item): boolean => state === "official" || state === "draft";

/** All that goes with an item when it is merged: an entry's own wordings, and those that were added to it. */
const belongingTo = ({ items }: Book, item: Item): readonly Item[] =>
  isEntry(item) ? items.filter((one) => one.entry === item.entry && isInUse(one)) : [item];

/** Makes wordings of one entry out of another, which is retired. */
export const merge = (editing: Editing, into: string, from: string): Edited => {
  const { book, person, now } = editing;
  const entry = entryNamed(book, into);
  if (entry === null) return refuse({ problem: "noSuchEntry", name: into });
  const item = itemNamed(book, from);
  if (item === null) return notFromChat(book, from);
  if (!isInUse(item)) return refuse({ problem: "noSuchEntry", name: from });
  if (item.entry === entry.id) return refuse({ problem: "itself", name: itemName(item.number) });
  const moved = belongingTo(book, item);
  const wordings = moved.flatMap(({ title, variants }) => [title, ...variants]).filter((one) => one !== "");
  const variants = [...new Set(wordings)].filter((one) => ownerOfWording(book, one)?.id !== entry.id);
  const number = nextItem(book);
  const after: Item = {
    ...item,
    number,
    entry: entry.id,
    state: "official",
    title: "",
    gist: "",
    url: "",
    path: [],
    variants,
    by: partyOf(person),
    at: now,
    limits: null,
    source: null,
  };
  const added: readonly ItemChange[] = variants.length === 0 ? [] : [{ before: null, after }];
  return done(editing, "merge", item, [...moved.map((one) => become(one, "retired")), ...added]);
};

/** What leads decide, and can take back. */
const decisions: readonly Edit[] = [
  "approve",
  "discard",
  "retire",
  "merge",
  "import",
  "synonym",
  "separate",
  "dismiss",
];

const isAsLeft = ({ items }: Book, { after }: ItemChange): boolean => {
  const now = items.find(({ number }) => number === after.number);
  const names = Object.keys(after) as readonly (keyof Item)[];
  return (
    now !== undefined && names.every((name) => JSON.stringify(now[name]) === JSON.stringify(after[name]))
  );
};

/** What was added is kept and not used when that is taken back: nothing is ever deleted. */
const takenBack =
  (added: ItemState) =>
  ({ before, after }: ItemChange): ItemChange => ({
    before: after,
    after: before ?? { ...after, state: added },
  });

/** An import is taken back as far as nobody has gone on with what it brought. */
const undoImport = (editing: Editing, last: KnowledgeChange): Edited => {
  const items = last.items.filter((one) => isAsLeft(editing.book, one)).map(takenBack("gone"));
  if (items.length === 0) return refuse({ problem: "changedSince", what: last.what });
  return {
    change: changeOf(editing, "undo", items, last.number),
    say: {
      say: "knowledgeImportUndone",
      source: last.items[0]?.after.source?.name ?? "",
      entries: items.length,
      left: last.items.length - items.length,
    },
  };
};

const undoItems = (editing: Editing, last: KnowledgeChange): Edited => {
  const item = last.items[0]?.after;
  if (item === undefined) return refuse({ problem: "nothingToUndo" });
  if (!last.items.every((one) => isAsLeft(editing.book, one)))
    return refuse({ problem: "changedSince", what: last.what });
  const items = last.items.map(takenBack("retired"));
  return { ...done(editing, "undo", item, items), change: changeOf(editing, "undo", items, last.number) };
};

/** Takes the latest decision, import or change of synonyms back. */
export const undo = (editing: Editing): Edited => {
  const { changes } = editing.book;
  const undone = new Set(changes.map(({ undoes }) => undoes));
  const last = changes.find(({ what, number }) => decisions.includes(what) && !undone.has(number));
  if (last === undefined) return refuse({ problem: "nothingToUndo" });
  switch (last.what) {
    case "import":
      return undoImport(editing, last);
    case "synonym":
    case "separate":
      return undoSynonyms(editing, last);
    default:
      return undoItems(editing, last);
  }
};
