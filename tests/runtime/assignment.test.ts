import { DateTime } from "luxon";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ownerOf } from "../../src/core/case.ts";
import type { Command } from "../../src/core/command.ts";
import type { Person } from "../../src/core/person.ts";
import { openTickets } from "../../src/storage/cases.ts";
import { type DeskVariant, deskVariant } from "../support/desk-variant.ts";
import { type LoopbackDesk, startLoopbackDesk } from "../support/loopback-desk.ts";
import { ordered, wrote } from "../support/loopback-events.ts";
import { person } from "../support/loopback-platform.ts";

const instant = (text: string): number => DateTime.fromISO(text, { zone: "Europe/Berlin" }).toMillis();

const [lena, tom] = [person("lena", "agent"), person("tom", "agent")];

let variant: DeskVariant;
let running: LoopbackDesk;
let orders = 0;

const sections = `
assignment: { mode: roundRobin, maxOpen: 2, staleAfter: never }
rounds: []
summary: off
escalations: { routes: { replySoon: off, replyLate: off } }
`;

beforeAll(async () => {
  variant = await deskVariant(sections);
});
afterAll(() => variant.remove());
beforeEach(async () => {
  running = await startLoopbackDesk(instant("2026-12-07T09:00"), { deskFile: variant.deskFile });
  running.platform.employ([lena, tom]);
});
afterEach(() => running.stop());

const until = (text: string): Promise<void> => running.letPass(instant(text) - running.clock.now());

const order = (by: Person, command: Command, ticket: number | null): Promise<"new" | "duplicate"> => {
  orders += 1;
  return running.platform.deliver(ordered(by, command, ticket, `order-${orders}`, running.clock.now()));
};
const does = async (by: Person, command: Command, ticket: number | null = null): Promise<void> => {
  await order(by, command, ticket);
  await running.letPass(0);
};

const tell = async (name: string): Promise<void> => {
  const fault = `Auf www.shop-${name}.example erscheint seit heute 9 Uhr Fehler 500. Kundennummer 10131`;
  await running.platform.deliver(wrote(person(name), fault, { id: `m-${name}`, at: running.clock.now() }));
};
const confirm = (name: string): Promise<"new" | "duplicate"> =>
  running.platform.deliver(
    wrote(person(name), "ja", { id: `y-${name}`, at: running.clock.now(), thread: `m-${name}` }),
  );
const file = async (...names: readonly string[]): Promise<void> => {
  for (const name of names) await tell(name);
  await running.letPass(3000);
  await Promise.all(names.map(confirm));
  await running.letPass(0);
};

/** Whose each open ticket is, by number. */
const owners = async (): Promise<readonly string[]> =>
  (await running.store.read(openTickets)).map(({ case: subject }) => ownerOf(subject)?.name ?? "-");
const given = (): readonly string[] =>
  running.platform.shown
    .filter(({ text }) => text.includes("zugeteilt. Wer"))
    .map(({ text, job }) => `${text.split(" ")[0]} ${job.ping.join()}`);

describe("R4 tickets of a desk that gives them out", () => {
  it("reach those who are there in turn, each told once, whatever restarts", async () => {
    await file("a");
    await does(lena, { verb: "here" });
    await does(tom, { verb: "here" });
    await file("b");
    await running.restart(60_000);
    await file("c");
    await file("d");
    expect(await owners()).toEqual(["-", "lena", "tom", "lena"]);
    expect(given()).toEqual(["T-2 web:lena", "T-3 web:tom", "T-4 web:lena"]);
  });

  it("come to who has given theirs away, and stop at the limit", async () => {
    await does(lena, { verb: "here" });
    await file("a", "b", "c");
    expect((await owners()).toSorted()).toEqual(["-", "lena", "lena"]);
    await does(lena, { verb: "reply", text: "Läuft es wieder?" }, (await owners()).indexOf("lena") + 1);
    await file("d");
    expect((await owners()).at(-1)).toBe("lena");
  });

  it("go to one agent each, when many are filed in the same moment", async () => {
    await does(lena, { verb: "here" });
    await does(tom, { verb: "here" });
    await file("a", "b", "c", "d", "e", "f");
    expect((await owners()).toSorted()).toEqual(["-", "-", "lena", "lena", "tom", "tom"]);
    expect(given()).toHaveLength(4);
  });

  it("have one owner, when somebody claims one that is just being given to another", async () => {
    await does(lena, { verb: "here" });
    await file("a");
    await does(tom, { verb: "here" });
    await Promise.all([order(lena, { verb: "release" }, 1), order(tom, { verb: "claim" }, 1)]);
    await running.letPass(0);
    expect(await owners()).toEqual(["tom"]);
    expect(given()).toEqual(["T-1 web:lena", "T-1 web:tom"]);
  });

  it("are given to nobody who left, whose day is over, or who is no agent any more", async () => {
    await does(lena, { verb: "here" });
    await does(lena, { verb: "away" });
    await file("a");
    await does(lena, { verb: "here" });
    await until("2026-12-07T18:00");
    await file("b");
    await until("2026-12-08T09:00");
    await file("c");
    await does(lena, { verb: "here" });
    running.platform.employ([tom]);
    await file("d");
    expect(await owners()).toEqual(["-", "-", "-", "-"]);
    running.platform.employ([lena]);
    await file("e");
    expect((await owners()).at(-1)).toBe("lena");
  });
});
