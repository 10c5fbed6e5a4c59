/** When words are written: `offset` is that of the desk's time zone then, in minutes ahead of UTC. */
export type Moment = { readonly at: number; readonly offset: number };

/** A date of the calendar; `month` 1 to 12. */
export type LocalDay = { readonly year: number; readonly month: number; readonly day: number };

const minute = 60_000;

const dayOf = (date: Date): LocalDay => ({
  year: date.getUTCFullYear(),
  month: date.getUTCMonth() + 1,
  day: date.getUTCDate(),
});

const utc = ({ year, month, day }: LocalDay): Date => new Date(Date.UTC(year, month - 1, day));

/** The date on the desk's calendar at a moment. */
export const today = ({ at, offset }: Moment): LocalDay => dayOf(new Date(at + offset * minute));

/** The date so many days later. */
export const daysAfter = ({ year, month, day }: LocalDay, days: number): LocalDay =>
  dayOf(utc({ year, month, day: day + days }));

/** Monday is 0. */
export const weekdayOf = (day: LocalDay): number => (utc(day).getUTCDay() + 6) % 7;

/** Whether there is such a day: the 31st of February is none. */
export const isDay = (day: LocalDay): boolean =>
  day.month >= 1 && day.month <= 12 && dayOf(utc(day)).day === day.day;

/** Whether a date comes before another one. */
export const isBefore = (one: LocalDay, other: LocalDay): boolean => utc(one) < utc(other);

const padded = (number: number): string => String(number).padStart(2, "0");

/** `2026-11-24` */
export const isoOf = ({ year, month, day }: LocalDay): string => `${year}-${padded(month)}-${padded(day)}`;

/** Stands where words could mean two times, or one that does not exist: no time is read there. */
export const unclear = "⌁";
