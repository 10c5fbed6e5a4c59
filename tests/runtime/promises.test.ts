import { DateTime } from "luxon";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Command } from "../../src/core/command.ts";
import { nextTimerAt } from "../../src/storage/timers.ts";
import { type LoopbackDesk, startLoopbackDesk } from "../support/loopback-desk.ts";
import { ordered, wrote } from "../support/loopback-events.ts";
import { person } from "../support/loopback-platform.ts";

/** The clock on the wall of the desk: Monday to Thursday 8 to 18, Friday to 17, Saturday 10 to 14. */
const zone = "Europe/Berlin";
const instant = (text: string): number => DateTime.fromISO(text, { zone }).toMillis();
const wall = (at: number): string => DateTime.fromMillis(at, { zone }).toFormat("ccc dd HH:mm");

const lena = person("lena", "agent");

let running: LoopbackDesk;
let looked = 0;
let calls: string[] = [];

/** What people were called for since the last look, as far as it is about promises. */
const look = (): void => {
  const { shown } = running.platform;
  for (const { job, text } of shown.slice(looked)) {
    const [title = ""] = text.split("\n");
    if (/Zusage nicht|Zugesagte Antwort/.test(title))
      calls.push(`${wall(running.clock.now())}  ${title} -> ${job.ping.join(", ")}`);
  }
  looked = shown.length;
};

/** Lets time pass to an instant and stops at every timer on the way. */
const until = async (text: string): Promise<void> => {
  const at = instant(text);
  for (;;) {
    const next = await running.store.read(nextTimerAt);
    if (next === null || next >= at) break;
    await running.letPass(Math.max(1, next - running.clock.now()));
    look();
  }
  await running.letPass(Math.max(0, at - running.clock.now()));
  look();
};

/** The desk is down until then. */
const downUntil = async (text: string): Promise<void> => {
  await running.restart(instant(text) - running.clock.now());
  look();
};

const newCalls = (): readonly string[] => {
  const known = calls;
  calls = [];
  return known;
};

let filed = 0;
const file = async (): Promise<void> => {
  filed += 1;
  const customer = person(`customer${filed}`);
  const fault = `Auf www.shop${filed}.example erscheint seit heute 9 Uhr Fehler 500. Kundennummer 10131`;
  await running.platform.deliver(wrote(customer, fault, { id: `m${filed}`, at: running.clock.now() }));
  await running.letPass(3000);
  const yes = wrote(customer, "ja", { id: `y${filed}`, at: running.clock.now(), thread: `m${filed}` });
  await running.platform.deliver(yes);
  await running.letPass(0);
};

let orders = 0;
const does = async (ticket: number, command: Command): Promise<void> => {
  orders += 1;
  await running.platform.deliver(ordered(lena, command, ticket, `order-${orders}`, running.clock.now()));
  await running.letPass(0);
  look();
};

beforeAll(async () => {
  running = await startLoopbackDesk(instant("2026-12-07T09:00"));
});
afterAll(() => running.stop());

describe("S3 promises of a desk that is restarted", () => {
  it("are remembered before, and called for once they are broken", async () => {
    await file();
    await does(1, { verb: "promise", when: "morgen 10 Uhr" });
    await downUntil("2026-12-08T04:00");
    await until("2026-12-08T09:45");
    await downUntil("2026-12-08T09:50");
    await until("2026-12-08T11:30");
    expect(newCalls()).toEqual([
      "Tue 08 09:30  T-1 · Zugesagte Antwort bald fällig -> web:lena",
      "Tue 08 10:00  T-1 · Zusage nicht eingehalten -> web:lena",
      "Tue 08 11:00  T-1 · Zusage nicht eingehalten -> leads",
    ]);
    await does(1, { verb: "reply", text: "Entschuldigen Sie, jetzt läuft es." });
    await until("2026-12-08T17:00");
    expect(newCalls()).toEqual([]);
  });

  it("from replies too, with the end of a day's hours where no time is named", async () => {
    await does(1, { verb: "reply", text: "Wir sehen es uns an und melden uns bis Freitag wieder." });
    await until("2026-12-11T16:40");
    await does(1, { verb: "update", text: "Es dauert noch." });
    await until("2026-12-12T13:00");
    expect(newCalls()).toEqual(["Fri 11 16:30  T-1 · Zugesagte Antwort bald fällig -> web:lena"]);
  });

  it("that were broken meanwhile are called for once, without a late reminder", async () => {
    await does(1, { verb: "promise", when: "Montag 9 Uhr" });
    await does(1, { verb: "note", text: { internal: "Liegt beim Rechenzentrum." } });
    await downUntil("2026-12-15T20:00");
    await until("2026-12-16T08:30");
    expect(newCalls()).toEqual(["Wed 16 08:00  T-1 · Zusage nicht eingehalten -> leads"]);
  });

  it("that were kept in time are never called for", async () => {
    await does(1, { verb: "consult", question: { internal: "Ist mehr Speicher geplant?" } });
    await downUntil("2026-12-16T14:00");
    await does(1, { verb: "resolve", solution: null });
    await downUntil("2026-12-19T11:00");
    await until("2026-12-21T12:00");
    expect(newCalls()).toEqual([]);
  });
});
