import type { Language } from "./person.ts";

/** What customers asked that nothing answered them: questions that ask for the same. */
export type Gap = {
  /** `G-` and seven characters, made from the question that stands for the others. */
  readonly name: string;
  /** Cases in which it was asked. */
  readonly count: number;
  /** Of these, those whose customers were shown something and rejected it. */
  readonly rejected: number;
  /** Milliseconds since 1970, when it was asked last. */
  readonly latestAt: number;
  /** The language of most of its questions. */
  readonly language: Language;
  /** Different ways in which it was asked, without what is personal; the one that stands for the others first. */
  readonly questions: readonly string[];
};

/** The name of a gap, however it was typed; other words stay as they are. */
export const gapName = (typed: string): string =>
  /^g-/i.test(typed) ? `G-${typed.slice(2).toLowerCase()}` : typed;

/** A gap with the name of the draft that holds one of its questions; `null`: there is none. */
export type DraftedGap = Gap & { readonly draft: string | null };
