import { DateTime } from "luxon";

/** The days from one to another, both included, on the desk's clock; milliseconds since 1970. */
export type Days = { readonly from: number; readonly until: number; readonly named: string };

/**
 * The beginning of a day on the desk's clock.
 *
 * @throws {Error} when there is no such day.
 */
export const dayOf = (typed: string, zone: string): DateTime => {
  const day = DateTime.fromFormat(typed, "yyyy-MM-dd", { zone });
  if (!day.isValid) throw new Error(`"${typed}" is no day. Write one such as 2026-12-24.`);
  return day;
};

/** The beginning of today, or of so many days before it. */
export const daysAgo = (days: number, zone: string): DateTime =>
  DateTime.now().setZone(zone).startOf("day").minus({ days });

/**
 * The days that somebody asks about; what is left out: the last thirty, up to today.
 *
 * @throws {Error} when one is no day, or they are the wrong way round.
 */
export const daysFrom = (asked: { readonly from?: string; readonly to?: string }, zone: string): Days => {
  const last = asked.to === undefined ? daysAgo(0, zone) : dayOf(asked.to, zone);
  const first = asked.from === undefined ? last.minus({ days: 29 }) : dayOf(asked.from, zone);
  if (first > last)
    throw new Error(`${first.toISODate()} is after ${last.toISODate()}. Give the earlier day with --from.`);
  return {
    from: first.toMillis(),
    until: last.plus({ days: 1 }).toMillis(),
    named: `${first.toISODate()} to ${last.toISODate()} (${zone})`,
  };
};
