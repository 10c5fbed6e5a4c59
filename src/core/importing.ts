import type { Flaw, Item, KnowledgeChange, SourceRow } from "./editing.ts";

/** Something in a source that cannot be used, as a sentence with place, value and remedy. */
export type SourceProblem = {
  /** The entry that it keeps from being read; `null`: nobody can tell which. */
  readonly id: string | null;
  readonly sentence: string;
};

/** What a source holds. */
export type SourceRead = { readonly rows: readonly SourceRow[]; readonly problems: readonly SourceProblem[] };

/** A file, a folder or a sitemap, by the name that it is known by at the next import. */
export type Source = SourceRead & { readonly name: string };

/** What of an entry an import may change. */
export type Content = Pick<
  Item,
  "state" | "language" | "title" | "gist" | "url" | "path" | "variants" | "limits"
>;

/** What an import does with one entry in one language. */
export type ImportStep =
  | { readonly step: "new"; readonly item: Item; readonly flaws: readonly Flaw[] }
  | {
      readonly step: "changed";
      readonly item: Item;
      readonly flaws: readonly Flaw[];
      readonly fields: readonly (keyof Content)[];
    }
  | { readonly step: "same" | "gone"; readonly item: Item }
  /** Somebody has retired it in chat, or made wordings of it: that stands. */
  | { readonly step: "decided"; readonly item: Item }
  /** A file of the desk file has an entry of that name, which counts. */
  | { readonly step: "inFile"; readonly row: SourceRow }
  | { readonly step: "elsewhere"; readonly row: SourceRow; readonly source: string };

/** What an import would do, and the change that does it; `null`: nothing is to be done. */
export type ImportPlan = {
  readonly steps: readonly ImportStep[];
  readonly change: KnowledgeChange | null;
  /** Entries that may be gone are kept, because something could not be read. */
  readonly keepsAll: boolean;
};
