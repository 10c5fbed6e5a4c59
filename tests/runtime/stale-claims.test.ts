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
let told: string[] = [];

/** What was said of claims since the last look, and to whom. */
const look = (): void => {
  for (const { job, text } of running.platform.shown.slice(looked))
    if (/zurück in die Warteschlange\.|wieder in der Warteschlange,/.test(text.split("\n")[0] ?? ""))
      told.push(
        `${wall(running.clock.now())}  ${text.split(/[ ,]/)[0]} ${job.onlyFor ?? job.ping.join(", ")} ${job.onlyFor === null ? "is back" : "warned"}`,
      );
  looked = running.platform.shown.length;
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

const news = (): readonly string[] => {
  const known = told;
  told = [];
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

describe("S8 claims of a desk that is restarted", () => {
  it("go back after eight hours of opening time, warned once and told once, and never over night", async () => {
    await until("2026-12-07T15:00");
    await file();
    await does(1, { verb: "claim" });
    await until("2026-12-07T20:00");
    await downUntil("2026-12-08T11:30");
    await downUntil("2026-12-08T11:59");
    expect(news()).toEqual([]);
    await until("2026-12-08T12:30");
    await downUntil("2026-12-08T12:40");
    await until("2026-12-09T17:00");
    expect(news()).toEqual(["Tue 08 12:00  T-1 web:lena warned", "Tue 08 13:00  T-1 web:lena is back"]);
  });

  it("are warned of for the first time after a downtime, and only then taken", async () => {
    await does(1, { verb: "claim" });
    await downUntil("2026-12-13T12:00");
    expect(news()).toEqual([]);
    await until("2026-12-14T08:30");
    expect(news()).toEqual(["Mon 14 08:00  T-1 web:lena warned"]);
    await does(1, { verb: "claim" });
    await until("2026-12-14T15:00");
    expect(news()).toEqual([]);
    await until("2026-12-14T18:00");
    expect(news()).toEqual(["Mon 14 15:30  T-1 web:lena warned", "Mon 14 16:30  T-1 web:lena is back"]);
  });

  it("stay while the customer has the word, whatever time passes", async () => {
    await does(1, { verb: "reply", text: "Läuft es jetzt?" });
    await downUntil("2026-12-16T09:00");
    await until("2026-12-16T18:00");
    expect(news()).toEqual([]);
  });
});
