import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadByTicket } from "../../src/storage/cases.ts";
import { listQuarantined } from "../../src/storage/inbox.ts";
import { type LoopbackDesk, startLoopbackDesk } from "../support/loopback-desk.ts";
import { ordered, wrote } from "../support/loopback-events.ts";
import { person } from "../support/loopback-platform.ts";

const anna = person("anna");
const fault = "Auf www.brandt-keramik.example erscheint seit heute 9 Uhr Fehler 500.";

let running: LoopbackDesk;
beforeEach(async () => {
  running = await startLoopbackDesk();
});
afterEach(() => running.stop());

const say = async (text: string, id: string, thread: string | null = null): Promise<void> => {
  running.clock.advance(1);
  await running.platform.deliver(wrote(anna, text, { id, at: running.clock.now(), thread }));
  await running.letPass(3000);
};
const textsFor = (channel: string): readonly string[] =>
  running.platform.shown.filter(({ job }) => job.conversation.channel === channel).map(({ text }) => text);

describe("a delivery", () => {
  it("that comes twice is handled once", async () => {
    const event = wrote(anna, "Wie richte ich mein Postfach in Outlook ein?", {
      id: "m1",
      at: running.clock.now(),
    });
    expect(await running.platform.deliver(event)).toBe("new");
    expect(await running.platform.deliver(event)).toBe("duplicate");
    await running.desk.settle();
    expect(textsFor("support")).toHaveLength(1);
  });

  it("that cannot be read is put aside, told to the desk, and holds up nobody", async () => {
    await running.platform.deliverGarbage("g1", anna.key);
    await say("Wie richte ich mein Postfach in Outlook ein?", "m1");
    const quarantined = await running.store.read(listQuarantined);
    expect(quarantined.map(({ error }) => error)).toEqual(["Not an event."]);
    expect(textsFor("internal").join()).toContain(quarantined[0]?.id);
    expect(textsFor("support").join()).toContain("imap.muster-hosting.example");
  });
});

describe("customer numbers tried one after the other", () => {
  const tries = async (last: string): Promise<readonly string[]> => {
    await say(fault, "m0");
    for (const [index, number] of ["11111", "22222", "44444", "55555", "66666"].entries())
      await say(`Kundennummer ${number}`, `n${index}`, "m0");
    const before = running.platform.shown.length;
    await say(`Kundennummer ${last}`, "last", "m0");
    return running.platform.shown.slice(before).map(({ text }) => text.replaceAll(last.slice(-2), "##"));
  };

  it("get the same answer whether they exist or not, once there were too many (R1)", async () => {
    const unknown = await tries("77777");
    await running.stop();
    running = await startLoopbackDesk();
    const known = await tries("10584");
    expect(known).toEqual(unknown);
    expect(known.join()).toContain("•••##");
  });
});

describe("two agents who claim at once", () => {
  it("cannot both have it: one owner, and the other is told who", async () => {
    await say(`${fault} Kundennummer 10584`, "m1");
    await say("ja", "m2", "m1");
    const agents = Array.from({ length: 8 }, (_, index) => person(`agent${index}`, "agent"));
    await Promise.all(
      agents.map((agent, index) =>
        running.platform.deliver(ordered(agent, { verb: "claim" }, 1, `claim-${index}`, running.clock.now())),
      ),
    );
    await running.desk.settle();
    const stored = await running.store.read((db) => loadByTicket(db, 1));
    const owner = stored?.case.status === "claimed" ? stored.case.agent.name : null;
    expect(owner).toMatch(/^agent\d$/);
    const told = running.platform.shown.filter(
      ({ job }) => job.onlyFor !== null && job.conversation.channel === "internal",
    );
    expect(told).toHaveLength(7);
    for (const { text } of told) expect(text).toContain(owner);
  });
});

describe("commands that only look", () => {
  it("show the queue to agents, and nothing to customers", async () => {
    await say(`${fault} Kundennummer 10584`, "m1");
    await say("ja", "m2", "m1");
    const lena = person("lena", "agent");
    await running.platform.deliver(ordered(lena, { verb: "queue" }, null, "q1", running.clock.now()));
    await running.platform.deliver(ordered(lena, { verb: "show" }, 1, "q2", running.clock.now()));
    await running.platform.deliver(ordered(anna, { verb: "queue" }, null, "q3", running.clock.now()));
    await running.desk.settle();
    const toLena = running.platform.shown
      .filter(({ job }) => job.onlyFor === lena.key)
      .map(({ text }) => text);
    const toAnna = running.platform.shown
      .filter(({ job }) => job.onlyFor === anna.key)
      .map(({ text }) => text);
    expect(toLena[0]).toContain("T-1");
    expect(toLena[1]).toContain("Fehler 500");
    expect(toAnna.join()).not.toContain("T-1");
  });
});
