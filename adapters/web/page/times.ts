import type { Language } from "../../../src/core/person.ts";
import { dictionary } from "./dictionary.ts";

const dayMs = 24 * 60 * 60_000;

/** 14:05 or 2:05 PM, in the browser's time zone. */
export const clockTime = (at: number, language: Language): string =>
  new Intl.DateTimeFormat(language, { hour: "numeric", minute: "2-digit" }).format(at);

/** Date and time in full, for whoever points at a time. */
export const fullTime = (at: number, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: "full", timeStyle: "short" }).format(at);

/** "Today", "Yesterday" or the date. */
export const dayName = (at: number, language: Language, now: number): string => {
  const day = (time: number): string => new Date(time).toDateString();
  if (day(at) === day(now)) return dictionary[language].today;
  if (day(at) === day(now - dayMs)) return dictionary[language].yesterday;
  return new Intl.DateTimeFormat(language, { weekday: "long", day: "numeric", month: "long" }).format(at);
};
