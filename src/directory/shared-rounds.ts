import type { RoundPart, RoundTime } from "../core/round.ts";
import type { NamedCalendar } from "./calendars.ts";
import { roundTimes } from "./round-times.ts";
import type { WorkingTime } from "./working-time.ts";

/** A calendar of a desk by its name; `null`: the desk's own. */
export type CalendarName = string | null;

/** One moment at which rounds of some of a desk's calendars are due, the desk's own first. */
export type SharedRound = RoundTime & { readonly calendars: readonly CalendarName[] };

/** The rounds after one moment and until another, in order; calendars that share a moment share the round. */
export type SharedRounds = (after: number, until: number) => readonly SharedRound[];

/**
 * The rounds of all calendars of a desk (R6). Where several share a moment, it is called what the first calls it.
 *
 * @param parts which of the three the desk holds.
 * @throws {Error} as `createCalendar`.
 */
export const sharedRounds = (
  own: WorkingTime,
  named: readonly NamedCalendar[],
  parts: readonly RoundPart[],
): SharedRounds => {
  const all = [
    { name: null, times: roundTimes(own, parts) },
    ...named.map((calendar) => ({ name: calendar.name, times: roundTimes(calendar, parts) })),
  ];
  return (after, until) => {
    const byMoment = new Map<number, SharedRound>();
    for (const { name, times } of all)
      for (const round of times(after, until)) {
        const { calendars, ...known } = byMoment.get(round.at) ?? { ...round, calendars: [] };
        byMoment.set(round.at, { ...known, calendars: [...calendars, name] });
      }
    return [...byMoment.values()].toSorted((one, other) => one.at - other.at);
  };
};
