import type { PastDate } from "../core/entry-finding.ts";
import { fold } from "../core/fold.ts";
import type { Entry } from "../core/knowledge.ts";

const months = [
  "jan(?:uary?)?",
  "feb(?:ruary?)?",
  "maerz|mrz|mar(?:ch)?",
  "apr(?:il)?",
  "mai|may",
  "jun[ie]?",
  "jul[iy]?",
  "aug(?:ust)?",
  "sep(?:t|tember)?",
  "o[kc]t(?:ober)?",
  "nov(?:ember)?",
  "de[zc](?:ember)?",
] as const;
const month = `(?<name>${months.join("|")})\\.?`;
const year = "(?<year>20\\d\\d)";
const day = "(?<day>[0-3]?\\d)";

/** "since 2019", "domains from before 1 May 2020": a past that stays true. */
const lasting =
  "(?<!\\b(?:seit|ab|vom|von|vor|nach|since|from|before|after|as of|stand|version|updated|geaendert):? (?:(?:dem|den|am|the|on|anfang|mitte|ende) )?)";

/** Each is a date as people write it; a year alone counts only after a word that makes it a time. */
const patterns: readonly RegExp[] = [
  new RegExp(`${lasting}\\b${day}\\. ?(?<number>[01]?\\d)\\. ?${year}\\b`, "g"),
  new RegExp(`${lasting}\\b${year}-(?<number>[01]\\d)-${day}\\b`, "g"),
  new RegExp(`${lasting}\\b${day}(?:\\.|st|nd|rd|th)? (?:of )?${month},? ${year}\\b`, "g"),
  new RegExp(`${lasting}\\b${month} ${day}(?:st|nd|rd|th)?,? ${year}\\b`, "g"),
  new RegExp(`${lasting}(?<!\\d\\.? )\\b${month} ${year}\\b`, "g"),
  new RegExp(
    `(?<!\\d )\\b(?:bis|bis ende|bis zum jahr|im jahr|im laufe des jahres|im sommer|im winter|until|until the end of|by|by the end of|during|in the year|in) ${year}\\b(?![.:-]\\d)`,
    "g",
  ),
];

const twoDigits = (value: number): string => String(value).padStart(2, "0");

const monthNamed = (name: string): number =>
  1 + months.findIndex((pattern) => new RegExp(`^(?:${pattern})$`).test(name));

/** The last day that a date means, `yyyy-mm-dd`; `null`: there is no such day. */
const lastDayOf = (groups: Readonly<Record<string, string | undefined>>): string | null => {
  const { year: inYear, number, name, day: onDay } = groups;
  const inMonth = number === undefined ? (name === undefined ? 12 : monthNamed(name)) : Number(number);
  const last = onDay === undefined ? 31 : Number(onDay);
  if (inMonth < 1 || inMonth > 12 || last < 1 || last > 31) return null;
  return `${inYear}-${twoDigits(inMonth)}-${twoDigits(last)}`;
};

/** The dates in a text that are past on a day (`yyyy-mm-dd`), as they stand there, and no part of another one. */
export const pastDatesIn = (text: string, today: string): readonly string[] => {
  const folded = fold(text).replace(/\s+/g, " ");
  const found = patterns.flatMap((pattern) =>
    [...folded.matchAll(pattern)].flatMap(({ 0: written, groups = {} }) => {
      const last = lastDayOf(groups);
      return last === null || last >= today ? [] : [written];
    }),
  );
  return [...new Set(found)].filter((one) => !found.some((other) => other !== one && other.includes(one)));
};

const writtenIn = ({ id: entry, language, ...texts }: Entry, today: string): readonly PastDate[] =>
  (["title", "gist"] as const).flatMap((where) =>
    pastDatesIn(texts[where], today).map((written) => ({
      finding: "pastDate",
      entry,
      language,
      where,
      written,
    })),
  );

/** Looks for entries that speak of what is over on a day (`yyyy-mm-dd`). */
export const pastDates = (entries: readonly Entry[], today: string): readonly PastDate[] =>
  entries.flatMap((entry): readonly PastDate[] => {
    const { id, language, limits } = entry;
    return limits?.until !== undefined && limits.until < today
      ? [{ finding: "ended", entry: id, language, until: limits.until }]
      : writtenIn(entry, today);
  });
