import { DateTime } from "luxon";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Command } from "../../src/core/command.ts";
import type { Person } from "../../src/core/person.ts";
import { type LoopbackDesk, startLoopbackDesk } from "../support/loopback-desk.ts";
import { ordered, wrote } from "../support/loopback-events.ts";
import { person, type Shown } from "../support/loopback-platform.ts";

const instant = (text: string): number => DateTime.fromISO(text, { zone: "Europe/Berlin" }).toMillis();
const [lena, tom, petra] = [person("lena", "agent"), person("tom", "agent"), person("petra", "lead")];

let running: LoopbackDesk;

const file = async (ticket: number): Promise<void> => {
  const customer = person(`customer${ticket}`);
  const fault = `Auf www.shop${ticket}.example erscheint seit heute 9 Uhr Fehler 500. Kundennummer 10131`;
  const { platform, clock } = running;
  await platform.deliver(wrote(customer, fault, { id: `m${ticket}`, at: clock.now() }));
  await running.letPass(3000);
  const yes = wrote(customer, "ja", { id: `y${ticket}`, at: clock.now(), thread: `m${ticket}` });
  await platform.deliver(yes);
  await running.letPass(1000);
};

const until = (text: string): Promise<void> => running.letPass(instant(text) - running.clock.now());

let orders = 0;
const does = async (
  who: Person,
  command: Command,
  ticket: number | null = null,
): Promise<Shown | undefined> => {
  orders += 1;
  const { platform, clock } = running;
  await platform.deliver(ordered(who, command, ticket, `order-${orders}`, clock.now()));
  await running.letPass(1000);
  return platform.shown.at(-1);
};
const asks = async (who: Person, command: Command): Promise<readonly string[]> => {
  const told = await does(who, command);
  expect(told?.job.onlyFor).toBe(who.key);
  return told?.text.split("\n") ?? [];
};

beforeAll(async () => {
  running = await startLoopbackDesk(instant("2026-03-04T10:00"));
  for (const ticket of [1, 2]) await file(ticket);
  await does(lena, { verb: "claim" }, 1);
  await does(lena, { verb: "promise", when: "heute 11 Uhr" }, 1);
  await does(tom, { verb: "claim" }, 2);
  await until("2026-03-04T11:30");
  const promise = "Wir garantieren Ihnen, dass es morgen läuft.";
  await running.platform.deliver(
    wrote(lena, promise, { id: "reply", at: running.clock.now(), thread: "m1" }),
  );
  await running.letPass(1000);
  await does(lena, { verb: "resolve", solution: null }, 1);
  for (const at of ["2026-03-04T12:00", "2026-03-04T17:50", "2026-03-04T18:00", "2026-03-05T09:00"])
    await until(at);
});
afterAll(() => running.stop());

describe("R16 the report of breaches", () => {
  it("tells leads what happened by rule, with the tickets and without a name", async () => {
    const report = await asks(petra, { verb: "stats breaches" });
    expect(report).toEqual([
      "Abweichungen vom Handbuch in 30 Tagen",
      "S8 · Erste Antwort zu spät: 1, zuletzt Do 5.3. 08:00 (T-2)",
      "S3 · Zusage nicht eingehalten: 1, zuletzt Mi 4.3. 11:30 (T-1)",
      "R6 · Runde nicht abgehakt: 2, zuletzt Mi 4.3. 17:50",
      "S8 · Übernommen und ohne Bearbeitung zurückgelegt: 1, zuletzt Do 5.3. 09:00 (T-2)",
      expect.stringMatching(
        /^R5 · Freie Zeit überschritten, Beratung nicht angeboten: 2, .* \(T-\d, T-\d\)$/,
      ),
      "G3 · Garantie oder fester Termin: 1, zuletzt Mi 4.3. 11:30 (T-1)",
      "Gezählt sind Vorgänge, nicht Personen. Was geschah, steht im Verlauf des Tickets: /ticket show T-2",
    ]);
    expect(report.join("\n")).not.toMatch(/lena|tom/i);
  });

  it("leads to the conversations of the tickets", () => {
    const links = running.platform.shown
      .at(-1)
      ?.job.message.parts.flatMap((part) => (part.part === "conversation" ? [part.label] : []));
    expect(links).toContain("Zum Gespräch über T-2");
  });

  it("is of the days that are asked for", async () => {
    await until("2026-03-05T11:45");
    const report = await asks(petra, { verb: "stats breaches", days: 1 });
    expect(report[0]).toBe("Abweichungen vom Handbuch seit gestern");
    expect(report.join()).toContain("S8");
    expect(report.join()).not.toContain("G3");
  });

  it("is for leads alone", async () =>
    expect(await asks(lena, { verb: "stats breaches" })).toEqual([
      "Hier bleibt „Abweichungen vom Handbuch sehen“ den Leitungen vorbehalten. Was Sie tun können, zeigt „/ticket help“.",
    ]));
});

describe("S5 an agent's own figures", () => {
  it("tell an agent what they did", async () =>
    expect(await asks(lena, { verb: "stats mine" })).toEqual([
      "Ihre Zahlen aus 30 Tagen",
      "Übernommen: 1",
      "Gelöst oder abgeschlossen: 1",
      "Jetzt bei Ihnen: 0",
      expect.stringMatching(/^Erste Antwort: /),
      expect.stringMatching(/^Zeiten eingehalten: \d von \d \(\d+ %\)$/),
      expect.stringMatching(/^Bearbeitungszeit \(Median\): /),
      "Zusagen an Kunden: gehalten: 0 · nicht gehalten: 1",
      expect.stringMatching(/^Hinweis G3 · Garantie oder fester Termin: /),
      "Bewertungen: werden ab 5 gezeigt",
      "Diese Zahlen sehen nur Sie; auch Leitungen können sie nicht abrufen.",
    ]));

  it("are other ones for everybody who asks, for a lead too", async () => {
    const ofTom = await asks(tom, { verb: "stats mine" });
    // His ticket went back to the queue: a working day passed without a sign of him.
    expect(ofTom.slice(1, 4)).toEqual([
      "Übernommen: 1",
      "Gelöst oder abgeschlossen: 0",
      "Jetzt bei Ihnen: 0",
    ]);
    const ofPetra = await asks(petra, { verb: "stats mine" });
    expect(ofPetra.slice(1, 4)).toEqual([
      "Übernommen: 0",
      "Gelöst oder abgeschlossen: 0",
      "Jetzt bei Ihnen: 0",
    ]);
    expect(ofPetra.join()).not.toContain("G3");
  });

  it("are shown to nobody else", () => {
    const figures = running.platform.shown.filter(({ text }) => text.startsWith("Ihre Zahlen"));
    expect(figures.map(({ job }) => job.onlyFor)).toEqual([lena.key, tom.key, petra.key]);
  });
});

describe("S3 promises kept and broken", () => {
  it("stand in the figures of leads, and in the summary of the day", async () => {
    const promises = "Zusagen an Kunden: gehalten: 0 · nicht gehalten: 1";
    expect(await asks(petra, { verb: "stats" })).toContain(promises);
    expect(await asks(lena, { verb: "stats" })).not.toContain(promises);
    const summaries = running.platform.shown.filter(({ text }) => text.startsWith("Der Tag in Zahlen"));
    expect(summaries[0]?.text).toContain(promises);
  });
});
