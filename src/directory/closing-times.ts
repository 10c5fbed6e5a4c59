import { DateTime } from "luxon";
import { createCalendar } from "./calendar.ts";
import type { WorkingTime } from "./working-time.ts";

/** The moments after one and until another at which the desk closes for the day, in order. */
export type ClosingTimes = (after: number, until: number) => readonly number[];

/**
 * When a desk closes: the end of the last opening of each date, by its calendar.
 *
 * @throws {Error} as `createCalendar`.
 */
export const closingTimes = (time: WorkingTime): ClosingTimes => {
  const { openSpans } = createCalendar(time);
  return (after, until) => {
    const closings: number[] = [];
    // A date that ends at midnight closes on the next one.
    let date = DateTime.fromMillis(after, { zone: time.timeZone }).startOf("day").minus({ days: 1 });
    for (; date.toMillis() <= until; date = date.plus({ days: 1 })) {
      const last = openSpans(date.toMillis(), date.plus({ days: 1 }).toMillis()).at(-1);
      if (last !== undefined) closings.push(last.end);
    }
    return closings.filter((at) => at > after && at <= until);
  };
};
