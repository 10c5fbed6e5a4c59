import { DateTime } from "luxon";

type Day = { readonly from: number; readonly to: number; readonly date: string };

/** The day asked for last, by time zone: mostly it is still the same. */
const latest = new Map<string, Day>();

const dayAt = (at: number, zone: string): Day => {
  const moment = DateTime.fromMillis(at, { zone });
  return {
    from: moment.startOf("day").toMillis(),
    to: moment.endOf("day").toMillis(),
    date: moment.toISODate() ?? "",
  };
};

/** The day that it is in a time zone (IANA name) at an instant, `yyyy-mm-dd`. */
export const localDate = (at: number, timeZone: string): string => {
  const known = latest.get(timeZone);
  if (known !== undefined && known.from <= at && at <= known.to) return known.date;
  const day = dayAt(at, timeZone);
  latest.set(timeZone, day);
  return day.date;
};

/** The instant at which a day (`yyyy-mm-dd`) is over in a time zone. */
export const endOfDay = (day: string, timeZone: string): number =>
  DateTime.fromISO(day, { zone: timeZone }).plus({ days: 1 }).startOf("day").toMillis();
