import { fold } from "../core/fold.ts";

/** A text is looked at up to here: what is asked stands in its first two thousand characters. */
const longestText = 2000;
const mostSentences = 8;

const salutations = [
  "hallo|hello|hey|hi|moin|servus|gruess gott|gruezi|dear|greetings|liebes team|sehr geehrte",
  "(?:einen )?(?:schoenen )?guten? (?:tag|morgen|abend)|good (?:morning|afternoon|evening|day)",
  "(?:ich haette |i have |nur |just )?(?:mal )?(?:eine? |ne |a )?(?:kurze |kleine |quick |short )?(?:frage|question)(?= ?[:,])",
].join("|");

const addressees =
  "zusammen|liebe[rs]?|leute|alle|ihr|team|support[\\w-]*|service|damen und herren|there|all|everyone|sir or madam|" +
  "sir|madam|(?:frau|herrn?|mr\\.?|mrs\\.?|ms\\.?)(?: [\\w-]+)?";

const formulas = [
  "(?:(?:mit|vielen|viele|freundlichen|freundliche|herzliche|liebe|beste|besten|schoene) )*(?:gruss|gruesse|gruessen|dank|danke)",
  "mfg|lg|vg|(?:kind |best |warm )?regards|best wishes|all the best|yours|sincerely",
  "(?:many |with )?thanks|thank you|cheers|ta|schoenen tag|have a (?:nice|good) (?:day|weekend)",
].join("|");

/** "Hallo Frau Meier,": as far as the first mark or line, one name included. */
const salutation = new RegExp(
  `^\\s*(?:${salutations})\\b(?:[ ,]{1,2}(?:${addressees})(?![\\w-])){0,4}(?: [\\w-]+(?=[,!\\n]))?[\\s.!,:]{1,5}`,
);

/** A closing formula after a mark, with up to three lines of signature; or at the end of a line, with a name. */
const signOff = new RegExp(
  `(?:^|[\\n.!?,])\\s{0,3}(?:${formulas})\\b[^\\n?]{0,40}(?:\\n[^\\n?]{0,40}){0,3}$|` +
    `\\s(?:${formulas})\\b[,.!]?(?: [^\\s?]{1,20}){0,2}\\s*$`,
);

const stripCourtesies = (folded: string): string => {
  const stripped = folded.replace(salutation, "").replace(salutation, "").replace(signOff, "").trim();
  return stripped === "" ? folded : stripped;
};

/** The sentences and lines of a text. */
export const sentencesOf = (text: string): readonly string[] =>
  text.split(/(?<=[.!?:])\s+|\n+/).filter((sentence) => sentence.trim() !== "");

/**
 * The whole text without greeting and sign-off, and each of its sentences, folded: a question stands in the middle
 * of a story as well as alone, and the passage that fits best counts.
 */
export const passagesOf = (text: string): readonly string[] => {
  const whole = stripCourtesies(fold(text.trim().slice(0, longestText)));
  const sentences = sentencesOf(whole);
  return sentences.length < 2 ? [whole] : [whole, ...sentences.slice(0, mostSentences)];
};
