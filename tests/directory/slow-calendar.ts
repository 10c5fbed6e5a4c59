import type { Calendar } from "../../src/directory/calendar.ts";
import type { Hours, SpecialHours } from "../../src/directory/working-time.ts";

const minute = 60_000;
const quarter = 15 * minute;

/** Public holidays of Bavaria in 2024 to 2027, from the calendar on the wall. */
const holidays = new Set([
  ..."2024-01-01 2024-01-06 2024-03-29 2024-04-01 2024-05-01 2024-05-09 2024-05-20 2024-05-30".split(" "),
  ..."2024-10-03 2024-11-01 2024-12-25 2024-12-26".split(" "),
  ..."2025-01-01 2025-01-06 2025-04-18 2025-04-21 2025-05-01 2025-05-29 2025-06-09 2025-06-19".split(" "),
  ..."2025-10-03 2025-11-01 2025-12-25 2025-12-26".split(" "),
  ..."2026-01-01 2026-01-06 2026-04-03 2026-04-06 2026-05-01 2026-05-14 2026-05-25 2026-06-04".split(" "),
  ..."2026-10-03 2026-11-01 2026-12-25 2026-12-26 2027-01-01 2027-01-06".split(" "),
]);

const names = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const;

/** What the clock on the wall shows, written as a time in UTC. Offsets change at quarters of an hour only. */
const wallClock = (timeZone: string): ((at: number) => number) => {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
  const offsets = new Map<number, number>();
  return (at) => {
    const start = Math.floor(at / quarter) * quarter;
    const offset = offsets.get(start) ?? Date.parse(`${format.format(start).replace(" ", "T")}Z`) - start;
    offsets.set(start, offset);
    return at + offset;
  };
};

/** A calendar that looks at the clock on the wall every minute: slow, and too simple to be wrong. */
export const slowCalendar = (
  timeZone: string,
  hours: Hours,
  keepsHolidays: boolean,
  specialHours: SpecialHours = {},
): Pick<Calendar, "isOpen" | "expectedReplyAt"> => {
  const wall = wallClock(timeZone);
  const isOpen = (at: number): boolean => {
    const shown = new Date(wall(at));
    const weekday = names[shown.getUTCDay()] ?? "sunday";
    const minutes = shown.getUTCHours() * 60 + shown.getUTCMinutes();
    const date = shown.toISOString().slice(0, 10);
    const closed = keepsHolidays && holidays.has(date);
    const openings = specialHours[date] ?? specialHours[date.slice(5)] ?? (closed ? [] : hours[weekday]);
    return openings.some(({ from, to }) => from <= minutes && minutes < to);
  };
  const expectedReplyAt = (now: number, businessMinutes: number): number => {
    let left = businessMinutes * minute;
    for (let at = now; ; at = (Math.floor(at / minute) + 1) * minute) {
      const rest = (Math.floor(at / minute) + 1) * minute - at;
      if (!isOpen(at)) continue;
      if (left <= rest) return at + left;
      left -= rest;
    }
  };
  return { isOpen, expectedReplyAt };
};
