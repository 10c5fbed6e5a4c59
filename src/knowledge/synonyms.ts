import { fold } from "../core/fold.ts";
import { stemsOf } from "./stems.ts";

/**
 * Words that mean the same to a desk: the stems of each word or phrase, with blanks between them, and the one stem that
 * stands for its group. Plain data.
 */
export type Synonyms = ReadonlyMap<string, string>;

/** For a desk that has none: everything stays as it is. */
export const noSynonyms: Synonyms = new Map();

/** The stems by which a word or phrase is found, with blanks between them; "" for one that says nothing. */
export const phraseOf = (words: string): string => stemsOf(fold(words)).join(" ");

/** Makes synonyms of groups of words that mean the same; the first of a group stands for the others. */
export const synonymsOf = (groups: readonly (readonly string[])[]): Synonyms =>
  new Map(
    groups.flatMap((group) => {
      const phrases = group.map(phraseOf);
      const standsFor = (phrases[0] ?? "").replaceAll(" ", "");
      return phrases.map((phrase): [string, string] => [phrase, standsFor]);
    }),
  );

/** Puts what stands for its group in the place of every word and phrase that has one; the longest phrase first. */
export const withSynonyms = (synonyms: Synonyms): ((stems: readonly string[]) => readonly string[]) => {
  if (synonyms.size === 0) return (stems) => stems;
  const longest = Math.max(...[...synonyms.keys()].map((phrase) => phrase.split(" ").length));
  return (stems) => {
    const meant: string[] = [];
    for (let at = 0; at < stems.length; ) {
      let length = Math.min(longest, stems.length - at);
      while (length > 1 && !synonyms.has(stems.slice(at, at + length).join(" "))) length -= 1;
      const phrase = stems.slice(at, at + length).join(" ");
      meant.push(synonyms.get(phrase) ?? phrase);
      at += length;
    }
    return meant;
  };
};
