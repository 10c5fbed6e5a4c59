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
const makeStem = (word: string): string =>
  german
    .stem(english.stem(word))
    .replaceAll("ae", "a")
    .replaceAll("oe", "o")
    .replace(/(?<![aeq])ue/g, "u");

/** Words whose stems are remembered, more than a large knowledge base has; then all are forgotten. */
const mostRemembered = 50_000;
const remembered = new Map<string, string>();

/** The same words are asked for again and again, and stemming is most of what a passage costs. */
const stem = (word: string): string => {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  if (remembered.size >= mostRemembered) remembered.clear();
  const made = makeStem(word);
  remembered.set(word, made);
  return made;
};

/** The stems of the words of a folded text that say what is asked, in their order. Digits are words too. */
export const stemsOf = (folded: string): readonly string[] =>
  (folded.match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => !isStopWord(word))
    .map((word) => stem(word.slice(0, longestWord)));
