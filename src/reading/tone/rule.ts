import type { ToneKind } from "../../core/tone.ts";
import type { Cue } from "../cue.ts";
import type { Place } from "./place.ts";

/** Words that may be unwise, and what around them decides whether they are; all of it is folded text. */
export type Rule = {
  /** From `everyOf`. */
  readonly says: RegExp;
  /** The clause must hold this. */
  readonly needs?: Cue;
  /** The clause must not hold this: negations, advice, products. */
  readonly unless?: Cue;
  /** The whole sentence must not hold this. */
  readonly unlessNear?: Cue;
  /** Counts in questions, too; most rules do not: who asks neither promises nor refuses. */
  readonly evenAsked?: boolean;
};

/** The rules of one kind of hint, in both languages. */
export type Rules = { readonly kind: ToneKind; readonly rules: readonly Rule[] };

/** Whether the words at a place are meant as the rule suspects. */
export const applies = (
  { needs, unless, unlessNear, evenAsked = false }: Rule,
  { clause, sentence, asked }: Place,
): boolean =>
  (evenAsked || !asked) && (needs?.in(clause) ?? true) && !unless?.in(clause) && !unlessNear?.in(sentence);
