import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Command } from "../../src/core/command.ts";
import { changesOf } from "../../src/storage/customers.ts";
import { customerNumberOf } from "../../src/storage/people.ts";
import { type LoopbackDesk, startLoopbackDesk } from "../support/loopback-desk.ts";
import { ordered, wrote } from "../support/loopback-events.ts";
import { person } from "../support/loopback-platform.ts";
import { writeQuickDesk } from "../support/quick-desk.ts";
import { sampleDeskFile } from "../support/sample-desk.ts";

const tom = person("tom", "agent");
const anna = person("anna");

let folder: string;
let running: LoopbackDesk;
let customers: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "deskbell-customers-"));
  customers = join(folder, "customers.csv");
  await copyFile(join(dirname(sampleDeskFile), "customers.csv"), customers);
  const deskFile = await writeQuickDesk(folder);
  const desk = await readFile(deskFile, "utf8");
  await writeFile(deskFile, desk.replace(/file: \S*customers\.csv/, `file: ${customers}`));
  running = await startLoopbackDesk(undefined, { deskFile });
});
afterEach(async () => {
  await running.stop();
  await rm(folder, { recursive: true });
});

let count = 0;
const orders = async (command: Command, ticket: number | null = 1): Promise<string> => {
  count += 1;
  const before = running.platform.shown.length;
  const at = running.clock.now();
  await running.platform.deliver(ordered(tom, command, ticket, `order-${count}`, at));
  await running.letPass(0);
  return running.platform.shown
    .slice(before)
    .map(({ text }) => text)
    .join("\n\n");
};

const file = async (words: string): Promise<void> => {
  await running.platform.deliver(wrote(anna, words, { id: "m1", at: running.clock.now() }));
  await running.letPass(3000);
  const yes = wrote(anna, "ja", { id: "y1", at: running.clock.now(), thread: "m1" });
  await running.platform.deliver(yes);
  await running.letPass(0);
};
const fileWithout = async (words: string): Promise<void> => {
  const at = running.clock.now();
  await running.platform.deliver(wrote(anna, words, { id: "m1", at }));
  await running.letPass(3000);
  const conversation = { platform: "web", channel: "support", thread: "m1" };
  const pressed = { kind: "actChosen", at: at + 1, person: anna, conversation, place: "support" } as const;
  const noNumber = { ...pressed, id: "n1", act: { act: "noNumber" }, target: null } as const;
  await running.platform.deliver(noNumber);
  await running.letPass(0);
  await running.platform.deliver({ ...pressed, id: "c1", act: { act: "confirm" }, target: null });
  await running.letPass(0);
};
const fault = "Auf www.shop.example erscheint seit heute 9 Uhr der Fehler 500.";
const card = (): string => running.platform.updates.at(-1)?.text ?? "";
const dueIn = (text = ""): string | undefined => /Antwort erwartet bis: (.*)/.exec(text)?.[1];
const show: Command = { verb: "customer show", number: null };

describe("customer data (S6, S7)", () => {
  it("counts at once when an agent corrects it: on the card, for the priority and for the times", async () => {
    await file(`${fault} Kundennummer 10131`);
    const before = dueIn(running.platform.shown.find(({ text }) => text.startsWith("T-1 · "))?.text);
    const told = await orders({ verb: "customer set", field: "tier", value: "premium" });
    expect(told).toBe(
      "tom hat zu Kunde 10131 berichtigt: Stufe jetzt „Premium“, vorher „Standard“. Das gilt ab sofort.",
    );
    expect(card()).toContain("Stufe: Premium");
    expect(card()).toContain("Priorität: hoch");
    expect(card()).toContain("Stufe berichtigt von tom; die Kundenliste sagt „Standard“.");
    expect(before).toMatch(/\d\d:\d\d$/);
    expect(dueIn(card())).not.toBe(before);
  });

  it("stays corrected when the list is read anew, and says what the list has", async () => {
    await file(`${fault} Kundennummer 10131`);
    await orders({ verb: "customer set", field: "company", value: "Lindner GmbH" });
    const list = await readFile(customers, "utf8");
    await writeFile(customers, list.replace("Bäckerei Lindner", "Bäckerei Lindner KG"));
    await running.restart(1000);
    expect(await orders(show)).toContain(
      "Firma berichtigt von tom; die Kundenliste sagt „Bäckerei Lindner KG“.",
    );
    await writeFile(customers, list.replace("Bäckerei Lindner", "Lindner GmbH"));
    await running.restart(1000);
    expect(await orders(show)).not.toContain("Kundenliste sagt");
  });

  it("is taken back step by step, to the list at last", async () => {
    await file(`${fault} Kundennummer 10131`);
    await orders({ verb: "customer set", field: "tier", value: "business" });
    await orders({ verb: "customer set", field: "tier", value: "premium" });
    await orders({ verb: "customer undo" });
    expect(card()).toContain("Stufe: Business");
    expect(await orders({ verb: "customer undo" })).toContain("wie in der Kundenliste");
    expect(card()).toContain("Stufe: Standard");
    expect(card()).toContain("Priorität: normal");
    expect(await orders({ verb: "customer undo" })).toContain("keine Berichtigung");
    const kept = await running.store.read((db) => changesOf(db, "10131"));
    expect(kept.map(({ value, undoes }) => [value, undoes])).toEqual([
      ["business", null],
      ["premium", null],
      ["business", 2],
      [null, 1],
    ]);
  });

  it("leaves a priority alone that an agent has set", async () => {
    await file(`${fault} Kundennummer 10131`);
    await orders({ verb: "priority", priority: "low" });
    await orders({ verb: "customer set", field: "tier", value: "premium" });
    expect(card()).toContain("Priorität: niedrig");
  });

  it("is that of the number to which an agent links the ticket, and is remembered with who did it", async () => {
    await fileWithout(fault);
    expect(await orders({ verb: "customer set", field: "tier", value: "premium" })).toContain(
      "noch kein Kunde bestätigt",
    );
    expect(await orders({ verb: "customer link", number: "99 999" })).toContain("gibt es keinen Kunden");
    await orders({ verb: "customer link", number: "101 31" });
    expect(card()).toContain("Kundennummer: 10131 (verknüpft von tom)");
    expect(card()).toContain("Bäckerei Lindner");
    expect(await running.store.read((db) => customerNumberOf(db, anna.key))).toBe("10131");
    expect(await orders({ verb: "customer show", number: "10131" }, null)).toContain(
      "anna, web:anna (verknüpft von tom)",
    );
  });
});
