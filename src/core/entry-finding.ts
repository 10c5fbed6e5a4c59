import type { Language } from "./person.ts";

/** Two entries that are asked for in nearly the same words, and lead to different pages or say different things. */
export type Contradiction = {
  readonly finding: "contradiction";
  readonly language: Language;
  readonly entries: readonly [string, string];
  /** The wording of either. */
  readonly wordings: readonly [string, string];
  readonly differ: readonly ("address" | "answer")[];
};

/** An entry that speaks of what is over. */
export type PastDate =
  /** Its own last day is past: nobody is answered with it any more. */
  | { readonly finding: "ended"; readonly entry: string; readonly language: Language; readonly until: string }
  /** Its title or answer names a day, a month or a year that is past. */
  | {
      readonly finding: "pastDate";
      readonly entry: string;
      readonly language: Language;
      readonly where: "title" | "gist";
      /** As it stands there, in small letters. */
      readonly written: string;
    };

/** Something that makes entries answer less, or answer wrongly. */
export type EntryFinding =
  | Contradiction
  | PastDate
  /** Few ways of asking are known: most questions will be met with silence. */
  | {
      readonly finding: "fewVariants";
      readonly entry: string;
      readonly language: Language;
      readonly count: number;
    }
  /** There is an answer in one language only. */
  | { readonly finding: "missingLanguage"; readonly entry: string; readonly language: Language }
  /** Two answers to the same question: nobody can tell which is meant. */
  | { readonly finding: "sameWording"; readonly wording: string; readonly entries: readonly string[] }
  /** A way of asking that fits another entry nearly as well as its own: neither will be answered surely. */
  | {
      readonly finding: "closeWording";
      readonly wording: string;
      readonly entry: string;
      readonly other: string;
    };
