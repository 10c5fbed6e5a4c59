import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Command } from "../../src/core/command.ts";
import { statuses } from "../../src/core/transitions.ts";
import { casesOf, loadByTicket } from "../../src/storage/cases.ts";
import type { Database } from "../../src/storage/database.ts";
import { historyOf } from "../../src/storage/history.ts";
import { type LoopbackDesk, startLoopbackDesk } from "../support/loopback-desk.ts";
import { annegret, fault, number, onDesk, petra, tom } from "../support/privacy-desk.ts";

let running: LoopbackDesk;
const { says, orders, talks } = onDesk(() => running);

beforeEach(async () => {
  running = await startLoopbackDesk();
  await talks();
});
afterEach(() => running.stop());

const plan: Command = { verb: "customer forget", who: number, confirmed: false };
const forget: Command = { verb: "customer forget", who: number, confirmed: true };
const forgets = async (): Promise<string> => {
  await orders(tom, { verb: "close" });
  await orders(petra, plan, null);
  return orders(petra, forget, null);
};

const traces = async (): Promise<readonly string[]> => {
  const everything = async ({ orm, tables }: Database): Promise<string> => {
    const rows = [];
    for (const table of Object.values(tables)) rows.push(await orm.select().from(table));
    return JSON.stringify(rows);
  };
  const stored = await running.store.read(everything);
  return ["Annegret", "annegret", "Quittengelee", "quittengelee", number, "10131"].filter((trace) =>
    stored.includes(trace),
  );
};

describe("a customer who is to be forgotten", () => {
  it("is known no more, and the internal channel learns that somebody was forgotten, not who", async () => {
    expect(await traces()).toHaveLength(6);
    const said = await forgets();
    expect(said).toContain("petra hat das Persönliche zu einem Kunden gelöscht: ein Vorgang.");
    expect(said).not.toMatch(/Annegret|10131/);
    expect(running.platform.shown.at(-1)?.job).toMatchObject({
      onlyFor: null,
      conversation: { channel: "internal" },
    });
    expect(await traces()).toEqual([]);
  });

  it("is asked for by name first: what would go, and how", async () => {
    await orders(tom, { verb: "close" });
    const said = await orders(petra, plan, null);
    expect(said).toContain("Vorgänge: 1, davon 1 mit Ticket");
    expect(said).toContain("Konten: 1: Annegret Zwick");
    expect(said).toContain("/ticket customer forget 10131 yes");
    expect(await traces()).toHaveLength(6);
  });

  it("stays as long as a ticket is not closed", async () => {
    expect(await orders(petra, forget, null)).toContain("noch nicht geschlossen: T-1");
    expect(await traces()).toHaveLength(6);
  });

  it("is forgotten by leads alone", async () => {
    await orders(tom, { verb: "close" });
    const before = running.platform.shown.length;
    await orders(tom, forget, null);
    expect(running.platform.shown.slice(before)).toHaveLength(1);
    expect(await traces()).toHaveLength(6);
  });

  it("comes back with nothing when the platform tells it all again, over a restart too", async () => {
    await forgets();
    await says(annegret, fault, "m1", null);
    await running.restart(60_000);
    await says(annegret, fault, "m1", null);
    expect(await traces()).toEqual([]);
    expect(await running.store.read((db) => casesOf(db, annegret.key, statuses))).toEqual([]);
  });

  it("is somebody new when they write again, below their old message too", async () => {
    await forgets();
    await says(annegret, "Mein Postfach empfängt seit heute nichts mehr.", "m9", "m1");
    const [found] = await running.store.read((db) => casesOf(db, annegret.key, statuses));
    expect(found?.case).toMatchObject({ status: "intake", awaiting: { about: "number" } });
  });

  it("leaves a ticket with its figures, and who has forgotten them in its history", async () => {
    await forgets();
    const left = (await running.store.read((db) => loadByTicket(db, 1)))?.case;
    expect(left).toMatchObject({ status: "closed", agent: { name: "tom" }, ticket: { number: 1 } });
    const history = await running.store.read((db) => historyOf(db, left?.id ?? ""));
    expect(history.at(-1)?.entry).toMatchObject({ verb: "customer forget", by: { name: "petra" } });
    expect(await orders(petra, { verb: "show" })).toContain("T-1");
  });

  it("is told to leads as nobody when there is nothing of them", async () => {
    const nobody: Command = { verb: "customer forget", who: "10248", confirmed: true };
    expect(await orders(petra, nobody, null)).toBe("Zu 10248 ist hier nichts gespeichert.");
  });
});

describe("whoever wants to know what is known of them", () => {
  it("gets it through a lead, who is told how", async () => {
    const said = await orders(petra, { verb: "customer export", who: number }, null);
    expect(said).toContain("npm run --silent desk -- customer export 10131 > customer.json");
    expect(running.platform.shown.at(-1)?.job.onlyFor).toBe(petra.key);
  });
});
