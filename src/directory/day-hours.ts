import type { DateTime } from "luxon";
import { closedDates } from "./holidays.ts";
import type { Opening } from "./opening-spans.ts";
import { type WorkingTime, weekdays } from "./working-time.ts";

/** The opening times of one date, and what they come from. */
export type DayHours = {
  readonly openings: readonly Opening[];
  readonly from: "weekday" | "holiday" | "special";
};

/** Tells the opening times of a date: special hours come before holidays, and these before the weekday's. */
export const dayHours = ({ hours, holidays, specialHours }: WorkingTime): ((date: DateTime) => DayHours) => {
  const isClosed = closedDates(holidays);
  return (date) => {
    const day = date.toFormat("yyyy-MM-dd");
    const special = specialHours[day] ?? specialHours[day.slice(5)];
    if (special !== undefined) return { openings: special, from: "special" };
    if (isClosed(day)) return { openings: [], from: "holiday" };
    const weekday = weekdays[date.weekday - 1];
    return { openings: weekday === undefined ? [] : hours[weekday], from: "weekday" };
  };
};
