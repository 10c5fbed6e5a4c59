import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Person } from "../../src/core/person.ts";
import { statuses } from "../../src/core/transitions.ts";
import { casesOf } from "../../src/storage/cases.ts";
import { joinIdentities, linkCustomer, rememberPerson } from "../../src/storage/people.ts";
import { type LoopbackDesk, startLoopbackDesk } from "../support/loopback-desk.ts";
import { ordered, wrote } from "../support/loopback-events.ts";
import { person } from "../support/loopback-platform.ts";

const anna = person("anna");
/** Anna's other chat identity. */
const elsewhere: Person = { ...person("anna-elsewhere"), name: "anna_b" };
/** A colleague of hers, with the same customer number. */
const ben = person("ben");
const petra = person("petra", "lead");
const hour = 60 * 60_000;

let running: LoopbackDesk;
let count = 0;

const says = async (by: Person, text: string, thread: string | null = null): Promise<string> => {
  count += 1;
  const id = `m${count}`;
  const before = running.platform.shown.length;
  await running.platform.deliver(wrote(by, text, { id, at: running.clock.now(), thread }));
  await running.letPass(4000);
  const answers = running.platform.shown
    .slice(before)
    .filter(({ job }) => job.conversation.channel === "support");
  return answers.map(({ text: said }) => said).join("\n");
};
const join = (): Promise<void> => running.store.tx((db) => joinIdentities(db, elsewhere.key, anna.key));
const undo = async (who: string): Promise<void> => {
  count += 1;
  const command = { verb: "abuse undo", who } as const;
  await running.platform.deliver(ordered(petra, command, null, `undo-${count}`, running.clock.now()));
  await running.letPass(0);
};
const lastCard = (): string => running.platform.updates.at(-1)?.text ?? "";

const german = {
  insults: ["Ihr seid doch alle Vollidioten!", "Seid ihr taub, ihr Trottel?"],
  sorry: "Entschuldigung, das war nicht so gemeint.",
  hello: "Hört mich hier jemand?",
  back: "Vielen Dank. Wir machen gern weiter",
  mayWrite: "Sie können hier wieder schreiben.",
} as const;
const english = {
  insults: ["You are all complete idiots!", "Are you deaf, you morons?"],
  sorry: "I am really sorry, I didn't mean it.",
  hello: "Can anybody hear me here?",
  back: "Thank you. We are glad to go on",
  mayWrite: "You can write here again.",
} as const;

const fault = "Auf www.shop.example erscheint seit heute 9 Uhr der Fehler 500.";

beforeEach(async () => {
  running = await startLoopbackDesk();
  await running.store.tx(async (db) => {
    for (const { key, name } of [anna, elsewhere, ben]) {
      await rememberPerson(db, { key, name, seenAt: 0 });
      await linkCustomer(db, key, "10584", 0);
    }
  });
});
afterEach(() => running.stop());

const insults = async ({ insults: [first, second] }: typeof german | typeof english): Promise<void> => {
  await says(anna, first);
  expect(await says(anna, second)).not.toBe("");
};

describe.each([
  ["German", german],
  ["English", english],
] as const)("a pause after insults (E6), in %s", (_language, words) => {
  it("holds under every chat identity of theirs, and ends for all with an apology under any", async () => {
    await join();
    await insults(words);
    expect(await says(elsewhere, words.hello)).toBe("");
    expect(lastCard()).toContain(words.hello);
    expect(await says(elsewhere, words.sorry)).toContain(words.back);
    expect(await says(anna, fault)).not.toBe("");
    expect(await says(elsewhere, fault)).not.toBe("");
  });

  it("is lifted for all by a lead, who may name any of them", async () => {
    await join();
    await insults(words);
    await says(elsewhere, words.hello);
    await undo("anna");
    expect(running.platform.shown.at(-1)?.text).toContain(words.mayWrite);
    expect(await says(elsewhere, fault)).not.toBe("");
    expect(await says(anna, fault)).not.toBe("");
  });
});

describe("a pause after insults (E6)", () => {
  it("holds for nobody else of the same customer", async () => {
    await join();
    await insults(german);
    expect(await says(ben, fault)).toContain("Ihre Anfrage");
  });

  it("holds for an account that is linked afterwards too, its buttons included", async () => {
    await says(elsewhere, fault);
    const thread = `m${count}`;
    await insults(german);
    await join();
    expect(await says(elsewhere, "Ja", thread)).toBe("");
    const [open] = await running.store.read((db) => casesOf(db, elsewhere.key, ["confirming"]));
    const { conversation, place } = wrote(elsewhere, "", { id: "x", at: 0, thread });
    const pressed = {
      kind: "actChosen",
      id: "press",
      at: running.clock.now(),
      person: elsewhere,
      place,
    } as const;
    const target = { caseId: open?.case.id ?? "" };
    await running.platform.deliver({ ...pressed, conversation, target, act: { act: "confirm" } });
    await running.letPass(0);
    expect(running.platform.shown.at(-1)?.job.onlyFor).toBe(elsewhere.key);
    const cases = await running.store.read((db) => casesOf(db, elsewhere.key, statuses));
    expect(cases.map(({ case: subject }) => subject.status).toSorted()).toEqual(["confirming", "paused"]);
  });

  it("is over for all when its time is, and their dialogues go on", async () => {
    await says(elsewhere, fault);
    const thread = `m${count}`;
    await insults(german);
    await join();
    await running.letPass(2 * hour);
    expect(await says(elsewhere, "Ja", thread)).toContain("T-1");
  });

  it("holds over a restart, and on no ticket", async () => {
    await says(elsewhere, fault);
    const thread = `m${count}`;
    await says(elsewhere, "Ja", thread);
    await insults(german);
    await join();
    await running.restart(1000);
    const before = running.platform.shown.length;
    await says(elsewhere, "Der Fehler ist immer noch da.", thread);
    expect(
      running.platform.shown
        .slice(before)
        .map(({ text }) => text)
        .join(),
    ).toContain("immer noch da");
    expect(await says(elsewhere, german.hello)).toBe("");
  });
});
