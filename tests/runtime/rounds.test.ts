import { DateTime } from "luxon";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Command } from "../../src/core/command.ts";
import { type LoopbackDesk, startLoopbackDesk } from "../support/loopback-desk.ts";
import { ordered, wrote } from "../support/loopback-events.ts";
import { person } from "../support/loopback-platform.ts";

const instant = (text: string): number => DateTime.fromISO(text, { zone: "Europe/Berlin" }).toMillis();

const lena = person("lena", "agent");
const numbers = ["10131", "10248", "10317", "10402", "10466", "10584", "10131"];

let running: LoopbackDesk;
beforeEach(async () => {
  running = await startLoopbackDesk(instant("2026-03-04T10:00"));
});
afterEach(() => running.stop());

const until = (text: string): Promise<void> => running.letPass(instant(text) - running.clock.now());

const file = async (ticket: number): Promise<void> => {
  const customer = person(`customer${ticket}`);
  const fault = `Auf www.shop${ticket}.example erscheint seit heute 9 Uhr Fehler 500. Kundennummer ${numbers[ticket - 1]}`;
  await running.platform.deliver(wrote(customer, fault, { id: `m${ticket}`, at: running.clock.now() }));
  await running.letPass(3000);
  const yes = wrote(customer, "ja", { id: `y${ticket}`, at: running.clock.now(), thread: `m${ticket}` });
  await running.platform.deliver(yes);
  await running.letPass(0);
};

let orders = 0;
const does = async (command: Command, ticket: number | null = null): Promise<void> => {
  orders += 1;
  const at = running.clock.now();
  await running.platform.deliver(ordered(lena, command, ticket, `order-${orders}`, at));
  await running.letPass(0);
};

const isRound = (text: string): boolean => /^(Tagesbeginn|Mittag|Vor Feierabend): /.test(text);
const rounds = () => running.platform.shown.filter(({ text }) => isRound(text));
const titles = () => rounds().map(({ text }) => text.split("\n")[0]);

describe("a round (R6)", () => {
  it("lists at noon and before the end what is unanswered, longest first, and again in the morning", async () => {
    await file(1);
    await file(2);
    await until("2026-03-04T12:00");
    expect(rounds().at(-1)?.text).toMatch(
      /^Mittag: 2 unbeantwortet\nT-1 · wartet seit Mi 4\.3\. 10:00 · wartet · .+\nT-2 · /,
    );
    await does({ verb: "reply", text: "Wir haben es uns angesehen." }, 1);
    await until("2026-03-04T17:50");
    await until("2026-03-05T08:00");
    expect(titles()).toEqual([
      "Mittag: 2 unbeantwortet",
      "Vor Feierabend: 1 unbeantwortet",
      "Tagesbeginn: 1 unbeantwortet",
    ]);
  });

  it("says that nobody waits, once a day and without a tick", async () => {
    for (const at of ["2026-03-04T12:00", "2026-03-04T17:50", "2026-03-05T08:00", "2026-03-05T12:00"])
      await until(at);
    expect(titles()).toEqual(["Mittag: Gerade wartet niemand.", "Tagesbeginn: Gerade wartet niemand."]);
    expect(rounds()[0]?.job.message.actions).toEqual([]);
  });

  it("names five, and says how many more there are", async () => {
    for (let ticket = 1; ticket <= 7; ticket += 1) await file(ticket);
    await until("2026-03-04T12:00");
    const { text = "" } = rounds()[0] ?? {};
    expect([...text.matchAll(/^T-\d/gm)].map(String)).toEqual(["T-1", "T-2", "T-3", "T-4", "T-5"]);
    expect(text).toContain("und 2 weitere: /ticket queue");
  });

  it("is ticked off with one click, which its list then shows", async () => {
    await file(1);
    await until("2026-03-04T12:00");
    await does({ verb: "tick", round: instant("2026-03-04T12:00") });
    const changed = running.platform.updates.at(-1);
    expect(changed?.text).toContain("Durchgesehen von lena.");
    expect(changed?.remoteId).toBe(rounds()[0]?.id);
    await does({ verb: "tick", round: null });
    expect(running.platform.shown.at(-1)?.text).toBe("Durchgesehen von lena.");
  });

  it("that is the third nobody looks at calls the leads", async () => {
    await file(1);
    for (const at of ["2026-03-04T12:00", "2026-03-04T17:50", "2026-03-05T08:00"]) await until(at);
    expect(rounds().map(({ job }) => job.ping)).toEqual([[], [], ["leads"]]);
    expect(rounds().at(-1)?.text).toContain("Die letzten zwei Runden hat niemand abgehakt.");
    await does({ verb: "tick", round: null });
    await until("2026-03-05T12:00");
    expect(rounds().at(-1)?.job.ping).toEqual([]);
  });

  it("is held once, however often the desk starts anew", async () => {
    await file(1);
    await until("2026-03-04T12:00");
    await running.restart(1000);
    await running.restart(60_000);
    expect(titles()).toEqual(["Mittag: 1 unbeantwortet"]);
  });

  it("that was slept through is held late while the desk is open, and only the last of them", async () => {
    await file(1);
    await running.restart(instant("2026-03-05T09:00") - running.clock.now());
    expect(titles()).toEqual(["Tagesbeginn: 1 unbeantwortet"]);
    await running.restart(instant("2026-03-05T21:00") - running.clock.now());
    expect(titles()).toHaveLength(1);
  });

  it("can be asked for before there was any", async () => {
    await does({ verb: "tick", round: null });
    expect(running.platform.shown.at(-1)?.text).toMatch(/^Es gab noch keine Runde\./);
  });
});
