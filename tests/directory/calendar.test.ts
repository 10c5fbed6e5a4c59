import { DateTime } from "luxon";
import { describe, expect, test } from "vitest";
import { createCalendar } from "../../src/directory/calendar.ts";
import type { HolidayChoice } from "../../src/directory/holidays.ts";
import type { Opening } from "../../src/directory/opening-spans.ts";
import { type Hours, type WorkingTime, weekdays } from "../../src/directory/working-time.ts";
import { fc } from "../support/fast-check.ts";
import { slowCalendar } from "./slow-calendar.ts";

const span = (from: string, to: string): Opening => {
  const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
  return { from: minutes(from), to: minutes(to) };
};

const never: Hours = {
  monday: [],
  tuesday: [],
  wednesday: [],
  thursday: [],
  friday: [],
  saturday: [],
  sunday: [],
};
const daily = (...openings: readonly Opening[]): Hours => ({
  monday: openings,
  tuesday: openings,
  wednesday: openings,
  thursday: openings,
  friday: openings,
  saturday: openings,
  sunday: openings,
});
const office: Hours = {
  ...daily(span("08:00", "12:00"), span("13:00", "17:00")),
  saturday: [],
  sunday: [],
};
const bavaria: HolidayChoice = { country: "DE", state: "BY", region: null, closedOn: [] };

const desk = (time: Partial<WorkingTime> = {}) => {
  const timeZone = time.timeZone ?? "Europe/Berlin";
  const calendar = createCalendar({ timeZone, hours: office, holidays: bavaria, specialHours: {}, ...time });
  const instant = (text: string) => DateTime.fromISO(text, { zone: timeZone, setZone: true }).toMillis();
  const local = (at: number) => DateTime.fromMillis(at, { zone: timeZone }).toFormat("yyyy-MM-dd HH:mm ZZ");
  return {
    reply: (now: string, minutes: number) => local(calendar.expectedReplyAt(instant(now), minutes)),
    opening: (at: string) => local(calendar.nextOpening(instant(at))),
    open: (at: string) => calendar.isOpen(instant(at)),
  };
};

describe("an expected reply", () => {
  const { reply, opening, open } = desk();

  test("falls on the same day while there is time", () => {
    expect(reply("2025-09-16T09:00", 120)).toBe("2025-09-16 11:00 +02:00");
  });

  test("does not count the lunch break", () => {
    expect(reply("2025-09-16T11:30", 60)).toBe("2025-09-16 13:30 +02:00");
    expect(reply("2025-09-16T12:15", 60)).toBe("2025-09-16 14:00 +02:00");
  });

  test("may fall on closing time itself", () => {
    expect(reply("2025-09-16T16:00", 60)).toBe("2025-09-16 17:00 +02:00");
    expect(reply("2025-09-16T16:00", 61)).toBe("2025-09-17 08:01 +02:00");
  });

  test("asked for on a Friday evening waits for Monday", () => {
    expect(reply("2025-09-19T18:30", 240)).toBe("2025-09-22 12:00 +02:00");
    expect(reply("2025-09-19T15:00", 240)).toBe("2025-09-22 10:00 +02:00");
    expect(opening("2025-09-19T18:30")).toBe("2025-09-22 08:00 +02:00");
  });

  test("asked for on 24 December waits until Christmas and the weekend are over", () => {
    expect(reply("2025-12-24T16:00", 120)).toBe("2025-12-29 09:00 +01:00");
    expect(["2025-12-24T10:00", "2025-12-25T10:00", "2025-12-26T10:00"].map(open)).toEqual([
      true,
      false,
      false,
    ]);
  });

  test("does not count 24 December where the desk is closed then", () => {
    const closed = desk({ holidays: { ...bavaria, closedOn: ["12-24", "2026-01-02"] } });
    expect(closed.reply("2025-12-23T16:00", 120)).toBe("2025-12-29 09:00 +01:00");
    expect(["2024-12-24T10:00", "2026-01-02T10:00", "2025-01-02T10:00"].map(closed.open)).toEqual([
      false,
      false,
      true,
    ]);
  });

  test("asked for before Easter in Bavaria waits until Tuesday", () => {
    expect(reply("2025-04-17T16:30", 60)).toBe("2025-04-22 08:30 +02:00");
    expect(opening("2025-04-21T10:00")).toBe("2025-04-22 08:00 +02:00");
  });

  test("counts Epiphany in Berlin and not in Bavaria", () => {
    expect(open("2025-01-06T10:00")).toBe(false);
    expect(desk({ holidays: { ...bavaria, state: "BE" } }).open("2025-01-06T10:00")).toBe(true);
    expect(desk({ holidays: null }).open("2025-12-25T10:00")).toBe(true);
  });

  test("counts the peace festival in Augsburg only", () => {
    expect(open("2025-08-08T10:00")).toBe(true);
    expect(desk({ holidays: { ...bavaria, region: "A" } }).open("2025-08-08T10:00")).toBe(false);
  });

  test("does not count any day of a holiday of several days", () => {
    const { open: openInYerevan } = desk({
      timeZone: "Asia/Yerevan",
      holidays: { country: "AM", state: null, region: null, closedOn: [] },
    });
    const days = ["2025-01-01", "2025-01-02", "2025-01-03", "2025-01-06", "2025-01-07"];
    expect(days.map((day) => openInYerevan(`${day}T10:00`))).toEqual([false, false, false, false, true]);
  });

  test("of no minutes is the next opening", () => {
    expect(reply("2025-09-16T09:30", 0)).toBe("2025-09-16 09:30 +02:00");
    expect(reply("2025-09-16T07:30", 0)).toBe("2025-09-16 08:00 +02:00");
    expect(reply("2025-09-16T17:00", 0)).toBe("2025-09-17 08:00 +02:00");
  });

  test("can be months away", () => {
    expect(reply("2025-01-02T08:00", 8 * 60 * 100)).toBe("2025-05-27 17:00 +02:00");
  });
});

describe("a day with hours of its own", () => {
  const { reply, open } = desk({
    specialHours: {
      "12-24": [span("08:00", "12:00")],
      "2025-10-03": [span("10:00", "14:00")],
      "2025-10-05": [span("10:00", "12:00")],
      "2025-09-16": [],
      "2027-12-24": [],
    },
  });

  test("can be half a day, every year", () => {
    expect(reply("2025-12-24T11:00", 120)).toBe("2025-12-29 09:00 +01:00");
    expect(open("2026-12-24T11:59")).toBe(true);
    expect(open("2026-12-24T12:00")).toBe(false);
  });

  test("can be an extra one: a holiday or a Sunday, once", () => {
    expect(reply("2025-10-02T17:00", 5 * 60)).toBe("2025-10-05 11:00 +02:00");
    expect(open("2026-10-03T11:00")).toBe(false);
  });

  test("can be a closed one, and once comes before every year", () => {
    expect(reply("2025-09-16T09:00", 60)).toBe("2025-09-17 09:00 +02:00");
    expect(open("2027-12-24T09:00")).toBe(false);
  });
});

describe.each([
  ["Europe/Berlin", "2025-03-30", "02", "+02:00", "2025-10-26", "02", "+01:00"],
  ["America/New_York", "2025-03-09", "02", "-04:00", "2025-11-02", "01", "-05:00"],
])("in %s", (timeZone, spring, skipped, summer, autumn, doubled, winter) => {
  const always = desk({ timeZone, holidays: null, hours: daily(span("00:00", "24:00")) });
  const night = desk({ timeZone, holidays: null, hours: daily(span("00:30", "03:30")) });

  test("the day when clocks go forward has 23 business hours", () => {
    expect(always.reply(`${spring}T00:00`, 23 * 60 + 1)).toMatch(/ 00:01 /);
    expect(always.reply(`${spring}T00:00`, 12 * 60)).toBe(`${spring} 13:00 ${summer}`);
  });

  test("the day when clocks go back has 25 business hours", () => {
    expect(always.reply(`${autumn}T00:00`, 25 * 60)).toMatch(/ 00:00 /);
    expect(always.reply(`${autumn}T00:00`, 12 * 60)).toBe(`${autumn} 11:00 ${winter}`);
  });

  test("a night shift is an hour shorter in spring and an hour longer in autumn", () => {
    expect(night.reply(`${spring}T00:00`, 120)).toBe(`${spring} 03:30 ${summer}`);
    expect(night.reply(`${autumn}T00:00`, 240)).toBe(`${autumn} 03:30 ${winter}`);
  });

  test("an hour that is skipped is not open, one that comes twice is open twice", () => {
    const hours = daily(span(`${skipped}:00`, "03:00"));
    const { opening } = desk({ timeZone, holidays: null, hours });
    expect(opening(`${spring}T00:00`)).not.toContain(spring);
    const twice = desk({ timeZone, holidays: null, hours: daily(span(`${doubled}:15`, `${doubled}:45`)) });
    expect(twice.reply(`${autumn}T00:00`, 60)).toBe(`${autumn} ${doubled}:45 ${winter}`);
  });
});

describe("a calendar", () => {
  test("agrees with one that counts every minute", () => {
    const zones = [
      "Europe/Berlin",
      "America/New_York",
      "America/Santiago",
      "Australia/Lord_Howe",
      "Africa/Casablanca",
      "Asia/Kathmandu",
      "Pacific/Apia",
      "UTC",
    ];
    const openings = fc
      .uniqueArray(fc.integer({ min: 0, max: 1440 }), { maxLength: 6 })
      .map((points) => points.toSorted((left, right) => left - right))
      .map((points) =>
        points.flatMap((from, index) => {
          const to = points[index + 1];
          return index % 2 === 0 && to !== undefined ? [{ from, to }] : [];
        }),
      );
    const week = fc
      .tuple(openings, openings, openings, openings, openings, openings, openings)
      .map(([monday, tuesday, wednesday, thursday, friday, saturday, sunday]) => ({
        monday,
        tuesday,
        wednesday,
        thursday,
        friday,
        saturday,
        sunday,
      }))
      .filter((hours) => weekdays.some((weekday) => hours[weekday].length > 0));
    const changes = [
      "2025-03-09",
      "2025-03-30",
      "2025-04-05",
      "2025-09-06",
      "2025-10-04",
      "2025-10-26",
      "2025-11-02",
    ];
    const now = fc.oneof(
      fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2026, 11) }),
      fc
        .tuple(
          fc.constantFrom(...changes),
          fc.integer({ min: -48, max: 48 }),
          fc.integer({ min: 0, max: 3_600_000 }),
        )
        .map(([date, hours, rest]) => Date.parse(`${date}T00:00Z`) + hours * 3_600_000 + rest),
    );
    // Clock changes, holidays, days around the year's end, and such as come every year.
    const days = ["10-26", "12-24", "01-01", "2025-12-25", ...changes];
    const specialHours = fc.dictionary(fc.constantFrom(...days), openings, { maxKeys: 4 });
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        week,
        fc.boolean(),
        specialHours,
        now,
        fc.integer({ min: 0, max: 1500 }),
        (timeZone, hours, keepsHolidays, special, at, minutes) => {
          const holidays = keepsHolidays ? bavaria : null;
          const fast = createCalendar({ timeZone, hours, holidays, specialHours: special });
          const slow = slowCalendar(timeZone, hours, keepsHolidays, special);
          expect(fast.isOpen(at)).toBe(slow.isOpen(at));
          expect(fast.expectedReplyAt(at, minutes)).toBe(slow.expectedReplyAt(at, minutes));
        },
      ),
      { numRuns: 300 },
    );
  });

  test("of a desk that never opens is refused", () => {
    expect(() => desk({ hours: never })).toThrow(
      "The desk never opens. Give at least one weekday its hours in the desk file.",
    );
  });

  test("of an unknown time zone is refused", () => {
    expect(() => desk({ timeZone: "Europe/Muenchen" })).toThrow(
      'There is no time zone "Europe/Muenchen". Use an IANA name such as Europe/Berlin.',
    );
  });

  test("gives up when every open day is a closing day", () => {
    const days = Array.from({ length: 366 }, (_, index) =>
      new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(5, 10),
    );
    const { opening } = desk({ holidays: { ...bavaria, closedOn: days } });
    expect(() => opening("2025-01-01T00:00")).toThrow(
      "The desk does not open within a year. Check the hours and holidays in the desk file.",
    );
  });
});
