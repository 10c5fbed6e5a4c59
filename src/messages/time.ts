import type { Language } from "../core/person.ts";

const locales = { de: "de-DE", en: "en-GB" } as const satisfies Record<Language, string>;

type Pieces = Readonly<Record<"weekday" | "day" | "month" | "hour" | "minute", string>>;

const piecesOf = (
  at: number,
  timeZone: string,
  language: Language,
  options: Intl.DateTimeFormatOptions,
): Pieces => {
  const parts = new Intl.DateTimeFormat(locales[language], {
    ...options,
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone,
  }).formatToParts(at);
  const piece = (type: keyof Pieces) => parts.find((part) => part.type === type)?.value ?? "";
  return {
    // Whether a short weekday ends in a full stop also changes with the language data.
    weekday: piece("weekday").replace(".", ""),
    day: piece("day"),
    month: piece("month"),
    hour: piece("hour"),
    minute: piece("minute"),
  };
};

// Put together by hand: how a locale joins date and time changes with the runtime's language data.
const long: Readonly<Record<Language, (pieces: Pieces) => string>> = {
  de: ({ weekday, day, month, hour, minute }) => `${weekday}, ${day}. ${month}, ${hour}:${minute} Uhr`,
  en: ({ weekday, day, month, hour, minute }) => `${weekday}, ${day} ${month}, ${hour}:${minute}`,
};

const short: Readonly<Record<Language, (pieces: Pieces) => string>> = {
  de: ({ weekday, day, month, hour, minute }) => `${weekday} ${day}.${month}. ${hour}:${minute}`,
  en: ({ weekday, day, month, hour, minute }) => `${weekday} ${day} ${month} ${hour}:${minute}`,
};

/**
 * "Donnerstag, 1. Januar, 14:30 Uhr": a time as a sentence to a customer says it.
 *
 * @param at milliseconds since 1970
 * @param timeZone IANA zone of the desk
 * @throws {RangeError} for a zone that does not exist.
 */
export const longTime = (at: number, timeZone: string, language: Language): string =>
  long[language](piecesOf(at, timeZone, language, { weekday: "long", month: "long" }));

/**
 * "Do 1.1. 14:30": a time as cards and lists show it.
 *
 * @param at milliseconds since 1970
 * @param timeZone IANA zone of the desk
 * @throws {RangeError} for a zone that does not exist.
 */
export const shortTime = (at: number, timeZone: string, language: Language): string =>
  short[language](
    piecesOf(at, timeZone, language, { weekday: "short", month: language === "de" ? "numeric" : "short" }),
  );

const days: Readonly<Record<Language, (pieces: Pieces, year: string) => string>> = {
  de: ({ day, month }, year) => `${day}.${month}.${year}`,
  en: ({ day, month }, year) => `${day} ${month} ${year}`,
};

/**
 * "31.1.2027": the last day that ends before `until`, as cards and sentences name it.
 *
 * @param until milliseconds since 1970
 * @param timeZone IANA zone of the desk
 * @throws {RangeError} for a zone that does not exist.
 */
export const shortDay = (until: number, timeZone: string, language: Language): string => {
  const last = until - 1;
  const year = new Intl.DateTimeFormat("en-GB", { year: "numeric", timeZone }).format(last);
  const month = language === "de" ? ("numeric" as const) : ("short" as const);
  return days[language](piecesOf(last, timeZone, language, { month }), year);
};
