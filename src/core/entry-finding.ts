import type { Language } from "./person.ts";

/** Something that makes entries answer less, or answer wrongly. */
export type EntryFinding =
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
