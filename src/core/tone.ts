import type { Language } from "./person.ts";

/** What a text for a customer should not hold (T-rules of the handbook). */
export const toneKinds = [
  "guarantee",
  "antiWord",
  "judgement",
  "internal",
  "phone",
  "internalLink",
  "releaseDate",
] as const;
export type ToneKind = (typeof toneKinds)[number];

/** A day of any year; `month` 1 to 12. */
export type Day = { readonly day: number; readonly month: number };

/** Something an agent may want to word differently before it goes out; never more than a hint. */
export type ToneHint = {
  readonly kind: ToneKind;
  /** The words that gave rise to it, as they stand in the text. */
  readonly words: string;
  /** Of a release date: the day to name instead, with the buffer (I3), in the language of the words. */
  readonly instead?: Day & { readonly language: Language };
};
