import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Act } from "../../src/core/act.ts";
import type { ActChosen } from "../../src/core/event.ts";
import type { Person } from "../../src/core/person.ts";
import { statuses } from "../../src/core/transitions.ts";
import { countAnswers } from "../../src/storage/answer-counts.ts";
import { casesOf, loadByTicket } from "../../src/storage/cases.ts";
import type { Database } from "../../src/storage/database.ts";
import { historyOf } from "../../src/storage/history.ts";
import { type DeskVariant, deskVariant } from "../support/desk-variant.ts";
import { type LoopbackDesk, startLoopbackDesk } from "../support/loopback-desk.ts";
import { annegret, fault, number, onDesk, petra, tom } from "../support/privacy-desk.ts";

const hour = 60 * 60_000;
const day = 24 * hour;
/** Wednesday, ten o'clock in Berlin; the desk keeps what is over for thirty days. */
const wednesday = Date.parse("2026-03-04T09:00:00Z");

let variant: DeskVariant;
let running: LoopbackDesk;
const { says, orders, talks } = onDesk(() => running);

const start = async (sections: string): Promise<void> => {
  variant = await deskVariant(`rounds: []\nsummary: "off"\n${sections}`);
  running = await startLoopbackDesk(wednesday, { deskFile: variant.deskFile });
  await talks();
  await orders(tom, { verb: "close" });
};

const ends = async (): Promise<void> => {
  await running.stop();
  await variant.remove();
};

const traces = async (): Promise<readonly string[]> => {
  const everything = async ({ orm, tables }: Database): Promise<string> => {
    const rows = [];
    for (const table of Object.values(tables)) rows.push(await orm.select().from(table));
    return JSON.stringify(rows);
  };
  const stored = await running.store.read(everything);
  return ["Annegret", "annegret", "Quittengelee", "quittengelee", number].filter((trace) =>
    stored.includes(trace),
  );
};

const presses = async (by: Person, act: Act, caseId: string): Promise<string> => {
  const { platform, clock, letPass } = running;
  const before = platform.shown.length;
  const event: ActChosen = {
    kind: "actChosen",
    id: `press-${before}`,
    at: clock.now(),
    person: by,
    conversation: { platform: "web", channel: "support", thread: "m1" },
    place: "support",
    act,
    target: { caseId },
  };
  await platform.deliver(event);
  await letPass(0);
  return platform.shown
    .slice(before)
    .map(({ text }) => text)
    .join("\n");
};

const ticket = async () => (await running.store.read((db) => loadByTicket(db, 1)))?.case;

/** The night after thirty days, an hour after it was due. */
const untilEmptied = (): Promise<void> => running.letPass(30 * day + 19 * hour);

describe("a desk that keeps what is over for thirty days", () => {
  beforeEach(() => start("privacy: { keepDays: 30 }"));
  afterEach(ends);

  it("empties it in the first quiet hour after that, and not before", async () => {
    await running.letPass(30 * day);
    expect(await traces()).toHaveLength(5);
    // Until four o'clock in the night, summer time by now.
    await running.letPass(16 * hour);
    expect(await traces()).toHaveLength(5);
    await running.letPass(2 * hour);
    expect(await traces()).toEqual([]);
  });

  it("does so when it was off in that hour, and once a day from then on", async () => {
    await running.restart(31 * day);
    expect(await traces()).toEqual([]);
    await says(annegret, fault, "m9", null);
    await running.letPass(29 * day);
    expect(await traces()).not.toEqual([]);
    await running.letPass(day);
    await running.letPass(day);
    await running.letPass(day);
    expect(await traces()).toEqual([]);
  });

  it("tells agents who name the ticket that it was emptied, whatever they want of it, and sends nothing", async () => {
    await untilEmptied();
    const told = "T-1 ist geleert: Worte, Namen und Nummern sind gelöscht";
    for (const command of [
      { verb: "show" },
      { verb: "reply", text: "Läuft es?" },
      { verb: "reopen" },
      { verb: "note", text: { internal: "Quittengelee" } },
    ] as const)
      expect(await orders(tom, command)).toContain(told);
    expect(running.platform.shown.slice(-4).map(({ job }) => job.onlyFor)).toEqual(Array(4).fill(tom.key));
    expect(await ticket()).toMatchObject({ status: "closed", conversation: { platform: "forgotten" } });
  });

  it("tells whoever presses an old button, and counts nothing", async () => {
    const id = (await ticket())?.id ?? "";
    const period = { from: wednesday - day, until: wednesday + day };
    const counted = await running.store.read((db) => countAnswers(db, period));
    await untilEmptied();
    expect(await presses(annegret, { act: "rate", rating: 1 }, id)).toContain("nichts mehr dazu gespeichert");
    expect(await presses(tom, { act: "command", command: { verb: "claim" } }, id)).toContain(
      "T-1 ist geleert",
    );
    expect((await ticket())?.status).toBe("closed");
    expect(await running.store.read((db) => countAnswers(db, period))).toEqual(counted);
  });

  it("takes whoever comes back for somebody new, below their old message too", async () => {
    await untilEmptied();
    await says(annegret, "Mein Postfach empfängt seit heute nichts mehr.", "m9", "m1");
    const [found] = await running.store.read((db) => casesOf(db, annegret.key, statuses));
    expect(found?.case).toMatchObject({ status: "intake", awaiting: { about: "number" } });
  });

  it("leaves a ticket that is open, and one that was opened again", async () => {
    await running.letPass(29 * day);
    await orders(petra, { verb: "reopen" });
    await running.letPass(60 * day);
    expect(await ticket()).toMatchObject({ customer: { name: "Annegret Zwick" } });
  });

  it("says in the history that it was the desk itself, and when", async () => {
    await untilEmptied();
    const history = await running.store.read(async (db) => historyOf(db, (await ticket())?.id ?? ""));
    expect(history.at(-1)?.entry).toMatchObject({ verb: "privacy", by: { key: "desk:deletion" } });
  });
});

describe("a desk that keeps what is over for a day", () => {
  beforeEach(() => start("privacy: { keepDays: 1 }"));
  afterEach(ends);

  it("still recognises what the platform tells again", async () => {
    await running.letPass(3 * day);
    expect(await traces()).toEqual([]);
    await says(annegret, fault, "m1", null);
    expect(await traces()).toEqual([]);
    expect(await running.store.read((db) => casesOf(db, annegret.key, statuses))).toEqual([]);
  });
});

describe("a desk that says nothing of it", () => {
  beforeEach(() => start(""));
  afterEach(ends);

  it("deletes nothing by itself", async () => {
    await running.letPass(3650 * day);
    expect(await traces()).toHaveLength(5);
  });
});
