import { DateTime } from "luxon";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Command } from "../../src/core/command.ts";
import { type DeskVariant, deskVariant } from "../support/desk-variant.ts";
import { type LoopbackDesk, startLoopbackDesk } from "../support/loopback-desk.ts";
import { ordered, wrote } from "../support/loopback-events.ts";
import { person } from "../support/loopback-platform.ts";

const instant = (text: string): number => DateTime.fromISO(text, { zone: "Europe/Berlin" }).toMillis();

const lena = person("lena", "agent");
const numbers = { standard: "10131", premium: "11176" } as const;

/** Nights are for premium customers; agents get their own tickets; whoever is told how it stands hears more. */
const sections = `
calendars:
  night:
    tiers: [premium]
    hours:
      monday: ["00:00-24:00"]
      tuesday: ["00:00-24:00"]
      wednesday: ["00:00-24:00"]
      thursday: ["00:00-24:00"]
      friday: ["00:00-24:00"]
    specialHours: { "2026-03-05": ["10:00-14:00"] }
rounds: { to: agents, allGood: false }
summary: off
`;

let variant: DeskVariant;
let running: LoopbackDesk;
beforeAll(async () => {
  variant = await deskVariant(sections);
  const { deskFile } = variant;
  running = await startLoopbackDesk(instant("2026-03-04T20:00"), { deskFile });
});
afterAll(async () => {
  await running.stop();
  await variant.remove();
});

const until = (text: string): Promise<void> => running.letPass(instant(text) - running.clock.now());
const texts = (): readonly string[] => running.platform.shown.map(({ text }) => text);

let filed = 0;
const file = async (tier: keyof typeof numbers): Promise<void> => {
  filed += 1;
  const customer = person(`customer${filed}`);
  const fault = `Auf www.shop${filed}.example erscheint seit heute 9 Uhr Fehler 500. Kundennummer ${numbers[tier]}`;
  await running.platform.deliver(
    wrote(customer, fault, { id: `m${filed}`, at: running.clock.now(), thread: null }),
  );
  await running.letPass(3000);
  const yes = wrote(customer, "ja", { id: `y${filed}`, at: running.clock.now(), thread: `m${filed}` });
  await running.platform.deliver(yes);
  await running.letPass(0);
};

let orders = 0;
const does = async (command: Command, ticket: number): Promise<void> => {
  orders += 1;
  await running.platform.deliver(ordered(lena, command, ticket, `order-${orders}`, running.clock.now()));
  await running.letPass(0);
};

describe("a ticket of a tier with a calendar of its own", () => {
  it("is promised and called for by it, and others by the desk's own", async () => {
    await file("standard");
    await file("premium");
    const promised = running.platform.shown
      .filter(({ job }) => job.conversation.channel === "support")
      .map(({ text }) => text);
    // Eight hours from Thursday morning on; one hour from now.
    expect(promised.find((text) => text.includes("T-1"))).toContain("Donnerstag, 5. März, 16:00 Uhr");
    expect(promised.find((text) => text.includes("T-2"))).toContain("Mittwoch, 4. März, 21:00 Uhr");
    expect(texts().filter((text) => text.includes("Kalender")).length).toBe(1);
    await until("2026-03-04T20:50");
    await until("2026-03-04T21:01");
    expect(texts().filter((text) => text.startsWith("T-2 · Antwort"))).toHaveLength(2);
    expect(texts().filter((text) => text.startsWith("T-1 · Antwort"))).toEqual([]);
  });

  it("keeps it whatever becomes of the customer, and a day with special hours is one for it alone", async () => {
    await does({ verb: "acknowledge" }, 2);
    await does({ verb: "reply", text: "Tritt es noch auf?" }, 2);
    const customer = person("customer2");
    // Ten minutes before midnight: 9 left of Wednesday, then from ten on Thursday.
    await until("2026-03-04T23:50");
    await running.platform.deliver(
      wrote(customer, "Ja, immer noch.", { id: "w2", at: running.clock.now(), thread: "m2" }),
    );
    await running.letPass(0);
    await until("2026-03-05T10:49");
    const calls = () => texts().filter((text) => text.startsWith("T-2 · Antwort überfällig")).length;
    const before = calls();
    await until("2026-03-05T10:51");
    expect(calls()).toBe(before + 1);
  });
});

describe("a round for agents (R6)", () => {
  it("lists what is nobody's in the channel, and their own tickets to each agent alone", async () => {
    const from = running.platform.shown.length;
    await until("2026-03-05T12:00");
    const lists = running.platform.shown.slice(from).filter(({ text }) => text.startsWith("Mittag"));
    expect(
      lists.map(({ job, text }) => [job.onlyFor, job.conversation.channel, text.split("\n")[0]]),
    ).toEqual([
      [null, "internal", "Mittag: 1 unbeantwortet"],
      [lena.key, "support", "Mittag: 1 Ihrer Tickets unbeantwortet"],
    ]);
    expect(lists[1]?.text).toContain("T-2 · wartet seit");
  });

  it("is ticked off from the agent's own list too, which changes the one in the channel", async () => {
    const at = running.clock.now();
    const tick = { verb: "tick", round: instant("2026-03-05T12:00") } as const;
    await running.platform.deliver(ordered(lena, tick, null, "tick", at));
    await running.letPass(0);
    expect(running.platform.updates.at(-1)?.text).toMatch(
      /^Mittag: 1 unbeantwortet[\s\S]*Durchgesehen von lena/,
    );
  });

  it("says nothing when nobody waits, where the desk wants it so, and sums no day up", async () => {
    await does({ verb: "resolve", solution: null }, 2);
    await does({ verb: "resolve", solution: null }, 1);
    const from = running.platform.shown.length;
    await until("2026-03-05T17:50");
    await until("2026-03-05T19:00");
    const said = running.platform.shown.slice(from).map(({ text }) => text.split("\n")[0]);
    expect(said).toEqual([]);
  });
});
