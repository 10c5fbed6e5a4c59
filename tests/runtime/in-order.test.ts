import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { MessageEdited } from "../../src/core/event.ts";
import { loadByThread } from "../../src/storage/cases.ts";
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
