import { daysAfter, isBefore, isDay, isoOf, type LocalDay, unclear, weekdayOf } from "./moment.ts";

const weekdays = [
  "montag|monday",
  "dienstag|tuesday",
  "mittwoch|wednesday",
  "donnerstag|thursday",
  "freitag|friday",
  "samstag|sonnabend|saturday",
  "sonntag|sunday",
] as const;

const weekday = weekdays.join("|");
const placeOf = (name: string): number =>
  weekdays.findIndex((names) => new RegExp(`^(?:${names})$`).test(name));

const friday = 4;

/** The next day of that name after today; a day of today's own name could be either. */
const comingDay = (today: LocalDay, place: number): LocalDay | null => {
  const ahead = (place - weekdayOf(today) + 7) % 7;
  return ahead === 0 ? null : daysAfter(today, ahead);
};

const namedDay = (today: LocalDay, name: string, isNext: boolean): string => {
  const place = placeOf(name);
  const day = comingDay(today, place);
  // "Next Friday", said on a Tuesday, is this week's for some and next week's for others.
  return day === null || (isNext && place > weekdayOf(today)) ? unclear : isoOf(day);
};

/** So far ahead a date without a year may be next year's: one that is just past is no promise for the next. */
const halfYear = 183;

/** "24.11.": this year's; in winter also a day of the spring to come. */
const datedDay = (today: LocalDay, day: number, month: number): string => {
  const dated = { year: today.year, month, day };
  const next = isBefore(dated, today) ? { ...dated, year: today.year + 1 } : dated;
  const isMeant = next === dated || isBefore(next, daysAfter(today, halfYear));
  return isDay(next) && isMeant ? isoOf(next) : unclear;
};

const writtenYear = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));

const fullDay = (day: number, month: number, year: string): string => {
  const dated = { year: writtenYear(year), month, day };
  return isDay(dated) ? isoOf(dated) : unclear;
};

const months = {
  de: "januar|februar|maerz|april|mai|juni|juli|august|september|oktober|november|dezember".split("|"),
  en: "january|february|march|april|may|june|july|august|september|october|november|december".split("|"),
};
const month =
  "jan(?:uar|uary)?|feb(?:ruar|ruary)?|maerz|mar(?:ch)?|apr(?:il)?|mai|may|jun[ie]?|jul[iy]?|aug(?:ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|de[zc](?:ember)?";

const monthOf = (name: string): number => {
  const at = (names: readonly string[]) => names.findIndex((full) => full.startsWith(name.slice(0, 3)));
  return Math.max(at(months.de), at(months.en)) + 1;
};

/** Days that are one word, by how far they are away. */
const near: readonly (readonly [RegExp, number])[] = [
  [/\b(?:uebermorgen|the day after tomorrow|day after tomorrow)\b/g, 2],
  [
    /\b(?:im laufe des (?:heutigen )?tages|(?:by |bis )?(?:zum )?ende des (?:heutigen )?tages|(?:zum |bis )?feierabend|heute noch|noch heute|heutigen?|heute|later today|today)\b/g,
    0,
  ],
  // What is left of "morgen" here is no part of a day: those were written as times before.
  [/\b(?:morgigen?(?: tag(?:es)?)?|morgen|tomorrow)\b/g, 1],
];

const endOfDay = /\b(?:(?:the )?end of (?:the )?(?:business )?day|eod|(?:the )?close of business|cob)\b/g;

const dayNamed = new RegExp(`\\d{4}-\\d\\d-\\d\\d|${unclear}`);

/** What ends a day is its end where one is named, and today's where none is. */
const withEndOfDay = (text: string, today: LocalDay): string =>
  text.replace(endOfDay, dayNamed.test(text) ? "" : isoOf(today));

const withWeekdays = (text: string, today: LocalDay): string =>
  text
    .replace(
      new RegExp(
        `\\b(?:(naechste[rnms]?|next)|kommende[rnms]?|diese[rnms]?|this|coming)? ?\\b(${weekday})s?\\b`,
        "g",
      ),
      (_, next: string | undefined, name: string) => ` ${namedDay(today, name, next !== undefined)}`,
    )
    .replace(/\b(?:(?:bis )?(?:zum )?ende (?:der|dieser) woche|(?:the )?end of (?:the|this) week)\b/g, () =>
      weekdayOf(today) > friday ? unclear : isoOf(daysAfter(today, friday - weekdayOf(today))),
    );

const withDates = (text: string, today: LocalDay): string =>
  text
    .replace(
      /(?<![\w.:-])(\d{1,2})\. ?(\d{1,2})\.(?: ?(20\d\d)|(\d\d))(?![\w:.]\d| ?uhr)/g,
      (_, day, of, year, short) => fullDay(Number(day), Number(of), year ?? short),
    )
    .replace(/(?<![\w.:-])(\d{1,2})\. ?(\d{1,2})\.(?!\d)/g, (_, day, of) =>
      datedDay(today, Number(day), Number(of)),
    )
    // In English these are two different days.
    .replace(/(?<![\w/])\d{1,2}\/\d{1,2}(?:\/\d{2,4})?(?![\w/])/g, unclear)
    .replace(
      new RegExp(
        `(?<![\\w.:-])(\\d{1,2})(?:\\.|st|nd|rd|th)? ?(?:of )?(${month})\\b\\.?(?:,? (20\\d\\d))?`,
        "g",
      ),
      (_, day, name, year) =>
        year === undefined
          ? datedDay(today, Number(day), monthOf(name))
          : fullDay(Number(day), monthOf(name), year),
    )
    .replace(
      new RegExp(
        `\\b(${month})\\.? (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?![\\w:.]\\d|\\w)(?:,? (20\\d\\d))?`,
        "g",
      ),
      (_, name, day, year) =>
        year === undefined
          ? datedDay(today, Number(day), monthOf(name))
          : fullDay(Number(day), monthOf(name), year),
    );

/** "Dienstag, den 24.11.": one day twice, as long as it is the same one. */
const onlyOnce = (text: string): string => {
  const twice = new RegExp(`\\b(${weekday}),? (?:den |dem |the )?(\\d{4}-\\d\\d-\\d\\d)`, "g");
  return text.replace(twice, (_, name: string, iso: string) => {
    const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
    return weekdayOf({ year, month, day }) === placeOf(name) ? iso : unclear;
  });
};

/** A folded text with the days that it names written as dates; what could be two days becomes unreadable. */
export const withDays = (folded: string, today: LocalDay): string => {
  const dated = onlyOnce(withDates(folded, today));
  const named = withWeekdays(dated, today);
  const all = near.reduce((text, [words, days]) => text.replace(words, isoOf(daysAfter(today, days))), named);
  return withEndOfDay(all, today);
};
