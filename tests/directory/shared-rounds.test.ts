import { DateTime } from "luxon";
import { describe, expect, test } from "vitest";
import { roundParts } from "../../src/core/round.ts";
import type { NamedCalendar } from "../../src/directory/calendars.ts";
import { roundTimes } from "../../src/directory/round-times.ts";
import { sharedRounds } from "../../src/directory/shared-rounds.ts";
import type { Hours } from "../../src/directory/working-time.ts";
import { fc } from "../support/fast-check.ts";

const week = (from: number, to: number): Hours => {
  const day = [{ from: from * 60, to: to * 60 }];
  return { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day, saturday: [], sunday: [] };
};
const timeZone = "Europe/Berlin";
const calendar = (name: string, hours: Hours, zone = timeZone): NamedCalendar => ({
  name,
  tiers: ["premium"],
  channels: null,
  hours,
  holidays: null,
  specialHours: {},
  timeZone: zone,
});

const own = { timeZone, hours: week(8, 18), holidays: null, specialHours: {} };
const early = calendar("early", week(8, 14));
const boston = calendar("boston", week(9, 17), "America/New_York");
const rounds = sharedRounds(own, [early, boston], roundParts);
const instant = (text: string): number => DateTime.fromISO(text, { zone: timeZone }).toMillis();

describe("the rounds of several calendars (R6)", () => {
  test("are one where they share a moment, and each at its own time where they do not", () => {
    const shown = rounds(instant("2026-03-03"), instant("2026-03-04")).map(
      ({ at, part, calendars }) =>
        `${DateTime.fromMillis(at, { zone: timeZone }).toFormat("HH:mm")} ${part} ${calendars.map(String).join(" ")}`,
    );
    expect(shown).toEqual([
      "08:00 start null early",
      "12:00 noon null early",
      "13:50 end early",
      "15:00 start boston",
      "17:50 end null",
      "18:00 noon boston",
      "22:50 end boston",
    ]);
  });

  test("are for each calendar what they are without the others, and no two are at one moment", () => {
    const start = instant("2026-03-01");
    const alone = [own, early, boston].map((time) => roundTimes(time, roundParts));
    fc.assert(
      fc.property(fc.nat(60 * 24 * 60), fc.nat(10 * 24 * 60), (first, length) => {
        const from = start + first * 60_000;
        const until = from + length * 60_000;
        const all = rounds(from, until);
        expect(all.map(({ at }) => at)).toEqual(
          [...new Set(all.map(({ at }) => at))].toSorted((a, b) => a - b),
        );
        for (const [index, name] of [null, "early", "boston"].entries())
          expect(all.filter(({ calendars }) => calendars.includes(name)).map(({ at }) => at)).toEqual(
            alone[index]?.(from, until).map(({ at }) => at),
          );
      }),
      { numRuns: 40 },
    );
  });
});
