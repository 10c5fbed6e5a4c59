import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import type { Command } from "../../src/core/command.ts";
import type { PromisedTime } from "../../src/core/customer-promise.ts";
import type { Event } from "../../src/core/event.ts";
import { officeHours } from "../../src/directory/calendar.ts";
import { promisedTime } from "../../src/runtime/promised-time.ts";
import { aCase } from "../handbook/cases.ts";
import { command, posted } from "../handbook/events.ts";
import { settings } from "../handbook/facts.ts";
import { anna, tom } from "../handbook/people.ts";

const zone = "Europe/Berlin";
const instant = (text: string): number => DateTime.fromISO(text, { zone }).toMillis();
const day = [{ from: 9 * 60, to: 17 * 60 }];
const friday = [
  { from: 9 * 60, to: 12 * 60 },
  { from: 13 * 60, to: 15 * 60 },
];
const hours = officeHours({
  timeZone: zone,
  hours: { monday: day, tuesday: day, wednesday: day, thursday: day, friday, saturday: [], sunday: [] },
  holidays: null,
  specialHours: {},
});

const inWords = (time: PromisedTime | null): string | null => {
  if (time === null) return null;
  return time.read === "nothing"
    ? time.why
    : DateTime.fromMillis(time.until, { zone }).toFormat("yyyy-MM-dd HH:mm");
};

const read = (event: Event, now: number, macros = settings.macros): string | null =>
  inWords(promisedTime(aCase("claimed"), event, { now, settings: { ...settings, macros }, hours }));
const orderedAt = (order: Command, now: number): Event => ({ ...command(order), at: now });
const when = (text: string, at: string): string | null =>
  read(orderedAt({ verb: "promise", when: text }, instant(at)), instant(at));

const thursday = "2026-11-19T10:00";

describe("until when a promise is", () => {
  it.each([
    ["Freitag", thursday, "2026-11-20 15:00"],
    ["heute", thursday, "2026-11-19 17:00"],
    // The hours are over, or there are none: the day itself is what was said.
    ["heute", "2026-11-19T18:00", "2026-11-19 23:59"],
    ["Samstag", thursday, "2026-11-21 23:59"],
    ["in 2 Werktagen", thursday, "2026-11-23 17:00"],
    ["Samstag 20 Uhr", thursday, "2026-11-21 20:00"],
    ["24.11. um 10 Uhr", thursday, "2026-11-24 10:00"],
    ["5.3.", thursday, "2027-03-05 15:00"],
    // Hours pass through a change of the clocks, days do not.
    ["in 24 Stunden", "2026-10-24T12:00", "2026-10-25 11:00"],
    ["morgen 12 Uhr", "2026-10-24T12:00", "2026-10-25 12:00"],
  ])("%s, said at %s", (text, at, until) => {
    expect(when(text, at)).toBe(until);
  });

  it("is refused when it is past, too far away, or cannot be read", () => {
    expect(when("heute 9 Uhr", thursday)).toBe("past");
    expect(when("24.11.2028", thursday)).toBe("tooFar");
    expect(when("irgendwann", thursday)).toBe("unreadable");
  });

  it("counts from when it was written, and not from when that arrived", () => {
    const late = posted("Wir melden uns in zwei Stunden.", { by: tom, at: instant(thursday) });
    expect(read(late, instant("2026-11-19T15:00"))).toBe("2026-11-19 12:00");
  });
});

describe("whose words are read", () => {
  const now = instant(thursday);
  const words = "Wir melden uns bis morgen.";

  it("an agent's, in replies, questions, updates, macros and the thread", () => {
    const macros = [{ name: "later", texts: { de: words } }];
    for (const event of [
      orderedAt({ verb: "reply", text: words }, now),
      orderedAt({ verb: "ask", text: `Seit wann? ${words}` }, now),
      orderedAt({ verb: "update", text: words }, now),
      orderedAt({ verb: "macro", name: "later", more: null }, now),
      orderedAt({ verb: "macro", name: "screenshot", more: words }, now),
      posted(words, { by: tom, at: now }),
    ])
      expect(read(event, now, [...settings.macros, ...macros])).toBe("2026-11-20 15:00");
  });

  it("and no customer's, and nothing that stays inside", () => {
    for (const event of [
      posted(words, { by: anna, at: now }),
      posted(words, { by: tom, at: now, place: "internal" }),
      orderedAt({ verb: "note", text: { internal: words } }, now),
      orderedAt({ verb: "promise", when: null }, now),
    ])
      expect(read(event, now)).toBeNull();
  });
});
