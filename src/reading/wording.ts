import { findAddresses } from "./addresses.ts";
import { stripCourtesies } from "./courtesies.ts";
import { excerpt } from "./excerpt.ts";
import { fold } from "./fold.ts";

/** A text prepared for reading. */
export type Wording = {
  /** Folded, with marks for addresses, without greeting and sign-off. */
  readonly body: string;
  /** The same with greeting and sign-off. */
  readonly whole: string;
  readonly addresses: readonly string[];
  /** Words of the body. */
  readonly words: readonly string[];
};

/** No word is that long; what is cut off here would only slow the search down. */
const endlessWord = /(\S{60})\S+/g;

/** Words of a folded text: letters and digits, with inner hyphens and apostrophes. */
export const wordsIn = (folded: string): readonly string[] =>
  folded.match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? [];

/** Prepares a text once for everything that reads it. */
export const wordingOf = (text: string): Wording => {
  const { found, rest: marked } = findAddresses(fold(excerpt(text)));
  const rest = marked.replace(endlessWord, "$1");
  const body = stripCourtesies(rest);
  return {
    body,
    whole: rest,
    addresses: found,
    words: wordsIn(body),
  };
};
