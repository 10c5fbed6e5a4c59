import { DateTime } from "luxon";

/** When nearly everybody sleeps and every day has such an hour: clocks are changed before it, or at midnight. */
const quietHour = 4;

/** The quiet hours after one moment and until another, in order. */
export type QuietTimes = (after: number, until: number) => readonly number[];

/** Once a day, four o'clock in a time zone (IANA name): for what can wait until nobody is disturbed. */
export const quietTimes =
  (timeZone: string): QuietTimes =>
  (after, until) => {
    const times: number[] = [];
    let date = DateTime.fromMillis(after, { zone: timeZone }).startOf("day");
    for (; date.toMillis() <= until; date = date.plus({ days: 1 }))
      times.push(date.set({ hour: quietHour }).toMillis());
    return times.filter((at) => at > after && at <= until);
  };
