import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CustomerAct } from "../../src/core/act.ts";
import type { Case } from "../../src/core/case.ts";
import type { MessageDeleted, MessageEdited } from "../../src/core/event.ts";
import type { Person } from "../../src/core/person.ts";
import { statuses } from "../../src/core/transitions.ts";
import { casesOf } from "../../src/storage/cases.ts";
import { historyOf } from "../../src/storage/history.ts";
import { linkCustomer, rememberPerson } from "../../src/storage/people.ts";
import { type LoopbackDesk, startLoopbackDesk } from "../support/loopback-desk.ts";
import { wrote } from "../support/loopback-events.ts";
import { person } from "../support/loopback-platform.ts";
import { writeQuickDesk } from "../support/quick-desk.ts";
import { sampleDeskFile } from "../support/sample-desk.ts";

const [anna, ben, carl, jana] = [person("anna"), person("ben"), person("carl"), person("jana")];
const day = 24 * 60 * 60 * 1000;

let folder: string;
let running: LoopbackDesk;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "deskbell-delegates-"));
  const customers = join(folder, "customers.csv");
  await copyFile(join(dirname(sampleDeskFile), "customers.csv"), customers);
  const list = await readFile(customers, "utf8");
  // The list names Jana for the customer that Anna is.
  await writeFile(customers, list.replace(/^(10131,.*)$/m, "$1Jana"));
  const deskFile = await writeQuickDesk(folder);
  const desk = await readFile(deskFile, "utf8");
  await writeFile(deskFile, desk.replace(/file: \S*customers\.csv/, `file: ${customers}`));
  running = await startLoopbackDesk(undefined, { deskFile });
  await running.store.tx(async (db) => {
    for (const { key, name } of [anna, ben]) await rememberPerson(db, { key, name, seenAt: 0 });
    await linkCustomer(db, anna.key, "10131", 0);
  });
});
afterEach(async () => {
  await running.stop();
  await rm(folder, { recursive: true });
});

let count = 0;
const says = async (by: Person, text: string, thread: string | null = "m1"): Promise<void> => {
  count += 1;
  const id = thread === null ? "m1" : `w${count}`;
  await running.platform.deliver(wrote(by, text, { id, at: running.clock.now(), thread }));
  await running.letPass(3000);
};
const changed = async (
  by: Person,
  change: Pick<MessageEdited, "kind" | "message"> | Pick<MessageDeleted, "kind" | "message">,
) => {
  const conversation = { platform: "web", channel: "support", thread: "m1" };
  const id = `${change.kind}-${change.message.id}`;
  const event = { id, at: running.clock.now(), person: by, conversation, place: "support" } as const;
  await running.platform.deliver({ ...event, ...change });
  await running.letPass(3000);
};
const edits = (by: Person, id: string, text: string): Promise<void> =>
  changed(by, { kind: "messageEdited", message: { id, text } });
const deletes = (by: Person, id: string): Promise<void> =>
  changed(by, { kind: "messageDeleted", message: { id } });
const presses = async (by: Person, act: CustomerAct): Promise<void> => {
  count += 1;
  const conversation = { platform: "web", channel: "support", thread: "m1" };
  const at = running.clock.now();
  const event = {
    kind: "actChosen",
    id: `p${count}`,
    at,
    person: by,
    conversation,
    place: "support",
  } as const;
  await running.platform.deliver({ ...event, act, target: null });
  await running.letPass(0);
};
const annas = async (): Promise<Case> => {
  const [found] = await running.store.read((db) => casesOf(db, anna.key, statuses));
  if (found === undefined) throw new Error("Anna has no case.");
  return found.case;
};
const last = () => running.platform.shown.at(-1);

const fault = "Auf www.shop.example erscheint seit heute 9 Uhr der Fehler 500.";
const allowed = async (): Promise<void> => {
  await says(anna, "Ben darf für mich sprechen");
  await says(anna, "Ben darf für mich sprechen");
  expect(last()?.text).toContain("ben darf bis");
};

describe("somebody who may speak for a customer (C8)", () => {
  it("is heard as the customer on the ticket, and recorded as who spoke", async () => {
    await says(anna, fault, null);
    await presses(anna, { act: "confirm" });
    await allowed();
    await says(ben, "Es betrifft auch die Startseite.");
    expect(last()?.text).toBe("ben schreibt für anna:\n> Es betrifft auch die Startseite.");
    const subject = await annas();
    expect(subject.said.at(-1)).toMatchObject({
      text: "Es betrifft auch die Startseite.",
      by: { key: ben.key },
    });
    const history = await running.store.read((db) => historyOf(db, subject.id));
    const statements = history.flatMap(({ entry, actor }) =>
      entry.what === "statement" ? [[entry.by.name, actor]] : [],
    );
    expect(statements.at(-1)).toEqual(["ben", ben.key]);
  });

  it("answers and confirms before there is a ticket; a stranger is shown the way", async () => {
    await says(anna, "Meine Website geht nicht.", null);
    await says(anna, "Ben darf für mich sprechen");
    await presses(anna, { act: "authorise", person: ben.key });
    await says(carl, "Ja, stimmt so.");
    expect(last()?.job.onlyFor).toBe(carl.key);
    expect((await annas()).status).not.toBe("queued");
    await says(ben, "Auf www.shop.example erscheint seit heute 9 Uhr der Fehler 500.");
    await presses(ben, { act: "confirm" });
    expect(await annas()).toMatchObject({ status: "queued", customer: { key: anna.key } });
  });

  it("may stand in the customer list", async () => {
    await says(anna, fault, null);
    await says(jana, "Ja, stimmt so.");
    expect((await annas()).status).toBe("queued");
  });

  it("is no longer heard when the time is over, or the customer says so", async () => {
    await says(anna, fault, null);
    await presses(anna, { act: "confirm" });
    await allowed();
    await running.letPass(30 * day);
    await says(ben, "Gibt es etwas Neues?");
    expect((await annas()).said.at(-1)?.text).not.toBe("Gibt es etwas Neues?");
    await allowed();
    await says(anna, "Ben darf nicht mehr für mich sprechen.");
    expect(last()?.text).toContain("spricht ab jetzt nicht mehr");
    await says(ben, "Und jetzt?");
    expect((await annas()).said.at(-1)?.text).not.toBe("Und jetzt?");
  });

  it("changes and takes back what they said, and the agent sees it", async () => {
    await says(anna, fault, null);
    await presses(anna, { act: "confirm" });
    await allowed();
    await says(ben, "Es betrifft auch die Startseite.");
    await edits(ben, `w${count}`, "Es betrifft auch den Shop.");
    expect((await annas()).said.at(-1)).toMatchObject({
      text: "Es betrifft auch den Shop.",
      by: { key: ben.key },
    });
    expect(last()?.text).toContain("ben");
    expect(last()?.text).toContain("Es betrifft auch den Shop.");
    const told = (await annas()).said.length;
    await deletes(ben, `w${count}`);
    expect((await annas()).said).toHaveLength(told - 1);
    const history = await running.store.read(async (db) => historyOf(db, (await annas()).id));
    expect(history.filter(({ entry }) => entry.what === "deletion").map(({ actor }) => actor)).toEqual([
      ben.key,
    ]);
  });

  it("takes back in the dialogue what they said, and it no longer counts", async () => {
    await says(anna, "Meine Website geht nicht.", null);
    await allowed();
    await says(ben, fault);
    expect(last()?.text).toContain("Fehler 500");
    await deletes(ben, `w${count}`);
    expect((await annas()).said.map(({ text }) => text)).not.toContain(fault);
  });

  it("takes back what they said after their time is over, and words it no longer anew", async () => {
    await says(anna, fault, null);
    await presses(anna, { act: "confirm" });
    await allowed();
    await says(ben, "Es betrifft auch die Startseite.");
    const message = `w${count}`;
    await running.letPass(30 * day);
    await edits(ben, message, "Ich bin jetzt der Kunde.");
    expect((await annas()).said.at(-1)?.text).toBe("Es betrifft auch die Startseite.");
    await deletes(ben, message);
    expect((await annas()).said.map(({ messageId }) => messageId)).not.toContain(message);
  });

  it("changes nothing that the customer has said", async () => {
    await says(anna, fault, null);
    await allowed();
    const before = await annas();
    await edits(ben, "m1", "Alles gut.");
    await deletes(ben, "m1");
    expect(await annas()).toEqual(before);
  });

  it("lets nobody else speak, and gives no number for the customer", async () => {
    await says(anna, fault, null);
    await allowed();
    await says(ben, "Carl darf für mich sprechen");
    expect((await annas()).told).not.toContain(`authorise:${carl.key}`);
    await presses(ben, { act: "giveNumber", number: "10248" });
    expect(last()?.job.onlyFor).toBe(ben.key);
    expect((await annas()).identity).toMatchObject({ number: "10131" });
  });

  it("is not named by an account that was not recognised before", async () => {
    await says(carl, `${fault} Kundennummer 10248`, null);
    await says(carl, "Ben darf für mich sprechen");
    expect(last()?.text).toContain("Dafür erkennen wir zuerst Sie");
  });
});
