import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import { closingTimes } from "../../src/directory/closing-times.ts";
import type { Opening } from "../../src/directory/opening-spans.ts";
import { fc } from "../support/fast-check.ts";

const span = (from: number, to: number): Opening => ({ from: from * 60, to: to * 60 });
const timeZone = "Europe/Berlin";
const instant = (text: string): number => DateTime.fromISO(text, { zone: timeZone }).toMillis();

const closings = closingTimes({
  timeZone,
  hours: {
    monday: [span(8, 12), span(13, 18)],
    tuesday: [span(20, 24)],
    wednesday: [],
    thursday: [span(8, 17)],
    friday: [span(8, 17)],
    saturday: [],
    sunday: [],
  },
  holidays: { country: "DE", state: "BY", region: null, closedOn: [] },
  specialHours: { "12-24": [span(8, 12)] },
});
const between = (from: string, until: string): readonly string[] =>
  closings(instant(from), instant(until)).map((at) =>
    DateTime.fromMillis(at, { zone: timeZone }).toFormat("ccc dd HH:mm"),
  );

describe("a desk", () => {
  it("closes once a day, after its last opening, and at midnight too", () =>
    expect(between("2026-03-02", "2026-03-07")).toEqual([
      "Mon 02 18:00",
      "Wed 04 00:00",
      "Thu 05 17:00",
      "Fri 06 17:00",
    ]));

  it("does not close on days on which it is closed, and earlier on half days", () =>
    expect(between("2026-12-24", "2026-12-28T23:00")).toEqual(["Thu 24 12:00", "Mon 28 18:00"]));

  it("closes after the one moment and up to the other, whatever is asked in between", () => {
    const start = instant("2026-03-01");
    fc.assert(
      fc.property(fc.nat(400 * 86_400), fc.nat(9 * 86_400), fc.nat(9 * 86_400), (from, first, second) => {
        const [after, middle] = [start + from * 1000, start + (from + first) * 1000];
        const until = middle + second * 1000;
        expect([...closings(after, middle), ...closings(middle, until)]).toEqual(closings(after, until));
      }),
      { numRuns: 100 },
    );
  });
});
