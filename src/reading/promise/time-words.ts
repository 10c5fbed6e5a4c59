import { unclear } from "./moment.ts";

/** Numbers in words, as far as people write them of hours and days. */
const numbers: Readonly<Record<string, string>> = {
  ein: "1",
  eine: "1",
  einer: "1",
  einem: "1",
  eins: "1",
  one: "1",
  an: "1",
  a: "1",
  zwei: "2",
  two: "2",
  drei: "3",
  three: "3",
  vier: "4",
  four: "4",
  fuenf: "5",
  five: "5",
  sechs: "6",
  six: "6",
  sieben: "7",
  seven: "7",
  acht: "8",
  eight: "8",
  neun: "9",
  nine: "9",
  zehn: "10",
  ten: "10",
  elf: "11",
  eleven: "11",
  zwoelf: "12",
  twelve: "12",
};
const number = Object.keys(numbers).join("|");
/** "By one" may be an hour, "by a" is none. */
const hour = Object.keys(numbers)
  .filter((word) => !/^(?:an?|ein(?:er?|em)?)$/.test(word))
  .join("|");
const units =
  "minuten?|min|minutes?|mins?|stunden?|std|hours?|hrs?|h|(?:werk|arbeits)tag(?:en?|e)?|(?:working|business) days?|tag(?:en?|e)?|days?|wochen?|weeks?";

/** The part of a day by whose end something is promised. */
const partOfDay: readonly (readonly [RegExp, string])[] = [
  [/\b(?:frueh|in der frueh|am fruehen morgen|first thing)\b/g, "10:00"],
  [/\b(?:(?:am )?vormittag|am morgen|(?:in the )?morning)\b/g, "12:00"],
  [/\b(?:(?:am |zum )?mittag|(?:at )?(?:noon|midday))\b/g, "12:00"],
  [/\b(?:(?:am |zum )?nachmittag|(?:in the )?afternoon)\b/g, "17:00"],
  [/\b(?:(?:am |zum )?abend|(?:in the )?evening)\b/g, "20:00"],
];

const withParts = (text: string): string =>
  partOfDay.reduce(
    (now, [words, time]) => now.replace(words, time),
    text
      .replace(/(tag|woch)(morgen|frueh|vormittag|mittag|nachmittag|abend)s?\b/g, "$1 $2")
      .replace(/\btonight\b/g, "today evening")
      .replace(/\bheute (?:morgen|frueh)\b/g, "heute vormittag")
      .replace(/\bthis (morning|afternoon|evening)\b/g, "today $1")
      .replace(/\bmorgen frueh\b/g, "tomorrow frueh")
      .replace(/(?<=(?:tag|woch|\d\.) )morgen\b/g, "vormittag"),
  );

const english: readonly (readonly [RegExp, string])[] = [
  [/^min/, "minutes"],
  [/^(?:std|stund|h)/, "hours"],
  [/^(?:werk|arbeit|work|business)/, "workdays"],
  [/^(?:tag|day)/, "days"],
  [/^(?:woche|week)/, "weeks"],
];
const unitOf = (unit: string): string => english.find(([begin]) => begin.test(unit))?.[1] ?? unit;

const fractions: readonly (readonly [RegExp, string])[] = [
  [/\b(?:einer |eine )?halben? stunde\b|\bhalf an hour\b/g, "30 minuten"],
  [/\b(?:einer |eine )?viertelstunde\b|\ba quarter of an hour\b/g, "15 minuten"],
  [/\b(?:einer |eine )?dreiviertelstunde\b/g, "45 minuten"],
  [/\b(?:anderthalb|eineinhalb) stunden\b|\ban hour and a half\b|\bone and a half hours\b/g, "90 minuten"],
];

const withDurations = (text: string): string =>
  fractions
    .reduce((now, [words, minutes]) => now.replace(words, minutes), text)
    .replace(/\bwithin the hour\b/g, "in 1 hours")
    .replace(
      /\b(?:innerhalb|binnen|within)(?: von| of)?(?: (?:der|den|dem|des|the))?(?: (?:naechsten?|kommenden?|next))? /g,
      "in ",
    )
    .replace(/\bin (?:den|der|the) (?:naechsten?|kommenden?|next) /g, "in ")
    .replace(new RegExp(`\\bin (${units})\\b`, "g"), "in 1 $1")
    .replace(
      new RegExp(
        `\\bin (?:spaetestens |hoechstens |at most )?(\\d{1,3}(?= ?[a-z])|${number}) ?(${units})\\b`,
        "g",
      ),
      (_, many: string, unit: string) => `in ${numbers[many] ?? many} ${unitOf(unit)}`,
    );

/** "3" alone may be in the night or in the afternoon. */
const firstClearHour = 7;

const clock = (hour: number, minute = "00"): string =>
  hour >= firstClearHour && hour <= 24 ? `at ${hour}:${minute}` : unclear;

const halfDay = (hour: number, half: string): number => (hour % 12) + (half.startsWith("p") ? 12 : 0);

const withClocks = (text: string): string =>
  text
    .replace(/\b(\d{1,2})\.(\d\d)(?= ?uhr\b)/g, "$1:$2")
    .replace(/\b(\d{1,2}) uhr (\d\d)\b/g, "$1:$2")
    .replace(
      new RegExp(`\\b(${number}) (?=uhr\\b|o'?clock\\b)`, "g"),
      (_, word: string) => `${numbers[word] ?? ""} `,
    )
    .replace(new RegExp(`\\b(?:um|at|gegen|bis|by) (${hour})\\b(?! (?:${units}))`, "g"), (_, word: string) =>
      clock(Number(numbers[word])),
    )
    .replace(
      /\b(?:um |at )?(\d{1,2})(?::(\d\d))? ?([ap])\.?m\b\.?/g,
      (_, hours, minutes, half) => `at ${halfDay(Number(hours), half)}:${minutes ?? "00"}`,
    )
    .replace(/(?<![\w:.-])(?:um |at |gegen )?(\d{1,2}) ?(?:uhr|o'?clock)\b/g, (_, hours) =>
      clock(Number(hours)),
    )
    .replace(/\b(?:um|at) (\d{1,2})(?![\w:.-])/g, (_, hours) => clock(Number(hours)))
    .replace(/(?<![\w:.-])(?:um |at |gegen )?(\d)(?::(\d\d))(?: ?uhr)?(?![\w:])/g, (_, hours, minutes) =>
      clock(Number(hours), minutes),
    )
    .replace(/(?<![\w:.-])(?:um |at |gegen )?(\d\d:\d\d)(?: ?uhr)?(?![\w:])/g, "at $1");

/** "Morgen Nachmittag, 15 Uhr": the clock counts, as long as it lies in that part of the day. */
const withPartsOnce = (text: string): string =>
  text.replace(/\bat (10|12|17|20):00,? at (\d{1,2}):(\d\d)/g, (_, end, hour, minute) =>
    Number(hour) <= Number(end) + 2 && Number(hour) >= Number(end) - 5 ? `at ${hour}:${minute}` : unclear,
  );

/** "2 hours" and "30 min", as somebody orders them; "15h" is a time of day for some. */
const bareLength = new RegExp(`^(?:(?:\\d{1,3}|${number}) ?(?!h$)(?:${units})|[1-6] ?h)$`);

/** A text that is a length of time and nothing else, told as one. */
export const asLength = (folded: string): string => (bareLength.test(folded) ? `in ${folded}` : folded);

/** A folded text with times of day, parts of days and lengths of time written in one way, in English. */
export const withTimes = (folded: string): string =>
  withPartsOnce(withClocks(withDurations(withParts(folded))));
