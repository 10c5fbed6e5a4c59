import { DateTime } from "luxon";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Command } from "../../src/core/command.ts";
import { type LoopbackDesk, startLoopbackDesk } from "../support/loopback-desk.ts";
import { ordered, wrote } from "../support/loopback-events.ts";
import { person } from "../support/loopback-platform.ts";

const instant = (text: string): number => DateTime.fromISO(text, { zone: "Europe/Berlin" }).toMillis();

const lena = person("lena", "agent");
let running: LoopbackDesk;
beforeAll(async () => {
  running = await startLoopbackDesk(instant("2026-03-04T10:00"));
});
afterAll(() => running.stop());

const until = (text: string): Promise<void> => running.letPass(instant(text) - running.clock.now());
const summaries = (): readonly string[] =>
  running.platform.shown
    .filter(({ job, text }) => job.onlyFor === null && text.startsWith("Der Tag in Zahlen"))
    .map(({ text }) => text);

const say = async (who: string, text: string, id: string, thread: string | null = null): Promise<void> => {
  await running.platform.deliver(wrote(person(who), text, { id, at: running.clock.now(), thread }));
  await running.letPass(3000);
};
const file = async (ticket: number, number: string): Promise<void> => {
  const fault = `Auf www.shop${ticket}.example erscheint seit heute 9 Uhr Fehler 500. Kundennummer ${number}`;
  await say(`customer${ticket}`, fault, `m${ticket}`);
  await say(`customer${ticket}`, "ja", `y${ticket}`, `m${ticket}`);
};
let orders = 0;
const does = async (command: Command, ticket: number | null = null): Promise<void> => {
  orders += 1;
  await running.platform.deliver(ordered(lena, command, ticket, `order-${orders}`, running.clock.now()));
  await running.letPass(0);
};
const reply = { verb: "reply", text: "Wir haben es uns angesehen." } as const;

describe("the summary of a day (S5)", () => {
  it("comes as the desk closes, with what came, what the bot made of it, and what waits", async () => {
    await say("ben", "Wie richte ich mein Postfach in Outlook ein?", "q1");
    await say("ben", "ja, danke", "q2", "q1");
    await file(1, "10131");
    await file(2, "10584");
    await file(3, "11176");
    await until("2026-03-04T10:42");
    await does(reply, 1);
    await until("2026-03-04T13:30");
    // An hour is what the desk sets itself for premium customers.
    await does(reply, 3);
    await until("2026-03-04T17:59");
    expect(summaries()).toEqual([]);
    await until("2026-03-04T18:00");
    expect(summaries()).toHaveLength(1);
    expect(summaries()[0]?.split("\n").slice(0, 11)).toEqual([
      "Der Tag in Zahlen",
      "Di 3.3. 18:00 bis Mi 4.3. 18:00",
      "Neue Anfragen: 4",
      "Neue Tickets: 3",
      "Bot hat geantwortet: 1 von 4 (25 %)",
      "Gelöst, sagt der Kunde, ganz ohne uns: 1 von 4 (25 %)",
      "Erste Antwort: die Hälfte binnen 42 Min., 90 % binnen 3 Std. 30 Min.",
      "Zeiten eingehalten: 1 von 2 (50 %)",
      "Jetzt überfällig: 1",
      "Warten jetzt: 1",
      expect.stringMatching(/^Neue Wissenslücken: \d, ansehen: \/ticket kb gaps$/),
    ]);
    expect(summaries()[0]).toMatch(/Am längsten wartet:\nT-2 · wartet seit Mi 4\.3\. 10:00/);
  });

  it("comes once, however often the desk starts anew, and begins where the last one ended", async () => {
    await running.restart(1000);
    await running.restart(60_000);
    expect(summaries()).toHaveLength(1);
    await does(reply, 2);
    await running.restart(instant("2026-03-06T12:00") - running.clock.now());
    // Of Thursday, while the desk was down; eight hours were over, and only the reply counts.
    expect(summaries()).toHaveLength(2);
    expect(summaries()[1]).toContain("Mi 4.3. 18:00 bis Do 5.3. 18:00\nNeue Anfragen: 0");
    expect(summaries()[1]).toContain("Zeiten eingehalten: 0 von 1 (0 %)");
    expect(summaries()[1]).toContain("Gerade wartet niemand.");
  });

  it("can be asked for at any time, by agents, who alone see it then", async () => {
    await does({ verb: "summary" });
    const asked = running.platform.shown.at(-1);
    expect(asked?.job.onlyFor).toBe(lena.key);
    expect(asked?.text).toContain("Do 5.3. 18:00 bis Fr 6.3. 12:00");
    expect(summaries()).toHaveLength(2);
  });

  it("comes on no day on which the desk is closed", async () => {
    for (const at of ["2026-03-06T17:00", "2026-03-07T14:00", "2026-03-08T14:00", "2026-03-08T23:59"])
      await until(at);
    const days = summaries().map((text) => text.split("\n")[1]);
    expect(days.slice(2)).toEqual(["Do 5.3. 18:00 bis Fr 6.3. 17:00", "Fr 6.3. 17:00 bis Sa 7.3. 14:00"]);
  });
});
