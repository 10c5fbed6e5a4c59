import { DateTime } from "luxon";
import type { RoundPart, RoundTime } from "../core/round.ts";
import { createCalendar } from "./calendar.ts";
import type { Span } from "./opening-spans.ts";
import type { WorkingTime } from "./working-time.ts";

const minute = 60_000;
/** Before the end of the day, so that what is still open can be seen to. */
const beforeClosing = 10 * minute;
/** Rounds closer to each other would look at the same. */
const apart = 60 * minute;

const noonOf = (date: DateTime, spans: readonly Span[]): number | null => {
  const noon = date.set({ hour: 12 }).toMillis();
  const span = spans.find(({ end }) => end > noon);
  // In a break at noon: when it is over. A day that begins after noon, or is over by then, has no such round.
  return span === undefined || (span === spans[0] && span.start > noon) ? null : Math.max(noon, span.start);
};

const roundsOn = (date: DateTime, spans: readonly Span[]): readonly RoundTime[] => {
  const [first] = spans;
  const last = spans.at(-1);
  if (first === undefined || last === undefined) return [];
  const noon = noonOf(date, spans);
  const all: readonly RoundTime[] = [
    { part: "start", at: first.start },
    ...(noon === null ? [] : [{ part: "noon", at: noon } as const]),
    { part: "end", at: last.end - beforeClosing },
  ];
  return all.filter(({ at }, place) => place === 0 || at - (all[place - 1]?.at ?? 0) >= apart);
};

/** The rounds after one moment and until another, in order. */
export type RoundTimes = (after: number, until: number) => readonly RoundTime[];

/**
 * The rounds of a desk by its calendar: opening times, holidays and clock changes (R6). Where the desk has a break at
 * noon, the round is when it is over; rounds within an hour of each other are one.
 *
 * @param parts which of the three the desk holds.
 * @throws {Error} as `createCalendar`.
 */
export const roundTimes = (time: WorkingTime, parts: readonly RoundPart[]): RoundTimes => {
  const { openSpans } = createCalendar(time);
  return (after, until) => {
    if (parts.length === 0) return [];
    const rounds: RoundTime[] = [];
    let date = DateTime.fromMillis(after, { zone: time.timeZone }).startOf("day");
    for (; date.toMillis() <= until; date = date.plus({ days: 1 }))
      rounds.push(...roundsOn(date, openSpans(date.toMillis(), date.plus({ days: 1 }).toMillis())));
    return rounds.filter(({ at, part }) => at > after && at <= until && parts.includes(part));
  };
};
