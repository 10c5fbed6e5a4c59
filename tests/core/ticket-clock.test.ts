import { describe, expect, test } from "vitest";
import type { TargetKind, Targets } from "../../src/core/targets.ts";
import {
  askedAgain,
  dueTimes,
  newClock,
  type Reading,
  turned,
  withoutHeld,
} from "../../src/core/ticket-clock.ts";
import { officeHours } from "../../src/directory/calendar.ts";
import type { Hours } from "../../src/directory/working-time.ts";
import { slowCalendar } from "../directory/slow-calendar.ts";
import { fc } from "../support/fast-check.ts";

const minute = 60_000;
const timeZone = "Europe/Berlin";
const office = [
  { from: 8 * 60, to: 12 * 60 },
  { from: 13 * 60, to: 17 * 60 },
];
const night = [{ from: 0, to: 6 * 60 }];
const hours: Hours = {
  monday: office,
  tuesday: office,
  wednesday: [],
  thursday: office,
  friday: [{ from: 8 * 60, to: 15 * 60 }],
  saturday: [],
  // The nights in which clocks change are those to Sunday.
  sunday: night,
};
const fast = officeHours({
  timeZone,
  hours,
  holidays: { country: "DE", state: "BY", region: null, closedOn: [] },
  specialHours: {},
});
const slow = slowCalendar(timeZone, hours, true);

const whatever = (minutes: number) => {
  const row = { urgent: minutes, high: minutes, normal: minutes, low: minutes };
  return { standard: row, business: row, premium: row };
};
const targetsOf = (minutes: Readonly<Record<TargetKind, number>>): Targets => ({
  firstReply: whatever(minutes.firstReply),
  nextReply: whatever(minutes.nextReply),
  update: whatever(minutes.update),
  resolution: whatever(minutes.resolution),
});

/** When somebody's turn came: the desk's at even places, the customer's at odd ones. */
type Story = readonly number[];

const read = (story: Story, minutes: Readonly<Record<TargetKind, number>>, told?: number) => {
  const [filedAt = 0, ...turns] = story;
  const turn = turns.reduce(
    (before, at, index) => turned(before, index % 2 === 1, at, fast),
    newClock(filedAt, true),
  );
  const clock = told === undefined ? turn : { ...turn, told };
  const firstReplyAt = turns[0] ?? null;
  const ticket = { priority: "normal", firstReplyAt, reopened: 0 } as const;
  return dueTimes(clock, ticket, { tier: "standard", targets: targetsOf(minutes), hours: fast });
};

/** Looks at every minute of the story: one counts when the desk is open and it is its turn. */
const reference = (story: Story, minutes: number, isWhole: boolean): number | null => {
  if (story.length % 2 === 0) return null;
  const last = story.at(-1) ?? 0;
  let left = minutes;
  if (isWhole)
    for (let turn = 0; turn + 1 < story.length; turn += 2)
      for (let at = story[turn] ?? 0; at < (story[turn + 1] ?? 0); at += minute)
        if (slow.isOpen(at)) left -= 1;
  return slow.expectedReplyAt(last, Math.max(0, left));
};

const starts = ["2025-03-28", "2025-10-24", "2025-12-23", "2026-03-27", "2025-04-16", "2025-06-06"].map(
  (date) => Date.parse(`${date}T00:00Z`),
);
const story = fc
  .tuple(
    fc.constantFrom(...starts),
    fc.integer({ min: 0, max: 2 * 24 * 60 }),
    fc.array(fc.integer({ min: 0, max: 30 * 60 }), { maxLength: 6 }),
  )
  .map(([start, first, gaps]) => {
    const times = [start + first * minute];
    for (const gap of gaps) times.push((times.at(-1) ?? 0) + gap * minute);
    return times;
  });

describe("S8 the due times of a ticket", () => {
  test("count what a minute-by-minute look counts, whatever happens and whenever", () => {
    const target = fc.integer({ min: 1, max: 1200 });
    fc.assert(
      fc.property(story, target, target, target, (turns, firstReply, nextReply, resolution) => {
        const due = read(turns, { firstReply, nextReply, resolution, update: 60 });
        expect(due.reply).toBe(reference(turns, turns.length === 1 ? firstReply : nextReply, false));
        expect(due.resolution).toBe(reference(turns, resolution, true));
      }),
      { numRuns: 200 },
    );
  });

  test("of the solution leave out what was waited for an incident, whenever it came and went", () => {
    const step = fc.record({
      gap: fc.integer({ min: 0, max: 20 * 60 }),
      what: fc.constantFrom("turn", "hold", "look"),
    });
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.array(step, { maxLength: 8 }), (start, steps) => {
        let at = start;
        let [runs, isHeld, counted] = [true, false, 0];
        let clock: Reading = newClock(start, true);
        for (const { gap, what } of [...steps, { gap: 60, what: "look" }]) {
          const until = at + gap * minute;
          for (; at < until; at += minute) if (slow.isOpen(at) && runs && !isHeld) counted += 1;
          if (what === "turn") runs = !runs;
          if (what === "hold") isHeld = !isHeld;
          clock = turned(withoutHeld(clock, isHeld, at, fast), runs, at, fast);
        }
        const ticket = { priority: "normal", firstReplyAt: start, reopened: 0 } as const;
        const targets = targetsOf({ firstReply: 60, nextReply: 60, update: 60, resolution: 1500 });
        const { resolution } = dueTimes(clock, ticket, { tier: "standard", targets, hours: fast });
        expect(resolution).toBe(
          runs && !isHeld ? slow.expectedReplyAt(at, Math.max(0, 1500 - counted)) : null,
        );
      }),
      { numRuns: 25 },
    );
  });

  test("of the next update count from the latest one, and no reply is due meanwhile", () => {
    const target = fc.integer({ min: 1, max: 1200 });
    fc.assert(
      fc.property(story, fc.nat(30 * 60), target, target, (turns, later, update, resolution) => {
        fc.pre(turns.length % 2 === 1);
        const told = (turns.at(-1) ?? 0) + later * minute;
        const due = read(turns, { firstReply: 60, nextReply: 60, resolution, update }, told);
        expect(due).toEqual({
          reply: null,
          update: slow.expectedReplyAt(told, update),
          resolution: reference(turns, resolution, true),
        });
      }),
      { numRuns: 60 },
    );
  });

  const at = (text: string): number => Date.parse(text);
  const minutes = { firstReply: 60, nextReply: 120, update: 180, resolution: 240 };

  test("of a reply begin with what the customer asks after an update, and all that was waited still counts", () => {
    const told = { ...newClock(at("2025-09-15T07:00Z"), true), told: at("2025-09-15T08:00Z") };
    expect(askedAgain(told, at("2025-09-15T09:00Z"), fast)).toEqual({
      runs: true,
      since: at("2025-09-15T09:00Z"),
      waited: 120 * minute,
    });
    const untold = newClock(at("2025-09-15T07:00Z"), true);
    expect(askedAgain(untold, at("2025-09-15T09:00Z"), fast)).toBe(untold);
  });

  test("go on after a weekend, a holiday and a day without hours", () => {
    expect(read([at("2025-12-23T15:30Z")], minutes)).toEqual({
      // Wednesday 24 December has no hours, 25 and 26 are holidays, the desk is there on Sunday night.
      reply: at("2025-12-27T23:30Z"),
      resolution: at("2025-12-28T02:30Z"),
    });
  });

  test("stand while the desk waits for the customer", () => {
    const asked = [at("2025-09-15T07:00Z"), at("2025-09-15T07:30Z")];
    expect(read(asked, minutes)).toEqual({ reply: null, resolution: null });
    expect(read([...asked, at("2025-09-16T07:00Z")], minutes)).toEqual({
      reply: at("2025-09-16T09:00Z"),
      // Half an hour was used on Monday, and lunch does not count.
      resolution: at("2025-09-16T11:30Z"),
    });
  });

  test("count no stretch twice when a message arrives after what was written later", () => {
    const answered = turned(newClock(at("2025-09-15T07:00Z"), true), false, at("2025-09-15T08:00Z"), fast);
    expect(turned(answered, true, at("2025-09-15T07:30Z"), fast)).toEqual({
      runs: true,
      since: at("2025-09-15T08:00Z"),
      waited: 60 * minute,
    });
  });
});
