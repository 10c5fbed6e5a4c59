import { DateTime } from "luxon";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DeskOverDays, startDeskOverDays } from "../support/desk-over-days.ts";
import { person, type Shown } from "../support/loopback-platform.ts";

const lena = person("lena", "agent");
const petra = person("petra", "lead");
const numbers = { standard: "10131", business: "10584", premium: "11176" } as const;

/** What people are called for, and what customers who say nothing are told. */
const ofWaiting = ({ job, text }: Shown): string | null => {
  const [title = ""] = text.split("\n");
  const silent = /T-\d+ warten wir noch|T-\d+ deshalb abgeschlossen/.exec(title)?.[0];
  if (silent !== undefined) return `${silent} -> customer`;
  const isCall = job.conversation.channel === "internal" && job.conversation.thread === null;
  return isCall && /fällig|Hilfe|Eskalation/.test(title)
    ? `${title} -> ${job.ping.join(", ") || "channel"}`
    : null;
};

let desk: DeskOverDays;

const reply = { verb: "reply", text: "Wir haben es uns angesehen." } as const;

/** What people do in December. */
const story: readonly (readonly [string, () => Promise<void>])[] = [
  // T-1 is answered in time.
  ["2026-12-01T10:00", () => desk.file(numbers.business)],
  ["2026-12-01T12:00", () => desk.does(lena, 1, reply)],
  // T-2 is filed on Friday afternoon and found on Monday.
  ["2026-12-04T16:00", () => desk.file(numbers.business)],
  ["2026-12-07T09:30", () => desk.does(lena, 2, { verb: "acknowledge" })],
  ["2026-12-07T15:00", () => desk.does(lena, 2, reply)],
  // T-3 is somebody's, who forgets it; a lead steps in.
  ["2026-12-08T08:00", () => desk.file(numbers.premium)],
  ["2026-12-08T08:10", () => desk.does(lena, 3, { verb: "claim" })],
  ["2026-12-08T10:30", () => desk.does(petra, 3, reply)],
  // The customer of T-1 writes again; the answer to it comes in time, before the weekend.
  ["2026-12-11T16:00", () => desk.writes(1, "Es erscheint leider immer noch Fehler 500.")],
  ["2026-12-12T10:30", () => desk.does(lena, 1, reply)],
  // T-4 is forgotten by everybody: five calls, then the desk keeps quiet about it.
  ["2026-12-14T08:00", () => desk.file(numbers.premium)],
  ["2026-12-15T08:00", () => desk.does(lena, 4, { verb: "resolve", solution: null })],
  // T-5 is filed on Christmas Eve.
  ["2026-12-24T15:55", () => desk.file(numbers.standard)],
  ["2026-12-28T14:30", () => desk.does(lena, 5, reply)],
];

describe("S8 a month of a desk that is restarted every night", () => {
  beforeAll(async () => {
    desk = await startDeskOverDays("2026-12-01T03:00", ofWaiting);
    for (let day = 1; day <= 31; day += 1) {
      const date = `2026-12-${String(day).padStart(2, "0")}`;
      for (const [at, act] of story.filter(([time]) => time.startsWith(date))) {
        await desk.until(at);
        await act();
      }
      await desk.until(`${date}T23:00`);
      await desk.downUntil(`${DateTime.fromISO(date).plus({ days: 1 }).toISODate()}T03:00`);
    }
  }, 120_000);
  afterAll(() => desk.stop());

  it("calls and reminds whom it must, when it must, and nobody else", () => {
    expect(desk.heard()).toEqual([
      // T-1 is answered on Tuesday at 12:00: sixteen hours later is Wednesday's closing time.
      "Wed 02 18:00  T-1 warten wir noch -> customer",
      // T-2, four hours from Friday 16:00: one on Friday, three on Saturday. Warned after three, called at four.
      "Sat 05 12:00  T-2 · Antwort bald fällig -> channel",
      "Sat 05 13:00  T-2 · Antwort überfällig -> leads",
      // It was filed three seconds after four: so is the next hour over after Saturday's end, on Monday.
      "Mon 07 08:00  T-2 · Antwort überfällig -> leads",
      // T-1, 24 hours after the reminder: ten on Thursday, nine on Friday, four on Saturday, one today.
      "Mon 07 09:00  T-1 deshalb abgeschlossen -> customer",
      "Mon 07 09:00  T-2 · Antwort überfällig -> leads",
      // Lena acknowledges T-2 at 9:30: no more calls, although the reply comes at 15:00 only.
      // T-3, an hour from Tuesday 8:00, is Lena's: she is called first, then the leads, until the reply at 10:30.
      "Tue 08 08:45  T-3 · Antwort bald fällig -> channel",
      "Tue 08 09:00  T-3 · Antwort überfällig -> web:lena",
      "Tue 08 10:00  T-3 · Antwort überfällig -> leads",
      // The customers of both say nothing more.
      "Wed 09 11:00  T-2 warten wir noch -> customer",
      "Wed 09 16:30  T-3 warten wir noch -> customer",
      "Fri 11 15:00  T-2 deshalb abgeschlossen -> customer",
      // T-1 is open again since Friday 16:00. An hour and a half of four are used when it is answered: no warning.
      "Sat 12 13:30  T-3 deshalb abgeschlossen -> customer",
      // T-4, which nobody has: a warning, five calls, and then no more.
      "Mon 14 08:45  T-4 · Antwort bald fällig -> channel",
      "Mon 14 09:00  T-4 · Antwort überfällig -> leads",
      "Mon 14 10:00  T-4 · Antwort überfällig -> leads",
      "Mon 14 11:00  T-4 · Antwort überfällig -> leads",
      "Mon 14 12:00  T-4 · Antwort überfällig -> leads",
      "Mon 14 13:00  T-4 · Antwort überfällig -> leads",
      // T-1 was answered on Saturday at 10:30, T-4 resolved on Tuesday at 8:00; neither customer says anything.
      "Tue 15 10:30  T-1 warten wir noch -> customer",
      "Wed 16 14:00  T-4 warten wir noch -> customer",
      "Thu 17 14:30  T-1 deshalb abgeschlossen -> customer",
      "Sat 19 11:00  T-4 deshalb abgeschlossen -> customer",
      // T-5, eight hours from Christmas Eve 15:55: nothing on the holidays, on Sunday or at night.
      "Mon 28 11:55  T-5 · Antwort bald fällig -> channel",
      "Mon 28 13:55  T-5 · Antwort überfällig -> leads",
      "Wed 30 10:30  T-5 warten wir noch -> customer",
    ]);
  });

  it("says once what it slept through, and not before it opens", async () => {
    await desk.until("2027-01-04T10:00");
    await desk.file(numbers.premium);
    desk.heard();
    // Down from Monday 10:05 to Saturday night: due at 11:00, and many calls after.
    await desk.until("2027-01-04T10:05");
    await desk.downUntil("2027-01-09T22:00");
    await desk.until("2027-01-11T09:30");
    expect(desk.heard()).toEqual([
      // T-5 would have been closed on the Monday before at 10:30.
      "Mon 11 08:00  T-5 deshalb abgeschlossen -> customer",
      "Mon 11 08:00  T-6 · Antwort überfällig -> leads",
    ]);
  });
});
