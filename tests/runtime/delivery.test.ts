import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Refused, Unreachable } from "../../src/runtime/port.ts";
import { attemptingAfterCrash, dueHeads, listDead, markAttempting } from "../../src/storage/outbox.ts";
import { type LoopbackDesk, startLoopbackDesk } from "../support/loopback-desk.ts";
import { wrote } from "../support/loopback-events.ts";
import { person } from "../support/loopback-platform.ts";

const anna = person("anna");
const question = "Wie richte ich mein Postfach in Outlook ein?";

let running: LoopbackDesk;
beforeEach(async () => {
  running = await startLoopbackDesk();
});
afterEach(() => running.stop());

const ask = async (): Promise<void> => {
  await running.platform.deliver(wrote(anna, question, { id: "m1", at: running.clock.now() }));
  await running.desk.settle();
};
const answers = () =>
  running.platform.shown.filter(({ text }) => text.includes("imap.muster-hosting.example"));

describe("an answer that the platform", () => {
  it("did not take because it was not reached is sent again later, once", async () => {
    running.platform.failWith({ error: new Unreachable("connection refused", "notSent"), when: "before" });
    await ask();
    expect(answers()).toHaveLength(0);
    running.platform.failWith(null);
    await running.letPass(1000);
    expect(answers()).toHaveLength(1);
  });

  it("waits as long as the platform says", async () => {
    running.platform.failWith({ error: new Unreachable("slow down", "notSent", 30_000), when: "before" });
    await ask();
    running.platform.failWith(null);
    await running.letPass(29_000);
    expect(answers()).toHaveLength(0);
    await running.letPass(1000);
    expect(answers()).toHaveLength(1);
  });

  it("took although the outcome was lost is not sent twice: the platform is asked first", async () => {
    running.platform.failWith({ error: new Unreachable("connection reset", "unknown"), when: "after" });
    await ask();
    running.platform.failWith(null);
    await running.letPass(10_000);
    expect(answers()).toHaveLength(1);
    expect(running.platform.attempts()).toBe(1);
  });

  it("refuses is a dead letter, and the desk is told", async () => {
    running.platform.failWith({ error: new Refused("channel is archived"), when: "before" });
    await ask();
    running.platform.failWith(null);
    await running.letPass(1000);
    const dead = await running.store.read(listDead);
    expect(dead.map(({ error }) => error)).toContain("channel is archived");
    const told = running.platform.shown.filter(({ job }) => job.conversation.channel === "internal");
    expect(told.map(({ text }) => text).join()).toContain("channel is archived");
    expect(told[0]?.job.ping).toEqual(["leads"]);
  });

  it("never takes is given up after ten attempts", async () => {
    running.platform.failWith({ error: new Unreachable("no answer", "unknown"), when: "before" });
    await ask();
    for (let attempt = 0; attempt < 12; attempt += 1) await running.letPass(5 * 60_000);
    const dead = await running.store.read(listDead);
    expect(dead[0]?.attempts).toBe(10);
  });
});

describe("a platform that is away for long", () => {
  it("gets every word when it is back", async () => {
    running.platform.failWith({ error: new Unreachable("down", "notSent"), when: "before" });
    await ask();
    for (let attempt = 0; attempt < 30; attempt += 1) await running.letPass(5 * 60_000);
    expect(await running.store.read(listDead)).toEqual([]);
    running.platform.failWith(null);
    await running.letPass(5 * 60_000);
    // At noon the desk's own channel hears that nobody waits.
    const answers = running.platform.shown.filter(({ job }) => job.conversation.channel === "support");
    expect(answers).toHaveLength(1);
  });
});

describe("an order that was under way in a crash", () => {
  it("has an unknown outcome after it", async () => {
    running.platform.failWith({ error: new Unreachable("down", "notSent"), when: "before" });
    await ask();
    const now = running.clock.now() + 60_000;
    const [head] = await running.store.read((db) => dueHeads(db, now, 1, []));
    await running.store.tx((db) => markAttempting(db, head?.id ?? "", now));
    await running.store.tx((db) => attemptingAfterCrash(db, now));
    const [again] = await running.store.read((db) => dueHeads(db, now, 1, []));
    expect(again).toMatchObject({ id: head?.id, status: "unknown" });
  });
});
