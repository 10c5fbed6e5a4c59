import { describe, expect, test } from "vitest";
import { readTime } from "../../../src/reading/promise/read-time.ts";
import { fc } from "../../support/fast-check.ts";
import { shown, thursday } from "./lists.ts";

const read = (text: string): string => shown(readTime(text, thursday));

describe("a time that is ordered (Thursday, 19 November 2026, 10:00)", () => {
  test.each([
    ["am 24.11. um 10 Uhr", "11-24 10:00"],
    ["24.11. 10:00", "11-24 10:00"],
    ["24.11.2026 um 9 Uhr", "11-24 09:00"],
    ["am Dienstag, den 24.11., um 10.30 Uhr", "11-24 10:30"],
    ["24. November um 10 Uhr", "11-24 10:00"],
    ["Tuesday, 24 November at 10", "11-24 10:00"],
    ["November 24th at 3 pm", "11-24 15:00"],
    ["2026-11-24 10:00", "11-24 10:00"],
    ["1.3.", "03-01"],
    ["morgen 15 Uhr", "11-20 15:00"],
    ["morgen früh", "11-20 10:00"],
    ["um 15 Uhr am Freitag", "11-20 15:00"],
    ["bis Freitag, 14:30 Uhr", "11-20 14:30"],
    ["Montag um acht", "11-23 08:00"],
    ["Freitagnachmittag", "11-20 17:00"],
    ["nächsten Montag", "11-23"],
    ["übermorgen", "11-21"],
    ["noch heute", "11-19"],
    ["Ende der Woche", "11-20"],
    ["end of day tomorrow", "11-20"],
    ["tomorrow morning", "11-20 12:00"],
    ["14 Uhr", "11-19 14:00"],
    ["3:30 pm", "11-19 15:30"],
    ["in zwei Stunden", "11-19 12:00"],
    ["innerhalb der nächsten Stunde", "11-19 11:00"],
    ["in einer halben Stunde", "11-19 10:30"],
    ["within 24 hours", "11-20 10:00"],
    ["2h", "11-19 12:00"],
    ["30 min", "11-19 10:30"],
    ["zwei Stunden", "11-19 12:00"],
    ["in 2h", "11-19 12:00"],
    ["Fr. 14 Uhr", "11-20 14:00"],
    ["by Mon 10:00", "11-23 10:00"],
    ["heute Abend 19 Uhr", "11-19 19:00"],
    ["morgen Nachmittag, 15 Uhr", "11-20 15:00"],
    ["in drei Tagen", "11-22"],
    ["in 2 Werktagen", "2 workdays"],
    ["within three business days", "3 workdays"],
  ])("%s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    // Two days could be meant, or none is.
    "nächsten Freitag",
    "next Friday",
    "Donnerstag",
    "Mittwoch 24.11.",
    "5/11",
    "11/24/2026",
    "18.11.",
    "31.2.",
    "the 24th",
    "Dienstag nächster Woche",
    "morgen oder Freitag",
    // In the night or in the afternoon?
    "um 3",
    "5 Uhr",
    "at 4",
    "heute Abend um 7",
    "15h",
    "morgen um halb drei",
    "morgen 25 Uhr",
    // No time in particular.
    "bald",
    "nächste Woche",
    "in ein paar Tagen",
    "in a few hours",
    "asap",
    // A time, and not the one until which.
    "vor Freitag",
    "ab morgen",
    "gestern um 10 Uhr",
    "zwischen 10 und 12 Uhr",
    "morgen, falls es geht",
    "",
  ])("is refused rather than guessed: %s", (text) => {
    expect(read(text)).toBe("none");
  });
});

describe("a day with a time", () => {
  const months = {
    de: "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(" "),
    en: "January February March April May June July August September October November December".split(" "),
  };
  const weekdays = {
    de: "Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag".split(" "),
    en: "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" "),
  };
  const written = (at: Date): readonly string[] => {
    const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()];
    const [hour, minute] = [at.getUTCHours(), String(at.getUTCMinutes()).padStart(2, "0")];
    const clock = `${String(hour).padStart(2, "0")}:${minute}`;
    const half = `${hour % 12 === 0 ? 12 : hour % 12}:${minute} ${hour < 12 ? "am" : "pm"}`;
    const [de, en] = [months.de[month], months.en[month]];
    const [tag, weekday] = [weekdays.de[at.getUTCDay()], weekdays.en[at.getUTCDay()]];
    return [
      `am ${day}.${month + 1}. um ${clock} Uhr`,
      `bis zum ${day}.${month + 1}.${year}, ${clock} Uhr`,
      `${day}. ${de} um ${hour}.${minute} Uhr`,
      `${tag}, den ${day}.${month + 1}., um ${clock}`,
      `um ${clock} Uhr am ${day}. ${de} ${year}`,
      `by ${day} ${en} at ${clock}`,
      `${weekday}, ${en} ${day}, ${half}`,
      `${half} on ${day} ${en} ${year}`,
      at.toISOString().slice(0, 16).replace("T", " "),
    ];
  };

  test("is the same in whatever way it is written", () => {
    const minutes = fc.record({
      days: fc.integer({ min: 1, max: 180 }),
      minute: fc.integer({ min: 7 * 60, max: 24 * 60 - 1 }),
    });
    fc.assert(
      fc.property(minutes, ({ days, minute }) => {
        const at = new Date(Date.UTC(2026, 10, 19 + days, 0, minute));
        const expected = at.toISOString().slice(5, 16).replace("T", " ");
        for (const text of written(at)) expect(read(text), text).toBe(expected);
      }),
      { numRuns: 150 },
    );
  });
});
