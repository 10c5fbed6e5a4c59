import type { Language } from "../../core/person.ts";
import type { Day } from "../../core/tone.ts";
import { cue } from "../cue.ts";
import { type Found, mostFinds } from "./found.ts";
import { placeAt } from "./place.ts";

const germanMonths =
  "januar|februar|maerz|april|mai|juni|juli|august|september|oktober|november|dezember".split("|");
const englishMonths =
  "january|february|march|april|may|june|july|august|september|october|november|december".split("|");
const months = [...germanMonths, ...englishMonths].join("|");

/** The ways in which a day is written: "1. März 2027", "01.03.", "1st of March", "March 1", "2027-03-01", "März". */
const date = new RegExp(
  `(?<![\\w.:/-])(?:(?<year>20\\d\\d)-(?<iso>\\d\\d)-(?<isoDay>\\d\\d)|(?<first>\\d{1,2})(?:st|nd|rd|th|\\.)?(?: of)? ?` +
    `(?<named>${months})|(?<dotted>\\d{1,2})\\.(?<month>\\d{1,2})\\.?|(?<alone>${months})(?: (?:the )?(?<last>\\d{1,2})(?:st|nd|rd|th)?)?)` +
    `(?:,? ?20\\d\\d)?(?!\\w|[:.-]\\d)`,
  "g",
);

/** What comes out, right before the day; a bare "ab" or "from" tells nothing of a release. */
const comesOut: Readonly<Record<Language, RegExp>> = {
  de: new RegExp(
    "(?<!\\w)(?:verfuegbar|erhaeltlich|nutzbar|freigeschaltet|release\\w*|erschein\\w*|veroeffentlich\\w*|ausgeliefert|fertig|" +
      "kommt|kommen|starte\\w*|gibt es|geht (?:\\w+ )?(?:online|live))(?: \\w+){0,3}?(?: (?:ab|am|zum|im|bis|fuer|den|dem|der))* $",
  ),
  en: new RegExp(
    "(?<!\\w)(?:available|releas\\w+|launch\\w*|ship\\w*|(?:goes|going|go) live|rolled? out|ready|coming|comes|come out|out)" +
      "(?: \\w+){0,2}?(?: (?:from|on|by|in|as|of|starting|the))* $",
  ),
};
/** The same right after it: "am 1. März erscheint". */
const germanAfter =
  /^ (?:erschein\w*|kommt|verfuegbar|veroeffentlich\w*|starte\w*|gibt es|geht (?:\w+ )?(?:online|live)|wird (?:\w+ ){1,3}(?:veroeffentlicht|freigeschaltet|ausgeliefert))(?!\w)/;

/** What is done, what is said with due care, and days on which something else falls. */
const harmless = cue(
  "war|waren|wurden?|seit|bereits|voraussichtlich\\w*|vermutlich|geplant|planen|etwa|circa|ca|fruehestens|mitte|ende",
  "was|were|has been|since|already|expect\\w*|probably|plan(?:ned)? to|about|around|approximately|mid|end of|earliest",
  "rechnung\\w*|lastschrift\\w*|abbuch\\w*|kuendig\\w*|vertrag\\w*|laufzeit|techniker\\w*|\\w*termin\\w*|frist\\w*|wartung\\w*|backup\\w*|sicherung\\w*",
  "invoices?|charged?|payments?|cancel\\w*|contracts?|term|technicians?|appointments?|deadline|maintenance|backups?|logs?",
);

type Groups = Readonly<Record<string, string | undefined>>;

const monthOf = ({ iso, named, month, alone }: Groups): number => {
  const name = named ?? alone;
  if (name === undefined) return Number(iso ?? month);
  return Math.max(germanMonths.indexOf(name), englishMonths.indexOf(name)) + 1;
};

const dayMs = 24 * 60 * 60 * 1000;
/** Without a leap day the later one of two possible days comes out. */
const anyYear = 2027;

const lastDayOf = (month: number): number => new Date(Date.UTC(anyYear, month, 0)).getUTCDate();

/** The day that is written; "from March" is its first one, "in March" its last. `null`: no day of any year. */
const dayOf = (groups: Groups, before: string): Day | null => {
  const month = monthOf(groups);
  const whole = /(?:im|in|during) $/.test(before) ? lastDayOf(month) : 1;
  const day = Number(groups["isoDay"] ?? groups["first"] ?? groups["dotted"] ?? groups["last"] ?? whole);
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { day, month } : null;
};

const later = ({ day, month }: Day, days: number): Day => {
  const at = new Date(Date.UTC(anyYear, month - 1, day) + days * dayMs);
  return { day: at.getUTCDate(), month: at.getUTCMonth() + 1 };
};

/** Four months are called the same in both languages; then the word before the day tells. */
const isEnglish = ({ named, alone }: Groups, before: string): boolean => {
  const month = named ?? alone ?? "";
  if (!englishMonths.includes(month)) return false;
  return !germanMonths.includes(month) || /(?<!\w)(?:from|on|by|of|starting|the) $/.test(before);
};

/** In which language something is said to come out on that day; `null`: nothing is. */
const languageOf = (before: string, after: string, groups: Groups): Language | null => {
  if (comesOut.en.test(before) && (isEnglish(groups, before) || !comesOut.de.test(before))) return "en";
  return comesOut.de.test(before) || germanAfter.test(after) ? "de" : null;
};

/** So far before a day its release is named. */
const reach = 60;

/** Hard dates for what is still to come out, with the day that has `bufferDays` added (I3). */
export const findReleaseDates = (folded: string, bufferDays: number): readonly Found[] =>
  [...folded.matchAll(date)].slice(0, mostFinds).flatMap(({ 0: words, index: start, groups = {} }) => {
    const end = start + words.length;
    const before = folded.slice(Math.max(0, start - reach), start);
    const language = languageOf(before, folded.slice(end, end + reach), groups);
    const day = dayOf(groups, before);
    if (language === null || day === null || harmless.in(placeAt(folded, start, end).sentence)) return [];
    return [{ kind: "releaseDate" as const, start, end, instead: { ...later(day, bufferDays), language } }];
  });
