import { DateTime } from "luxon";

/** The day that it is in a time zone (IANA name) at an instant, `yyyy-mm-dd`. */
export const localDate = (at: number, timeZone: string): string =>
  DateTime.fromMillis(at, { zone: timeZone }).toISODate() ?? "";
