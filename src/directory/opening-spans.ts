import type { IANAZone } from "luxon";

/** A stretch of opening time, in minutes after midnight by the clock on the wall: 0 to 1440, `to` not included. */
export type Opening = { readonly from: number; readonly to: number };

/** A stretch of time in milliseconds since 1970, `end` not included. */
export type Span = { readonly start: number; readonly end: number };

const minute = 60_000;
const day = 24 * 60 * minute;

/** The instant from which another offset from UTC holds, searched to the minute. */
const changeOf = (zone: IANAZone, from: number, until: number): number => {
  if (until - from <= minute) return until;
  const middle = from + Math.floor((until - from) / minute / 2) * minute;
  return zone.offset(middle) === zone.offset(from)
    ? changeOf(zone, middle, until)
    : changeOf(zone, from, middle);
};

/**
 * The spans in which the clock on the wall shows opening time on one date, given as its midnight in UTC. A date on
 * which clocks change has two offsets, and each counts only while it holds: an hour that is skipped is not open, one
 * that comes twice is open twice.
 */
export const spansOn = (zone: IANAZone, midnight: number, openings: readonly Opening[]): readonly Span[] => {
  // The date lies within these two instants wherever on earth the desk is.
  const before = midnight - day;
  const after = midnight + 2 * day;
  const spansAt = (offset: number): readonly Span[] =>
    openings.map(({ from, to }) => ({
      start: midnight + (from - offset) * minute,
      end: midnight + (to - offset) * minute,
    }));
  if (zone.offset(before) === zone.offset(after)) return spansAt(zone.offset(before));
  const change = changeOf(zone, before, after);
  return [
    ...spansAt(zone.offset(before)).map(({ start, end }) => ({ start, end: Math.min(end, change) })),
    ...spansAt(zone.offset(after)).map(({ start, end }) => ({ start: Math.max(start, change), end })),
  ].filter(({ start, end }) => start < end);
};
