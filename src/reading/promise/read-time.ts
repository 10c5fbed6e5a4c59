import * as chrono from "chrono-node/en";
import { fold } from "../fold.ts";
import { withDays } from "./day-words.ts";
import { type LocalDay, type Moment, today, unclear } from "./moment.ts";
import { asLength, withTimes } from "./time-words.ts";

/** A time as it is written: an instant, a day with or without a time by the clock on the wall, or so many working days. */
export type ReadTime =
  | { readonly kind: "instant"; readonly at: number }
  | {
      readonly kind: "day";
      readonly day: LocalDay;
      readonly time: { readonly hour: number; readonly minute: number } | null;
    }
  | { readonly kind: "workingDays"; readonly count: number };

/** Where a time stands in a text that `inOneWay` has written. */
export type FoundTime = {
  readonly start: number;
  readonly end: number;
  readonly time: ReadTime;
  /** No day is named: it is today's. */
  readonly isClock: boolean;
};

/** Words that promise no time in particular. */
const vague =
  /\b(?:a few|a couple(?: of)?|several|some|ein paar|einigen?|mehreren?|wenigen?)(?= (?:\w+ )?(?:min|stund|tag|werktag|woche|hour|day|week|working|business))/g;

type Piece = { readonly start: number; readonly end: number } & (
  | { readonly is: "whole"; readonly time: ReadTime }
  | { readonly is: "day"; readonly day: LocalDay }
  | { readonly is: "clock"; readonly time: { readonly hour: number; readonly minute: number } }
);

/** A text in which times are written in one way, folded; what could be read in two ways holds `unclear`. */
export const inOneWay = (text: string, moment: Moment): string =>
  withDays(withTimes(fold(text).replace(vague, unclear)), today(moment))
    // What is "am" in German is half a day in English.
    .replace(/\bam (?=\d{4}-)/g, "on ")
    .replace(/ {2,}/g, " ")
    .replace(/\bat (\d{1,2}:\d\d),? (?:(?:on|by|bis|den|the) )*(\d{4}-\d\d-\d\d)/g, "$2 at $1");

const pieceOf = ({ index: start, text, start: read }: chrono.ParsedResult): Piece | null => {
  const end = start + text.length;
  const isClock = read.isCertain("hour");
  const isDay = read.isCertain("day") && read.isCertain("month") && read.isCertain("year");
  // A length of time is counted from now, whatever clocks do meanwhile.
  if (read.isCertain("timezoneOffset") && isClock)
    return { start, end, is: "whole", time: { kind: "instant", at: read.date().getTime() } };
  const day = { year: read.get("year") ?? 0, month: read.get("month") ?? 0, day: read.get("day") ?? 0 };
  const time = { hour: read.get("hour") ?? 0, minute: read.get("minute") ?? 0 };
  if (isDay && isClock) return { start, end, is: "whole", time: { kind: "day", day, time } };
  if (isDay) return { start, end, is: "day", day };
  return isClock ? { start, end, is: "clock", time } : null;
};

const workingDays = (text: string): readonly Piece[] =>
  [...text.matchAll(/\bin (\d{1,2}) workdays\b/g)].map(({ 0: words, 1: count, index: start }) => ({
    start,
    end: start + words.length,
    is: "whole",
    time: { kind: "workingDays", count: Number(count) },
  }));

const piecesOf = (text: string, { at, offset }: Moment): readonly Piece[] => {
  const reference = { instant: new Date(at), timezone: offset };
  const read = chrono.strict.parse(text, reference).map((result) => (result.end ? null : pieceOf(result)));
  return [...read.filter((piece) => piece !== null), ...workingDays(text)].toSorted(
    (one, other) => one.start - other.start,
  );
};

/** Words that may stand between a day and its time. */
const between = /^[ ,]*(?:(?:um|at|bis|by|on|am|gegen|spaetestens|den|the)[ ,]*)*$/;

const joined = (one: Piece, other: Piece): ReadTime | null => {
  const [day, clock] = one.is === "day" ? [one, other] : [other, one];
  return day.is === "day" && clock.is === "clock" ? { kind: "day", day: day.day, time: clock.time } : null;
};

const alone = (piece: Piece, moment: Moment): ReadTime => {
  if (piece.is === "whole") return piece.time;
  return piece.is === "day"
    ? { kind: "day", day: piece.day, time: null }
    : { kind: "day", day: today(moment), time: piece.time };
};

const spanOf = ({ start, end }: Piece) => ({ start, end });

/** All times in a text that `inOneWay` has written, a day and the time beside it as one. */
export const timesIn = (text: string, moment: Moment): readonly FoundTime[] => {
  const pieces = piecesOf(text, moment);
  const found: FoundTime[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const [piece, next] = [pieces[at], pieces[at + 1]];
    if (piece === undefined) break;
    const isBeside = next !== undefined && between.test(text.slice(piece.end, next.start));
    const both = isBeside ? joined(piece, next) : null;
    if (both === null)
      found.push({ ...spanOf(piece), time: alone(piece, moment), isClock: piece.is === "clock" });
    else {
      found.push({ start: piece.start, end: next?.end ?? piece.end, time: both, isClock: false });
      at += 1;
    }
  }
  return found;
};

const shortDays: Readonly<Record<string, string>> = {
  mo: "monday",
  di: "tuesday",
  mi: "wednesday",
  do: "thursday",
  fr: "friday",
  sa: "saturday",
  so: "sunday",
  tu: "tuesday",
  we: "wednesday",
  th: "thursday",
  su: "sunday",
};
/** Only where nothing else can be meant: "so" and "sat" are words of their own. */
const shortDay =
  /^((?:bis |am |by |on |spaetestens )?)(?:(mo|di|mi|do|fr|sa|so)|(mo)n|(tu)es?|(we)d|(th)u(?:rs?)?|(fr)i|(sa)t|(su)n)\b\.?/;
const fullDay = (_: string, before: string, ...days: readonly (string | undefined)[]): string =>
  `${before}${shortDays[days.find((day) => day !== undefined) ?? ""] ?? ""}`;

/** Words beside a time that change nothing about it. */
const around =
  /^(?:[ ,.!]|\b(?:bis|by|until|till|am|an|on|den|dem|der|um|at|the|zum|spaetestens|latest|voraussichtlich|gegen|ca|noch|in)\b)*$/;

/**
 * Reads a text that is a time and nothing else, in German or English: "morgen 15 Uhr", "Friday", "in zwei Stunden",
 * "am 24.11. um 10 Uhr". `null` where it could be another one, or anything is left over: better none than a wrong one.
 */
export const readTime = (text: string, moment: Moment): ReadTime | null => {
  const written = inOneWay(asLength(fold(text.trim())).replace(shortDay, fullDay), moment);
  if (written.includes(unclear)) return null;
  const [found, another] = timesIn(written, moment);
  if (found === undefined || another !== undefined) return null;
  const rest = `${written.slice(0, found.start)} ${written.slice(found.end)}`;
  return around.test(rest) ? found.time : null;
};
