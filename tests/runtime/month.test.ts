import { DateTime } from "luxon";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Command } from "../../src/core/command.ts";
import { nextTimerAt } from "../../src/storage/timers.ts";
import { type LoopbackDesk, startLoopbackDesk } from "../support/loopback-desk.ts";
import { ordered, wrote } from "../support/loopback-events.ts";
import { person } from "../support/loopback-platform.ts";

/** The clock on the wall of the desk: Monday to Thursday 8 to 18, Friday to 17, Saturday 10 to 14, Bavaria. */
const zone = "Europe/Berlin";
const instant = (text: string): number => DateTime.fromISO(text, { zone }).toMillis();
const wall = (at: number): string => DateTime.fromMillis(at, { zone }).toFormat("ccc dd HH:mm");

const lena = person("lena", "agent");
const petra = person("petra", "lead");

let running: LoopbackDesk;
let pings: string[] = [];

/** What people were called and reminded of since the last look, as one line each. */
const note = (from: number): number => {
  const { shown } = running.platform;
  for (const { job, text } of shown.slice(from)) {
    const title = text.split("\n")[0] ?? "";
    const silent = /T-\d+ warten wir noch|T-\d+ deshalb abgeschlossen/.exec(title)?.[0];
    if (silent !== undefined) pings.push(`${wall(running.clock.now())}  ${silent} -> customer`);
    if (job.conversation.channel !== "internal" || job.conversation.thread !== null) continue;
    if (!/fällig|Hilfe|Eskalation/.test(title)) continue;
    pings.push(`${wall(running.clock.now())}  ${title} -> ${job.ping.join(", ") || "channel"}`);
  }
  return shown.length;
};

let looked = 0;

/** Lets time pass to an instant and stops at every timer on the way. */
const until = async (at: number): Promise<void> => {
  for (;;) {
    const next = await running.store.read(nextTimerAt);
    const now = running.clock.now();
    if (next === null || next >= at) break;
    await running.letPass(Math.max(1, next - now));
    looked = note(looked);
  }
  await running.letPass(Math.max(0, at - running.clock.now()));
  looked = note(looked);
};

const numbers = { standard: "10131", business: "10584", premium: "11176" } as const;
let filed = 0;

const file = async (tier: keyof typeof numbers): Promise<void> => {
  filed += 1;
  const customer = person(`customer${filed}`);
  const fault = `Auf www.brandt-keramik.example erscheint seit heute 9 Uhr Fehler 500. Kundennummer ${numbers[tier]}`;
  const at = running.clock.now();
  await running.platform.deliver(wrote(customer, fault, { id: `m${filed}`, at }));
  await running.letPass(3000);
  const yes = wrote(customer, "ja", { id: `y${filed}`, at: running.clock.now(), thread: `m${filed}` });
  await running.platform.deliver(yes);
  await running.letPass(0);
};

let orders = 0;
const does = (by: typeof lena, ticket: number, command: Command) => async (): Promise<void> => {
  orders += 1;
  const at = running.clock.now();
  await running.platform.deliver(ordered(by, command, ticket, `order-${orders}`, at));
  await running.letPass(0);
};

const writes = (ticket: number, text: string) => async (): Promise<void> => {
  orders += 1;
  const event = wrote(person(`customer${ticket}`), text, {
    id: `w${orders}`,
    at: running.clock.now(),
    thread: `m${ticket}`,
  });
  await running.platform.deliver(event);
  await running.letPass(0);
};

const reply = { verb: "reply", text: "Wir haben es uns angesehen." } as const;

/** What people do in December. */
const story: readonly (readonly [string, () => Promise<void>])[] = [
  // T-1 is answered in time.
  ["2026-12-01T10:00", () => file("business")],
  ["2026-12-01T12:00", does(lena, 1, reply)],
  // T-2 is filed on Friday afternoon and found on Monday.
  ["2026-12-04T16:00", () => file("business")],
  ["2026-12-07T09:30", does(lena, 2, { verb: "acknowledge" })],
  ["2026-12-07T15:00", does(lena, 2, reply)],
  // T-3 is somebody's, who forgets it; a lead steps in.
  ["2026-12-08T08:00", () => file("premium")],
  ["2026-12-08T08:10", does(lena, 3, { verb: "claim" })],
  ["2026-12-08T10:30", does(petra, 3, reply)],
  // The customer of T-1 writes again; the answer to it comes in time, before the weekend.
  ["2026-12-11T16:00", writes(1, "Es erscheint leider immer noch Fehler 500.")],
  ["2026-12-12T10:30", does(lena, 1, reply)],
  // T-4 is forgotten by everybody: five calls, then the desk keeps quiet about it.
  ["2026-12-14T08:00", () => file("premium")],
  ["2026-12-15T08:00", does(lena, 4, { verb: "resolve", solution: null })],
  // T-5 is filed on Christmas Eve.
  ["2026-12-24T15:55", () => file("standard")],
  ["2026-12-28T14:30", does(lena, 5, reply)],
];

describe("S8 a month of a desk that is restarted every night", () => {
  beforeAll(async () => {
    running = await startLoopbackDesk(instant("2026-12-01T03:00"));
    pings = [];
    for (let day = 1; day <= 31; day += 1) {
      const date = `2026-12-${String(day).padStart(2, "0")}`;
      for (const [at, act] of story.filter(([time]) => time.startsWith(date))) {
        await until(instant(at));
        await act();
        looked = note(looked);
      }
      await until(instant(`${date}T23:00`));
      await running.restart(4 * 60 * 60 * 1000);
      looked = note(looked);
    }
  }, 120_000);
  afterAll(() => running.stop());

  it("calls and reminds whom it must, when it must, and nobody else", () => {
    expect(pings).toEqual([
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
    await until(instant("2027-01-04T10:00"));
    await file("premium");
    const before = pings.length;
    // Down from Monday 10:05 to Saturday night: due at 11:00, and many calls after.
    await until(instant("2027-01-04T10:05"));
    await running.restart(instant("2027-01-09T22:00") - running.clock.now());
    await until(instant("2027-01-11T09:30"));
    expect(pings.slice(before)).toEqual([
      // T-5 would have been closed on the Monday before at 10:30.
      "Mon 11 08:00  T-5 deshalb abgeschlossen -> customer",
      "Mon 11 08:00  T-6 · Antwort überfällig -> leads",
    ]);
  });
});
