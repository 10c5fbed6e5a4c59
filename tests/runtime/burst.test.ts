import { afterEach, describe, expect, it } from "vitest";
import type { Command } from "../../src/core/command.ts";
import { type LoopbackDesk, startLoopbackDesk } from "../support/loopback-desk.ts";
import { ordered, wrote } from "../support/loopback-events.ts";
import { person } from "../support/loopback-platform.ts";
import { servicesDeskFile } from "../support/services-desk.ts";

const minute = 60_000;
const numbers = ["10131", "10248", "10317", "10402", "10466"];

let running: LoopbackDesk | null = null;
afterEach(async () => {
  await running?.stop();
  running = null;
});

const desk = (): LoopbackDesk => {
  if (running === null) throw new Error("No desk was started.");
  return running;
};

const start = async (services: object = {}): Promise<void> => {
  running = await startLoopbackDesk(undefined, { deskFile: servicesDeskFile({}, services) });
};

const files = async (customer: number, fault: string): Promise<void> => {
  const { platform, clock, letPass } = desk();
  const by = person(`customer${customer}`);
  const id = `m${platform.shown.length}-${customer}`;
  const text = `${fault} Kundennummer ${numbers[customer]}`;
  await platform.deliver(wrote(by, text, { id, at: clock.now() }));
  await letPass(4000);
  await platform.deliver(wrote(by, "ja", { id: `${id}-yes`, at: clock.now(), thread: id }));
  await letPass(4000);
};

const mail = (customer: number): string =>
  `Der Posteingang von info@kunde${customer}.example ist seit 9 Uhr leer, Fehler 451.`;
const shop = (customer: number): string =>
  `Im Bestellformular auf kunde${customer}.example erscheint seit 9 Uhr nach dem Absenden Fehler 502.`;

const suggestions = () => desk().platform.shown.filter(({ text }) => text.includes("Ist das eine Störung?"));

describe("a burst of similar tickets (R11)", () => {
  it("suggests an incident to the leads once, and one click takes all of them in", async () => {
    await start({ burst: { tickets: 3, minutes: 30 } });
    await files(0, mail(0));
    await files(1, mail(1));
    expect(suggestions()).toEqual([]);
    await files(2, mail(2));
    await files(3, mail(3));
    expect(suggestions()).toHaveLength(1);
    const [{ text, job }] = suggestions() as [ReturnType<typeof suggestions>[number]];
    expect(text).toMatch(/^3 ähnliche Tickets in 30 Minuten\. .+\nDienst: E-Mail\nTickets: T-1, T-2, T-3\n/);
    expect(job.ping).toEqual(["leads"]);
    expect(job.message.actions).toMatchObject([{ id: "incident open:S:mail" }]);

    const open: Command = { verb: "incident open", service: "mail", text: null };
    await desk().platform.deliver(ordered(person("lena", "lead"), open, null, "o1", desk().clock.now()));
    await desk().letPass(0);
    const told = desk().platform.shown.filter(({ text: said }) => said.includes("gehört zu einer Störung"));
    expect(told).toHaveLength(4);
    await files(4, mail(4));
    expect(suggestions()).toHaveLength(1);
  });

  it("is one when the words are alike and no service is named", async () => {
    await start({ burst: { tickets: 2, minutes: 30 } });
    await files(0, shop(0));
    await files(
      1,
      "Auf der Rechnung vom Mai steht eine falsche Adresse, Fehler 7 beim Ändern in kunde1.example.",
    );
    expect(suggestions()).toEqual([]);
    await files(2, shop(2));
    expect(suggestions().map(({ text }) => text.split("\n")[1])).toEqual(["Tickets: T-1, T-3"]);
    expect(suggestions()[0]?.job.message.actions).toEqual([]);
  });

  it("is none when they come from one customer, too slowly, or nobody wants to know", async () => {
    await start({ burst: { tickets: 2, minutes: 30 } });
    await files(0, mail(0));
    await files(0, shop(0));
    await desk().letPass(31 * minute);
    await files(1, mail(1));
    expect(suggestions()).toEqual([]);
    await desk().stop();
    await start({ burst: "never" });
    for (const customer of [0, 1, 2, 3]) await files(customer, mail(customer));
    expect(suggestions()).toEqual([]);
  });
});
