import { fold as foldLetters } from "../core/fold.ts";

/** A folded text whose quotes, dashes and spaces are the ones of a keyboard too. */
export const fold = (text: string): string =>
  foldLetters(text)
    .replace(/[‘’‚‛`´]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‐‑‒–—]/g, "-")
    .replace(/[^\S\n]+/g, " ");
