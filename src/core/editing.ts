import type { Entry } from "./knowledge.ts";
import type { Limits } from "./limits.ts";
import type { Language, Party } from "./person.ts";
import type { SynonymChange, SynonymGroup, WordGroup } from "./synonym.ts";

/**
 * A draft waits for a lead; only what is official is shown to customers (I2); what is retired is kept and not used, and
 * so is what is gone from the source it came from. What is dismissed are questions that are to stay unanswered.
 */
export const itemStates = ["draft", "official", "retired", "gone", "dismissed"] as const;
export type ItemState = (typeof itemStates)[number];

/** An entry as a source says it; what it does not say is empty, and then it is not official. */
export type SourceRow = Omit<Entry, "limits"> & { readonly limits: Limits | null };

/** Where something was imported from, and what was said there last. */
export type ItemSource = { readonly name: string; readonly said: SourceRow };

/**
 * What somebody of the desk has written down in chat, or imported: an entry of its own, or further wordings of an entry that is
 * there. A draft may still lack anything, so that nothing typed is lost.
 */
export type Item = {
  /** Shown as `K-<number>`; ascending, never reused. */
  readonly number: number;
  /** The entry it belongs to: its own name, its id in the source, or the id of the entry whose wordings these are. */
  readonly entry: string;
  readonly state: ItemState;
  readonly language: Language;
  /** Title, gist, address and click path are those of an entry of its own. */
  readonly title: string;
  readonly gist: string;
  readonly url: string;
  readonly path: readonly string[];
  /** Ways in which customers ask for it. */
  readonly variants: readonly string[];
  readonly by: Party;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The number of the ticket it comes from. */
  readonly ticket: number | null;
  /** Whom and when it is for; `null`: everybody, always. */
  readonly limits: Limits | null;
  /** `null`: written in chat. */
  readonly source: ItemSource | null;
};

/** What can be done to the knowledge. */
export const edits = [
  "add",
  "variant",
  "edit",
  "approve",
  "discard",
  "retire",
  "merge",
  "import",
  "synonym",
  "separate",
  "dismiss",
  "undo",
] as const;
export type Edit = (typeof edits)[number];
/** What can be done to one item. */
export type ItemEdit = Exclude<Edit, "import" | "synonym" | "separate">;

/** An item before and after a change; `null`: it was not there. */
export type ItemChange = { readonly before: Item | null; readonly after: Item };

/** What was added to the knowledge of the files, in chat or by an import. */
export type Added = { readonly items: readonly Item[]; readonly synonyms: readonly SynonymGroup[] };

/** One change, as the history keeps it for good. */
export type KnowledgeChange = {
  /** Ascending by one: the number of the latest is the version of the knowledge. */
  readonly number: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly by: Party;
  readonly what: Edit;
  /** The number of the change that this one takes back. */
  readonly undoes: number | null;
  readonly items: readonly ItemChange[];
  /** Left out: none was changed. */
  readonly synonyms?: readonly SynonymChange[];
};

/** Questions that are to stay unanswered, whoever asks them. */
export const dismissedQuestions = (items: readonly Item[]): readonly string[] =>
  items.flatMap(({ state, variants }) => (state === "dismissed" ? variants : []));

/** `K-7`, as people write and read it. */
export const itemName = (number: number): `K-${number}` => `K-${number}`;

/** Whether an item is an entry of its own, and not wordings of another one. */
export const isEntry = ({ number, entry, source }: Pick<Item, "number" | "entry" | "source">): boolean =>
  entry === itemName(number) || entry === source?.said.id;

/** What somebody has typed of an entry; what is left out stays as it is. */
export type Written = {
  readonly title?: string;
  readonly gist?: string;
  /** An address, which nobody has looked at yet. */
  readonly url?: string;
  readonly path?: readonly string[];
  readonly variants?: readonly string[];
  readonly language?: Language;
};

/** The texts of an entry, for what is wrong with one of them. */
export type TextName = "title" | "gist" | "url" | "path" | "wording";

/** What keeps a draft from becoming official. */
export type Flaw =
  | { readonly flaw: "missing"; readonly what: TextName }
  | { readonly flaw: "tooLong"; readonly what: TextName; readonly most: number }
  | { readonly flaw: "noAddress"; readonly url: string }
  /** Answers link to hosts of the desk file alone. */
  | { readonly flaw: "foreignHost"; readonly host: string; readonly hosts: readonly string[] }
  | { readonly flaw: "duplicate"; readonly wording: string; readonly entry: string }
  | { readonly flaw: "noEntry"; readonly entry: string };

/** Why words were not called the same, or not taken apart. */
export type SynonymProblem =
  /** Every question has it, or it has no letters. */
  | { readonly problem: "emptyWord"; readonly word: string }
  | { readonly problem: "longWord"; readonly word: string; readonly most: number }
  | { readonly problem: "manyWords"; readonly most: number }
  /** They differ in their endings at most, which need no synonyms. */
  | { readonly problem: "sameWord"; readonly words: WordGroup }
  | { readonly problem: "knownGroup"; readonly words: WordGroup }
  | { readonly problem: "twoGroups"; readonly one: WordGroup; readonly other: WordGroup }
  | { readonly problem: "noSuchSynonym"; readonly word: string }
  | { readonly problem: "synonymInFile"; readonly word: string };

/** Why something was not done to the knowledge. */
export type EditProblem =
  | { readonly problem: "noSuchDraft"; readonly name: string }
  | { readonly problem: "noSuchEntry"; readonly name: string }
  | { readonly problem: "notYours"; readonly name: string; readonly by: string }
  | { readonly problem: "fromFile"; readonly name: string }
  | { readonly problem: "itself"; readonly name: string }
  | { readonly problem: "known"; readonly wording: string; readonly entry: string }
  | { readonly problem: "noSuchGap"; readonly name: string }
  | SynonymProblem
  | { readonly problem: "nothingToUndo" }
  | { readonly problem: "changedSince"; readonly what: Edit };

/** An entry that a draft could be a wording of. */
export type Suggestion = { readonly id: string; readonly title: string };
