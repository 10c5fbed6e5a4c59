import { ownWordsOf, withoutQuotedLines } from "../tone/own-words.ts";
import { atLatest, comesBack, noPromise, openEnded } from "./come-back.ts";
import { type Moment, unclear } from "./moment.ts";
import { type FoundTime, inOneWay, type ReadTime, timesIn } from "./read-time.ts";

/** A promise to come back to the customer, with the sentence that gives it. */
export type GivenPromise = { readonly time: ReadTime; readonly words: string };

/** A full stop after a day or a short word ends no sentence. */
const sentenceEnd = /(?<=[!?])\s+|(?<!\d|\b\p{L}{1,3})\.(?:\s+|$)|\n+|(?<=\d\d:\d\d|\d{4})\.\s+/u;

/** Sentences that are read at most, which keeps endless texts cheap. */
const mostSentences = 60;
const longestSentence = 400;

/** Words before a time that make it a beginning, an age or somebody else's. */
const otherTime =
  /\b(?:vom|von|seit|ab|nach|vor|from|since|after|before|of|zwischen|between|ueber|about|until|der|des|zum release|zur wartung) $/;
/** Words before a time that make it the last moment. */
const lastMoment =
  /\b(?:bis|spaetestens|by|latest|no later than|before the end of)[ ,](?:zum |zur |am |on |den |the |the latest |heute |noch )*$/;

/** What a day after it belongs to, unless it is named as the last moment: "über die Wartung am 3. März". */
const subject = /\b(?:ueber|wegen|zum thema|about|regarding|concerning)\b/;

const isOfOthers = (before: string): boolean =>
  otherTime.test(before) || (subject.test(before) && !lastMoment.test(before));

/** "Tomorrow we get back to you by 10:00": a day and a time apart are one. */
const together = (times: readonly FoundTime[]): ReadTime | null => {
  const [day, another] = times.filter(({ isClock }) => !isClock);
  const [clock, later] = times.filter(({ isClock }) => isClock);
  if (another !== undefined || later !== undefined || day?.time.kind !== "day" || day.time.time !== null)
    return null;
  return clock?.time.kind === "day" ? { ...day.time, time: clock.time.time } : null;
};

const isLength = ({ time }: FoundTime): boolean => time.kind !== "day";

/** The one time until which something is promised: named as the last moment, or the only one there is. */
const promisedIn = (clause: string, moment: Moment): ReadTime | null => {
  const times = timesIn(clause, moment).filter(({ start }) => !isOfOthers(clause.slice(0, start)));
  if (times.length > 1 && times.some(({ isClock }) => isClock)) return together(times);
  const last = times.filter((found) => isLength(found) || lastMoment.test(clause.slice(0, found.start)));
  const [found, another] = last.length > 0 ? last : times;
  return found === undefined || another !== undefined ? null : found.time;
};

/** Commas beside a time part no clauses. */
const withoutTimeCommas = (sentence: string): string =>
  sentence
    .replace(/(\d{4}-\d\d-\d\d|at \d{1,2}:\d\d|(?:hours|minutes|workdays|days)),/g, "$1")
    .replace(
      /, (?=(?:bis |und zwar |also )?(?:(?:am |by |bis )?spaetestens|(?:by |at )?the latest|no later than|\d{4}-\d\d|at \d|bis |by ))/g,
      " ",
    );

const clausesOf = (sentence: string): readonly string[] =>
  sentence.split(/[,;()]|:(?!\d)| - | (?:und|and|aber|but) (?!zwar)/);

/** Something else than the promise may be dated unclearly: "Ihre Nachricht vom 12.10.". */
const isUnclear = (clause: string): boolean =>
  clause
    .replace(new RegExp(`\\b(?:vom|von|seit|from|since|of|der|des|the) ${unclear}`, "g"), "")
    .includes(unclear);

const isConditional = (sentence: string): boolean =>
  noPromise.in(sentence) || (openEnded.in(sentence) && !atLatest.in(sentence));

const elliptic = /\b(?:wir|ich|we|i|we'll|i'll|we're|i'm)\b/;

const timeOf = (original: string, moment: Moment): ReadTime | null => {
  if (original.length > longestSentence || original.trimEnd().endsWith("?")) return null;
  const sentence = withoutTimeCommas(inOneWay(original, moment).trim());
  if (!comesBack.in(sentence) || isConditional(sentence)) return null;
  for (const clause of clausesOf(sentence).map((one) => one.trim())) {
    if (!comesBack.in(clause) || isUnclear(clause)) continue;
    const isBegun = /^(?:will|shall|get|come|let|update|call|report|then)/.test(clause);
    if (isBegun && !elliptic.test(sentence)) continue;
    const time = promisedIn(clause, moment);
    if (time !== null) return time;
  }
  return null;
};

/**
 * The last promise in what an agent writes to a customer: that we come back to them, and until when (S3). German or
 * English; rather misses one than takes a condition, the past or somebody else's word for a promise. Pure.
 */
export const promiseIn = (text: string, moment: Moment): GivenPromise | null => {
  const own = ownWordsOf(withoutQuotedLines(text));
  let from = 0;
  let given: GivenPromise | null = null;
  for (const sentence of own.split(sentenceEnd).slice(0, mostSentences)) {
    const start = own.indexOf(sentence, from);
    from = start + sentence.length;
    const time = timeOf(sentence, moment);
    if (time !== null) given = { time, words: text.slice(start, from).trim() };
  }
  return given;
};
