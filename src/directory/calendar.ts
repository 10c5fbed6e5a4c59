import { DateTime, IANAZone } from "luxon";
import type { OfficeHours } from "../core/targets.ts";
import { dayHours } from "./day-hours.ts";
import { type Span, spansOn } from "./opening-spans.ts";
import { everOpens, type WorkingTime } from "./working-time.ts";

/** When the desk works. Instants are milliseconds since 1970. */
export type Calendar = {
  /**
   * The first instant by which that many minutes of opening time have passed since `now` (S8).
   *
   * @throws {Error} when the desk does not open within a year.
   */
  readonly expectedReplyAt: (now: number, businessMinutes: number) => number;
  readonly isOpen: (at: number) => boolean;
  /** The first instant from `at` on at which the desk is open; `at` itself when it is open then. */
  readonly nextOpening: (at: number) => number;
  /** The opening time between two instants, in order; none when the first is not before the second. */
  readonly openSpans: (from: number, until: number) => readonly Span[];
};

const minute = 60_000;

// A desk that stays shut for longer has a mistake in its file, and must not become an endless search.
const longestClosure = 366 * 24 * 60 * minute;

/** Dates whose opening times are kept: a year's search among them. */
const mostDatesKept = 1000;

const zoneOf = (name: string): IANAZone => {
  const zone = IANAZone.create(name);
  if (!zone.isValid)
    throw new Error(`There is no time zone "${name}". Use an IANA name such as Europe/Berlin.`);
  return zone;
};

/** The local date of an instant, as midnight in UTC, where every day has 24 hours. */
const dateOf = (zone: IANAZone, at: number): DateTime =>
  DateTime.fromMillis(at, { zone }).setZone("utc", { keepLocalTime: true }).startOf("day");

/** Offsets of time zones change on the quarter of an hour, if at all: within one, the date is the same. */
const quarter = 15 * minute;

/** The same date as `dateOf`, which is asked for at every message, reckoned once a quarter of an hour. */
const keptDateOf = (zone: IANAZone): ((at: number) => DateTime) => {
  let kept: { readonly since: number; readonly date: DateTime } | null = null;
  return (at) => {
    const since = Math.floor(at / quarter) * quarter;
    kept = kept?.since === since ? kept : { since, date: dateOf(zone, at) };
    return kept.date;
  };
};

/** Tells the opening times of one date as instants. */
const spansByDate = (time: WorkingTime, zone: IANAZone): ((date: DateTime) => readonly Span[]) => {
  const hoursOf = dayHours(time);
  const reckon = (date: DateTime): readonly Span[] => spansOn(zone, date.toMillis(), hoursOf(date).openings);
  const known = new Map<number, readonly Span[]>();
  return (date) => {
    const midnight = date.toMillis();
    const spans = known.get(midnight) ?? reckon(date);
    if (known.size >= mostDatesKept) known.clear();
    known.set(midnight, spans);
    return spans;
  };
};

/**
 * The calendar of a desk, right over weekends, holidays, breaks and both clock changes.
 *
 * @throws {Error} when the desk has no opening times at all, or the time zone is unknown.
 */
export const createCalendar = (time: WorkingTime): Calendar => {
  if (!everOpens(time.hours))
    throw new Error("The desk never opens. Give at least one weekday its hours in the desk file.");
  const zone = zoneOf(time.timeZone);
  const spansOf = spansByDate(time, zone);
  const dateAt = keptDateOf(zone);

  function* openFrom(now: number): Generator<Span> {
    let lastOpen = now;
    for (let date = dateAt(now); date.toMillis() - lastOpen < longestClosure; date = date.plus({ days: 1 }))
      for (const { start, end } of spansOf(date).filter((span) => span.end > now)) {
        yield { start: Math.max(start, now), end };
        lastOpen = end;
      }
  }

  const expectedReplyAt = (now: number, businessMinutes: number): number => {
    let left = businessMinutes * minute;
    for (const { start, end } of openFrom(now)) {
      if (left <= end - start) return start + left;
      left -= end - start;
    }
    throw new Error("The desk does not open within a year. Check the hours and holidays in the desk file.");
  };

  const openSpans = (from: number, until: number): readonly Span[] => {
    const open: Span[] = [];
    const last = dateOf(zone, until).toMillis();
    for (let date = dateOf(zone, from); date.toMillis() <= last; date = date.plus({ days: 1 }))
      for (const { start, end } of spansOf(date))
        open.push({ start: Math.max(start, from), end: Math.min(end, until) });
    return open.filter(({ start, end }) => start < end);
  };

  return {
    openSpans,
    expectedReplyAt,
    isOpen: (at) => spansOf(dateAt(at)).some(({ start, end }) => start <= at && at < end),
    nextOpening: (at) => expectedReplyAt(at, 0),
  };
};

/**
 * The same calendar as the rules ask it.
 *
 * @throws {Error} as `createCalendar`.
 */
export const officeHours = (time: WorkingTime): OfficeHours => {
  const { expectedReplyAt, openSpans, isOpen } = createCalendar(time);
  return {
    after: expectedReplyAt,
    between: (from, until) => openSpans(from, until).reduce((open, { start, end }) => open + end - start, 0),
    isOpen,
  };
};
