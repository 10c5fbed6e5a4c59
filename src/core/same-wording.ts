import { fold } from "./fold.ts";

/** Two wordings with the same key are one: marks, capitals and the spelling of umlauts make no other question. */
export const wordingKey = (wording: string): string =>
  fold(wording)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
