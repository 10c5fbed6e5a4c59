import type { ToneHint, ToneKind } from "../../core/tone.ts";

/** Where words stand in a folded text. */
export type Span = { readonly start: number; readonly end: number };
/** Where unwise words stand. */
export type Found = Span & { readonly kind: ToneKind } & Pick<ToneHint, "instead">;

/** Nobody reads more hints of one kind than that, and so many are judged in no time. */
export const mostFinds = 100;

/** Where a pattern with the flag `g` matches. */
export const spansOf = (pattern: RegExp, folded: string): readonly Span[] =>
  [...folded.matchAll(pattern)]
    .slice(0, mostFinds)
    .map(({ 0: words, index }) => ({ start: index, end: index + words.length }));
