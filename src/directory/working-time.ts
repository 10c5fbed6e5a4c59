import type { HolidayChoice } from "./holidays.ts";
import type { Opening } from "./opening-spans.ts";

/** The days of the week as the desk file names them, Monday first. */
export const weekdays = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const;
export type Weekday = (typeof weekdays)[number];

/** The opening times of a week: in order, not overlapping; none on days the desk is closed. */
export type Hours = Readonly<Record<Weekday, readonly Opening[]>>;

/**
 * Days with opening times of their own, whatever weekday or holiday it is: half days, extra open days, and closed ones.
 * Every year (`12-24`) or once (`2026-10-03`); once comes before every year.
 */
export type SpecialHours = Readonly<Record<string, readonly Opening[]>>;

/** What a calendar is made of; `timeZone` is an IANA name. */
export type WorkingTime = {
  readonly timeZone: string;
  readonly hours: Hours;
  readonly holidays: HolidayChoice | null;
  readonly specialHours: SpecialHours;
};

/** Whether a week has any opening time at all. */
export const everOpens = (hours: Hours): boolean => weekdays.some((weekday) => hours[weekday].length > 0);
