import { DateTime } from "luxon";

/** The day that it is in a time zone (IANA name) at an instant, `yyyy-mm-dd`. */
export const localDate = (at: number, timeZone: string): string =>
  DateTime.fromMillis(at, { zone: timeZone }).toISODate() ?? "";

/** The instant at which a day (`yyyy-mm-dd`) is over in a time zone. */
export const endOfDay = (day: string, timeZone: string): number =>
  DateTime.fromISO(day, { zone: timeZone }).plus({ days: 1 }).startOf("day").toMillis();
