import snowball from "snowball-stemmers";
import { isStopWord } from "./stop-words.ts";

/** At most so many characters of a word are looked at: no question hangs on the rest. */
const longestWord = 40;

const english = snowball.newStemmer("english");
const german = snowball.newStemmer("german");

/**
 * One stem for both languages: three words do not say which language they are in, and product names belong to
 * both. "ae" becomes "a" last, because inflection changes vowels: "Haus", "Haeuser".
 */
const stem = (word: string): string =>
  german
    .stem(english.stem(word.slice(0, longestWord)))
    .replaceAll("ae", "a")
    .replaceAll("oe", "o")
    .replace(/(?<![aeq])ue/g, "u");

/** The stems of the words of a folded text that say what is asked, in their order. Digits are words too. */
export const stemsOf = (folded: string): readonly string[] =>
  (folded.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !isStopWord(word)).map(stem);
