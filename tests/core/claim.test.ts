import { describe, expect, test } from "vitest";
import { nextStepOf } from "../../src/core/claim.ts";
import { partyOf } from "../../src/core/person.ts";
import { officeHours } from "../../src/directory/calendar.ts";
import type { Hours } from "../../src/directory/working-time.ts";
import { slowCalendar } from "../directory/slow-calendar.ts";
import { aCase, aTicket } from "../handbook/cases.ts";
import { facts, settings } from "../handbook/facts.ts";
import { tom } from "../handbook/people.ts";
import { fc } from "../support/fast-check.ts";

const minute = 60_000;
const timeZone = "Europe/Berlin";
const office = [
  { from: 8 * 60, to: 12 * 60 },
  { from: 13 * 60, to: 17 * 60 },
];
const hours: Hours = {
  monday: office,
  tuesday: office,
  wednesday: [],
  thursday: office,
  friday: [{ from: 8 * 60, to: 15 * 60 }],
  saturday: [],
  // The nights in which clocks change are those to Sunday.
  sunday: [{ from: 0, to: 6 * 60 }],
};
const fast = officeHours({
  timeZone,
  hours,
  holidays: { country: "DE", state: "BY", region: null, closedOn: [] },
  specialHours: {},
});
const slow = slowCalendar(timeZone, hours, true);

const starts = ["2025-03-28", "2025-10-24", "2025-12-23", "2026-03-27"].map((date) =>
  Date.parse(`${date}T00:00Z`),
);
const gap = fc.integer({ min: 0, max: 30 * 60 });

/** Counts the minutes in which the desk is open and nobody gave a sign, one by one. */
const reference = (signs: readonly number[], minutes: number): number =>
  slow.expectedReplyAt(Math.max(...signs), minutes);

describe("S8 how long a claimed ticket stays with an agent who gives no sign", () => {
  test("is what a minute-by-minute look counts, over weekends, holidays and clock changes", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...starts),
        fc.tuple(gap, gap, gap),
        fc.boolean(),
        fc.integer({ min: 2, max: 1000 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (start, [touched, asked, promised], isPromised, staleAfter, share) => {
          const warnBefore = Math.max(1, Math.floor(staleAfter * share));
          const [touchedAt, since, until] = [touched, asked, promised].map((later) => start + later * minute);
          if (touchedAt === undefined || since === undefined || until === undefined) return;
          const clock = {
            runs: true,
            since,
            waited: 0,
            due: { reply: null, resolution: null },
            warn: { reply: null, resolution: null },
            ring: null,
          };
          const promise = { until, givenAt: start, by: partyOf(tom), words: { internal: "" } };
          const subject = aCase("claimed", { ticket: aTicket({ clock, ...(isPromised && { promise }) }) });
          const given = facts({
            hours: fast,
            settings: { ...settings, assignment: { ...settings.assignment, staleAfter, warnBefore } },
          });
          const signs = [touchedAt, since, ...(isPromised ? [until] : [])];
          const warned = reference(signs, staleAfter - warnBefore);
          expect(nextStepOf(subject, { touchedAt, ring: null }, given)).toEqual({ what: "warn", at: warned });
          expect(nextStepOf(subject, { touchedAt, warnedAt: warned, ring: null }, given)).toEqual({
            what: "giveBack",
            at: reference([warned], warnBefore),
          });
        },
      ),
      { numRuns: 60 },
    );
  });
});
