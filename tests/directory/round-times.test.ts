import { DateTime } from "luxon";
import { describe, expect, test } from "vitest";
import { roundParts } from "../../src/core/round.ts";
import { createCalendar } from "../../src/directory/calendar.ts";
import type { Opening } from "../../src/directory/opening-spans.ts";
import { roundTimes } from "../../src/directory/round-times.ts";
import type { Hours } from "../../src/directory/working-time.ts";
import { fc } from "../support/fast-check.ts";

const span = (from: number, to: number): Opening => ({ from: from * 60, to: to * 60 });

const hours: Hours = {
  monday: [span(8, 18)],
  tuesday: [span(8, 11.5), span(13, 17)],
  wednesday: [span(13, 18)],
  thursday: [span(8, 9)],
  friday: [span(8, 12)],
  saturday: [],
  sunday: [],
};
const timeZone = "Europe/Berlin";
const bavaria = { country: "DE", state: "BY", region: null, closedOn: [] };
const instant = (text: string): number => DateTime.fromISO(text, { zone: timeZone }).toMillis();

const times = roundTimes({ timeZone, hours, holidays: bavaria, specialHours: {} }, roundParts);
const between = (from: string, until: string): readonly string[] =>
  times(instant(from), instant(until)).map(
    ({ at, part }) => `${DateTime.fromMillis(at, { zone: timeZone }).toFormat("ccc HH:mm")} ${part}`,
  );

describe("the rounds (R6)", () => {
  test("are at the start, at noon and ten minutes before the end", () =>
    expect(between("2026-03-02", "2026-03-02T23:00")).toEqual([
      "Mon 08:00 start",
      "Mon 12:00 noon",
      "Mon 17:50 end",
    ]));

  test("wait at noon until the break is over", () =>
    expect(between("2026-03-03", "2026-03-03T23:00")).toEqual([
      "Tue 08:00 start",
      "Tue 13:00 noon",
      "Tue 16:50 end",
    ]));

  test("have no noon on a day that begins after it, or ends with it", () => {
    expect(between("2026-03-04", "2026-03-04T23:00")).toEqual(["Wed 13:00 start", "Wed 17:50 end"]);
    expect(between("2026-03-06", "2026-03-06T23:00")).toEqual(["Fri 08:00 start", "Fri 11:50 end"]);
  });

  test("are one on a day that is hardly longer", () =>
    expect(between("2026-03-05", "2026-03-05T23:00")).toEqual(["Thu 08:00 start"]));

  test("are none at weekends and on holidays", () => {
    expect(between("2026-03-07", "2026-03-08T23:59")).toEqual([]);
    expect(between("2026-12-25", "2026-12-25T23:59")).toEqual([]);
  });

  test("keep to the clock on the wall when it changes", () =>
    expect(between("2026-03-27T12:00", "2026-03-30T09:00")).toEqual(["Mon 08:00 start"]));

  test("are only those that the desk wants", () => {
    const noon = roundTimes({ timeZone, hours, holidays: null, specialHours: {} }, ["noon"]);
    expect(noon(instant("2026-03-02"), instant("2026-03-08")).map(({ part }) => part)).toEqual([
      "noon",
      "noon",
    ]);
    expect(
      roundTimes({ timeZone, hours, holidays: null, specialHours: {} }, [])(0, instant("2026-03-08")),
    ).toEqual([]);
  });

  test("begin after the one moment and end with the other, whatever is asked in between", () => {
    const calendar = createCalendar({ timeZone, hours, holidays: bavaria, specialHours: {} });
    const start = instant("2026-03-01");
    const year = 365 * 24 * 60 * 60_000;
    fc.assert(
      fc.property(
        fc.nat(year),
        fc.nat(9 * 24 * 60 * 60_000),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (from, length, cut) => {
          const [after, until] = [start + from, start + from + length];
          const middle = Math.floor(after + length * cut);
          const all = times(after, until);
          expect([...times(after, middle), ...times(middle, until)]).toEqual(all);
          for (const { at } of all) expect(calendar.isOpen(at)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
