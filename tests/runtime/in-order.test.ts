import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { MessageEdited } from "../../src/core/event.ts";
import { statuses } from "../../src/core/transitions.ts";
import { casesOf, loadByThread } from "../../src/storage/cases.ts";
import { historyOf } from "../../src/storage/history.ts";
import { type LoopbackDesk, startLoopbackDesk } from "../support/loopback-desk.ts";
import { wrote } from "../support/loopback-events.ts";
import { person } from "../support/loopback-platform.ts";

const anna = person("anna");

let running: LoopbackDesk;
beforeEach(async () => {
  running = await startLoopbackDesk();
});
afterEach(() => running.stop());

const edited = (text: string, { postedAt, at }: { postedAt: number; at: number }): MessageEdited => ({
  ...wrote(anna, text, { id: "edit", at }),
  kind: "messageEdited",
  message: { id: "m1", text, postedAt },
});

const said = async (thread: string): Promise<readonly string[]> => {
  const conversation = { platform: "web", channel: "support", thread };
  const found = await running.store.read((db) => loadByThread(db, conversation));
  return found?.case.said.map(({ text }) => text) ?? [];
};

describe("an edit that overtakes its message", () => {
  it("is the message, and the message itself says nothing new", async () => {
    const postedAt = running.clock.now();
    await running.platform.deliver(edited("Mein Postfach ist voll", { postedAt, at: postedAt + 5000 }));
    await running.desk.settle();
    await running.platform.deliver(wrote(anna, "Mein Postfach ist vol", { id: "m1", at: postedAt }));
    await running.letPass(3000);
    expect(await said("m1")).toEqual(["Mein Postfach ist voll"]);
  });

  it("long after the message is of one that was never the desk's", async () => {
    const postedAt = running.clock.now() - 3_600_000;
    await running.platform.deliver(edited("Mein Postfach ist voll", { postedAt, at: running.clock.now() }));
    await running.letPass(3000);
    expect(await said("m1")).toEqual([]);
    expect(running.platform.shown).toEqual([]);
  });
});

describe("an answer in the thread of a message", () => {
  const messages = () => {
    const at = running.clock.now();
    return [
      wrote(anna, "Mein Postfach info@brandt-keramik.example", { id: "m1", at }),
      wrote(anna, "empfängt seit gestern nichts mehr", { id: "m2", at: at + 1, thread: "m1" }),
    ] as const;
  };
  const cases = () => running.store.read((db) => casesOf(db, anna.key, statuses));

  it("that comes before the message opens no case of its own", async () => {
    const [message, answer] = messages();
    await running.platform.deliver(answer);
    await running.desk.settle();
    await running.platform.deliver(message);
    await running.letPass(3000);
    expect(await said("m1")).toEqual([message.message.text, answer.message.text]);
    expect(await cases()).toHaveLength(1);
  });

  it("that is handled at the same time as the message opens no case of its own", async () => {
    for (let round = 0; round < 20; round += 1) {
      const at = running.clock.now();
      const [id, answer] = [`r${round}`, `a${round}`];
      const customer = person(`customer${round}`);
      const events = [
        wrote(customer, "Mein Postfach", { id, at }),
        wrote(customer, "ist voll", { id: answer, at: at + 1, thread: id }),
      ];
      for (const event of events)
        await running.desk.accept({
          platform: "web",
          lane: event.id,
          at: event.at,
          keys: [event.id],
          payload: event,
        });
      await running.desk.settle();
      const all = await running.store.read((db) => casesOf(db, customer.key, statuses));
      expect(all.map(({ case: { said: words } }) => words.map(({ text }) => text))).toEqual([
        ["Mein Postfach", "ist voll"],
      ]);
    }
  });

  it("by somebody else that comes before the message leaves the thread to who wrote the message", async () => {
    const [message, answer] = messages();
    await running.platform.deliver({ ...answer, person: person("ben") });
    await running.desk.settle();
    await running.platform.deliver(message);
    await running.letPass(3000);
    expect(await said("m1")).toEqual([message.message.text]);
  });
});

describe("a message that comes again under another key", () => {
  it("is heard once", async () => {
    const at = running.clock.now();
    const message = wrote(anna, "Mein Postfach info@brandt-keramik.example ist voll", { id: "m1", at });
    await running.platform.deliver(message);
    await running.letPass(3000);
    const before = running.platform.shown.length;
    await running.platform.deliver({ ...message, id: "again" });
    await running.letPass(3000);
    expect(await said("m1")).toHaveLength(1);
    expect(running.platform.shown).toHaveLength(before);
  });
});

describe("what somebody of the desk writes to a customer and corrects at once", () => {
  const lena = { ...person("lena"), role: "agent" as const };

  const replies = async (): Promise<readonly string[]> => {
    const [found] = await running.store.read((db) => casesOf(db, anna.key, statuses));
    const rows = await running.store.read((db) => historyOf(db, found?.case.id ?? ""));
    return rows.flatMap(({ entry }) => (entry.what === "reply" ? [entry.text] : []));
  };

  const reply = () => {
    const at = running.clock.now();
    const posted = wrote(lena, "Ich sehe nac", { id: "r1", at, thread: "m1" });
    const change: MessageEdited = {
      ...posted,
      kind: "messageEdited",
      id: "edit",
      at: at + 5000,
      message: { id: "r1", text: "Ich sehe nach", postedAt: at },
    };
    return { posted, change };
  };

  beforeEach(async () => {
    await running.platform.deliver(
      wrote(anna, "Mein Postfach ist voll", { id: "m1", at: running.clock.now() }),
    );
    await running.letPass(3000);
  });

  it("is one reply", async () => {
    const { posted, change } = reply();
    await running.platform.deliver(posted);
    await running.desk.settle();
    await running.platform.deliver(change);
    await running.desk.settle();
    expect(await replies()).toEqual(["Ich sehe nac"]);
  });

  it("is one reply when the correction comes first", async () => {
    const { posted, change } = reply();
    await running.platform.deliver(change);
    await running.desk.settle();
    await running.platform.deliver(posted);
    await running.desk.settle();
    expect(await replies()).toEqual(["Ich sehe nach"]);
  });
});
