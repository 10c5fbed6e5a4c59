import { DateTime } from "luxon";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DeskVariant, deskVariant } from "../support/desk-variant.ts";
import { type LoopbackDesk, startLoopbackDesk } from "../support/loopback-desk.ts";
import { ordered, wrote } from "../support/loopback-events.ts";
import { person } from "../support/loopback-platform.ts";

const instant = (text: string): number => DateTime.fromISO(text, { zone: "Europe/Berlin" }).toMillis();

const numbers = { standard: "10131", premium: "11176" } as const;
const sections = `
calendars:
  late:
    tiers: [premium]
    hours:
      wednesday: ["08:00-22:00"]
      thursday: ["08:00-22:00"]
summary: off
escalations: { routes: { replySoon: off, replyLate: off } }
`;

let variant: DeskVariant;
let running: LoopbackDesk;
let looked = 0;
beforeAll(async () => {
  variant = await deskVariant(sections);
  running = await startLoopbackDesk(instant("2026-03-04T10:00"), { deskFile: variant.deskFile });
});
afterAll(async () => {
  await running.stop();
  await variant.remove();
});

/** The rounds since the last look: title, calendars, tickets. */
const rounds = (): readonly string[] => {
  const { shown } = running.platform;
  const since = looked;
  looked = shown.length;
  return shown
    .slice(since)
    .filter(({ text }) => /^(Tagesbeginn|Mittag|Vor Feierabend): /.test(text))
    .map(({ text, job }) =>
      [
        ...text.split("\n").map((line) => /^(?:T-\d+|Kalender: .*|\w[\w ]*: .*)/.exec(line)?.[0] ?? line),
        ...job.ping,
      ].join(" | "),
    );
};
const until = async (text: string): Promise<readonly string[]> => {
  await running.letPass(instant(text) - running.clock.now());
  return rounds();
};

const file = async (tier: keyof typeof numbers): Promise<void> => {
  const customer = person(tier);
  const fault = `Auf www.${tier}.example erscheint seit heute 9 Uhr Fehler 500. Kundennummer ${numbers[tier]}`;
  await running.platform.deliver(wrote(customer, fault, { id: `m-${tier}`, at: running.clock.now() }));
  await running.letPass(3000);
  const yes = wrote(customer, "ja", { id: `y-${tier}`, at: running.clock.now(), thread: `m-${tier}` });
  await running.platform.deliver(yes);
  await running.letPass(0);
};

describe("rounds of a desk with two calendars (R6)", () => {
  it("list each calendar's tickets at its own times, and all of them in one where the times are the same", async () => {
    await file("standard");
    await file("premium");
    expect(await until("2026-03-04T12:00")).toEqual(["Mittag: 2 unbeantwortet | T-1 | T-2"]);
    expect(await until("2026-03-04T17:50")).toEqual(["Vor Feierabend: 1 unbeantwortet | T-1"]);
    expect(await until("2026-03-04T21:50")).toEqual([
      "Vor Feierabend: 1 unbeantwortet | Kalender: late | T-2",
    ]);
  });

  it("are ticked off with what waits by their own calendar", async () => {
    const tick = { verb: "tick", round: instant("2026-03-04T21:50") } as const;
    const lena = person("lena", "agent");
    await running.platform.deliver(ordered(lena, tick, null, "tick", running.clock.now()));
    await running.letPass(0);
    expect(running.platform.updates.at(-1)?.text).toMatch(
      /^Vor Feierabend: 1 unbeantwortet\nKalender: late\nT-2 [\s\S]*Durchgesehen von lena/,
    );
  });

  it("that were slept through are held once for each calendar that is open", async () => {
    looked = running.platform.shown.length;
    await running.restart(instant("2026-03-05T13:00") - running.clock.now());
    expect(rounds()).toEqual([
      "Mittag: 2 unbeantwortet | Die letzten zwei Runden hat niemand abgehakt. | T-1 | T-2 | leads",
    ]);
    await running.restart(instant("2026-03-05T20:00") - running.clock.now());
    expect(rounds()).toEqual([]);
  });
});
