import { type Item, isEntry, itemName, type Written } from "../../core/editing.ts";
import { partyOf } from "../../core/person.ts";
import { wordingKey } from "../../core/same-wording.ts";
import type { AgentSay } from "../../core/say.ts";
import { entryNamed, itemNamed, nextItem, ownerOfWording } from "./book.ts";
import { changeOf, type Edited, type Editing, isTheirs, type Origin, refuse, showDraft } from "./edit.ts";
import { flawsOf } from "./flaws.ts";

const distinct = (wordings: readonly string[]): readonly string[] => [
  ...new Map(
    wordings
      .map((wording) => wording.replace(/\s+/g, " ").trim())
      .filter((wording) => wording !== "")
      .map((wording) => [wordingKey(wording), wording]),
  ).values(),
];

/** What somebody saves, before there is anything in it. */
export const emptyDraft = (editing: Editing, origin: Origin): Item => {
  const number = nextItem(editing.book);
  return {
    number,
    entry: itemName(number),
    state: "draft",
    language: origin.language,
    title: "",
    gist: "",
    url: "",
    path: [],
    variants: [],
    by: partyOf(editing.person),
    at: editing.now,
    ticket: origin.ticket,
    limits: null,
    source: null,
  };
};

const filledIn = (item: Item, written: Written): Item => ({
  ...item,
  ...written,
  variants: distinct(written.variants ?? item.variants),
});

const contentOf = ({ entry, title, gist, url, path, variants, language }: Item, own: boolean): string =>
  JSON.stringify([own ? null : entry, title, gist, url, path, variants, language]);

/** The same draft, when somebody has saved it a moment ago: a double click adds nothing. */
const twinOf = (item: Item, { book, person }: Editing): Item | undefined =>
  book.items.find(
    (one) =>
      one.state === "draft" &&
      one.by.key === person.key &&
      one.ticket === item.ticket &&
      isEntry(one) === isEntry(item) &&
      contentOf(one, isEntry(one)) === contentOf(item, isEntry(item)),
  );

const save = (item: Item, editing: Editing, what: "add" | "variant"): Edited => {
  const twin = twinOf(item, editing);
  if (twin !== undefined) return showDraft(twin, editing, null);
  return showDraft(item, editing, changeOf(editing, what, [{ before: null, after: item }]));
};

/** Saves what a ticket was about as a draft. Whatever it still lacks, it can get later: nothing typed is lost. */
export const add = (editing: Editing, origin: Origin, written: Written): Edited => {
  const draft = filledIn(emptyDraft(editing, origin), { variants: origin.wordings, ...written });
  return save(draft, editing, "add");
};

/** Saves a customer's words as a draft of a further wording of an entry. */
export const variant = (editing: Editing, origin: Origin, to: string, wording: string | null): Edited => {
  const entry = entryNamed(editing.book, to);
  if (entry === null) return refuse({ problem: "noSuchEntry", name: to });
  const wordings = distinct(wording === null ? origin.wordings : [wording]);
  const [known] = wordings.filter((one) => ownerOfWording(editing.book, one)?.id === entry.id);
  if (known !== undefined && wordings.length === 1)
    return refuse({ problem: "known", wording: known, entry: entry.id });
  return save({ ...emptyDraft(editing, origin), entry: entry.id, variants: wordings }, editing, "variant");
};

/** The draft that somebody names and may change, or why they may not. */
export const draftNamed = (
  editing: Editing,
  name: string,
): { readonly draft: Item } | { readonly refused: Edited } => {
  const draft = itemNamed(editing.book, name);
  if (draft === null || draft.state !== "draft") return { refused: refuse({ problem: "noSuchDraft", name }) };
  return isTheirs(draft, editing)
    ? { draft }
    : { refused: refuse({ problem: "notYours", name: itemName(draft.number), by: draft.by.name }) };
};

/** Makes wordings of an entry of a draft that was to be an entry of its own. */
export const turnInto = (editing: Editing, name: string, to: string): Edited => {
  const found = draftNamed(editing, name);
  if ("refused" in found) return found.refused;
  const { draft } = found;
  const entry = entryNamed(editing.book, to);
  if (entry === null) return refuse({ problem: "noSuchEntry", name: to });
  const variants = distinct([...draft.variants, draft.title]).filter(
    (wording) => ownerOfWording(editing.book, wording)?.id !== entry.id,
  );
  const [known = ""] = draft.variants;
  if (variants.length === 0) return refuse({ problem: "known", wording: known, entry: entry.id });
  const wording = { title: "", gist: "", url: "", path: [], limits: null, variants } as const;
  const after: Item = { ...draft, ...wording, entry: entry.id };
  return showDraft(after, editing, changeOf(editing, "variant", [{ before: draft, after }]));
};

/** Changes a draft; what is not written stays as it is. Without any words it only shows it. */
export const edit = (editing: Editing, name: string, written: Written): Edited => {
  const found = draftNamed(editing, name);
  if ("refused" in found) return found.refused;
  const { draft } = found;
  const after = filledIn(draft, written);
  return contentOf(after, false) === contentOf(draft, false)
    ? showDraft(draft, editing, null)
    : showDraft(after, editing, changeOf(editing, "edit", [{ before: draft, after }]));
};

/** The drafts that wait, the latest first and imported ones last: all of them for a lead, one's own for an agent. */
export const draftsFor = (editing: Editing): AgentSay => ({
  say: "knowledgeDrafts",
  drafts: editing.book.items
    .filter((item) => item.state === "draft" && isTheirs(item, editing))
    .toReversed()
    .toSorted((one, other) => Number(one.source !== null) - Number(other.source !== null))
    .map((draft) => ({ draft, flaws: flawsOf(draft, editing.book) })),
  decides: editing.person.role === "lead",
});
