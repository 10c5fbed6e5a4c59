import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import { type Tier, tiers } from "../../src/core/customer.ts";
import { calendarFor, deskCalendars, type NamedCalendar } from "../../src/directory/calendars.ts";
import type { Opening } from "../../src/directory/opening-spans.ts";
import type { Hours } from "../../src/directory/working-time.ts";
import { fc } from "../support/fast-check.ts";
import { slowCalendar } from "./slow-calendar.ts";

const daily = (...openings: readonly Opening[]): Hours => ({
  monday: openings,
  tuesday: openings,
  wednesday: openings,
  thursday: openings,
  friday: openings,
  saturday: [],
  sunday: [],
});
const bavaria = { country: "DE", state: "BY", region: null, closedOn: [] };
const own = {
  timeZone: "Europe/Berlin",
  hours: daily({ from: 480, to: 1080 }),
  holidays: bavaria,
  specialHours: {},
};
const night: NamedCalendar = {
  ...own,
  name: "night",
  hours: { ...daily({ from: 0, to: 360 }, { from: 1200, to: 1440 }), saturday: [{ from: 0, to: 360 }] },
  specialHours: { "12-24": [{ from: 0, to: 360 }] },
  tiers: ["premium"],
  channels: null,
};
const boston: NamedCalendar = {
  ...own,
  name: "boston",
  timeZone: "America/New_York",
  holidays: null,
  tiers: ["business", "premium"],
  channels: ["slack:#us"],
};

const nameOf = (tier: Tier, channel: string): string | null =>
  calendarFor([boston, night], { tier, channel })?.name ?? null;

describe("the calendar of a request", () => {
  it("is the first that is for its tier and its channel, or the desk's own", () => {
    expect(tiers.map((tier) => nameOf(tier, "slack:#us"))).toEqual([null, "boston", "boston"]);
    expect(tiers.map((tier) => nameOf(tier, "slack:#support"))).toEqual([null, null, "night"]);
  });

  it("is the desk's own when the desk file has it no more", () => {
    const { hoursOf } = deskCalendars(own, []);
    const monday = DateTime.fromISO("2026-03-02T21:00", { zone: own.timeZone }).toMillis();
    expect(hoursOf("night").isOpen(monday)).toBe(false);
    expect(deskCalendars(own, [night]).hoursOf("night").isOpen(monday)).toBe(true);
  });

  it("counts what a minute-by-minute look counts, whichever it is", () => {
    const { hoursOf } = deskCalendars(own, [boston, night]);
    const slow = new Map([
      [null, slowCalendar(own.timeZone, own.hours, true)],
      ["boston", slowCalendar(boston.timeZone, boston.hours, false)],
      ["night", slowCalendar(night.timeZone, night.hours, true, night.specialHours)],
    ]);
    const from = fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2026, 11) });
    fc.assert(
      fc.property(fc.constantFrom(...slow), from, fc.nat(1500), ([name, reference], at, minutes) => {
        const fast = hoursOf(name);
        expect(fast.isOpen(at)).toBe(reference.isOpen(at));
        expect(fast.after(at, minutes)).toBe(reference.expectedReplyAt(at, minutes));
      }),
      { numRuns: 60 },
    );
  });
});
