import { fold } from "./fold.ts";

/** A text is looked at up to here: what is asked stands in its first two thousand characters. */
const longestText = 2000;
const mostSentences = 8;

const salutations = [
  "hallo|hello|hey|hi|moin|servus|dear|guten? (?:tag|morgen|abend)|good (?:morning|afternoon|evening)|sehr geehrte",
  "(?:ich haette |i have |nur |just )?(?:mal )?(?:eine? |ne |a )?(?:kurze |kleine |quick |short )?(?:frage|question)(?= ?[:,])",
].join("|");

const formulas = [
  "(?:mit |vielen |viele |freundlichen |freundliche |herzliche |liebe |beste |schoene )*(?:gruss|gruesse|gruessen|dank|danke)",
  "mfg|lg|vg",
  "(?:kind |best |warm )?regards|best wishes|yours|sincerely",
  "(?:many |with )?thanks|thank you|cheers|ta",
].join("|");

/** "Hallo Frau Meier,": as far as the first mark, if it comes soon. */
const salutation = new RegExp(`^\\s*(?:${salutations})\\b[^\\n.!?,:]{0,40}[\\n.!?,:]+\\s*`);

/** A closing formula after a mark, with up to three lines of signature; or at the end of a line, with a name. */
const signOff = new RegExp(
  `(?:^|[\\n.!?,])\\s{0,3}(?:${formulas})\\b[^\\n?]{0,40}(?:\\n[^\\n?]{0,40}){0,3}$|\\s(?:${formulas})\\b[,.!]?(?: [^\\s?]{1,20}){0,2}\\s*$`,
);

const stripCourtesies = (folded: string): string => {
  const stripped = folded.replace(salutation, "").replace(salutation, "").replace(signOff, "").trim();
  return stripped === "" ? folded : stripped;
};

/**
 * The whole text without greeting and sign-off, and each of its sentences, folded: a question stands in the middle
 * of a story as well as alone, and the passage that fits best counts.
 */
export const passagesOf = (text: string): readonly string[] => {
  const whole = stripCourtesies(fold(text.trim().slice(0, longestText)));
  const sentences = whole.split(/(?<=[.!?])\s+|\n+/).filter((sentence) => sentence.trim() !== "");
  return sentences.length < 2 ? [whole] : [whole, ...sentences.slice(0, mostSentences)];
};
