import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Act } from "../../src/core/act.ts";
import { casesOf } from "../../src/storage/cases.ts";
import { type LoopbackDesk, startLoopbackDesk } from "../support/loopback-desk.ts";
import { wrote } from "../support/loopback-events.ts";
import { person } from "../support/loopback-platform.ts";

const anna = person("anna");
const fault = 'Auf www.brandt-keramik.example erscheint seit heute 9 Uhr "500 Internal Server Error".';

let running: LoopbackDesk;
beforeEach(async () => {
  running = await startLoopbackDesk();
});
afterEach(() => running.stop());

/** Anna writes in a channel, at top level; `direct` is her conversation with the bot alone. */
const say = async (channel: "support" | "direct", text: string, id: string): Promise<void> => {
  running.clock.advance(1);
  const event = wrote(anna, text, { id, at: running.clock.now() });
  await running.platform.deliver({ ...event, conversation: { ...event.conversation, channel } });
  await running.letPass(3000);
};

const choose = async (act: Act, id: string): Promise<void> => {
  running.clock.advance(1);
  const { conversation, at, place } = wrote(anna, "", { id, at: running.clock.now() });
  const [found] = await running.store.read((db) => casesOf(db, anna.key, ["confirming", "queued"]));
  const target = { caseId: found?.case.id ?? "" };
  await running.platform.deliver({
    kind: "actChosen",
    id,
    at,
    person: anna,
    conversation,
    place,
    act,
    target,
  });
  await running.letPass(3000);
};

const textsIn = (channel: string): readonly string[] =>
  running.platform.shown.filter(({ job }) => job.conversation.channel === channel).map(({ text }) => text);

describe("a customer who writes elsewhere", () => {
  it("is read back alone what they told the bot alone (C5)", async () => {
    await say("direct", `${fault} Kundennummer 10584`, "d1");
    await say("support", "Der Shop www.brandt-shop.example ist auch weg.", "s1");
    expect(textsIn("support")).toEqual([]);
    expect(textsIn("direct").at(-1)).toContain("www.brandt-shop.example");
  });

  it("goes on alone with the bot from there on (C5)", async () => {
    await say("support", `${fault} Kundennummer 10584`, "s1");
    await say("direct", "Der Shop www.brandt-shop.example ist auch weg.", "d1");
    expect(textsIn("direct").at(-1)).toContain("www.brandt-shop.example");
  });

  it("gets a request of its own answered where they wrote it (E1)", async () => {
    await say("support", `${fault} Kundennummer 10584`, "s1");
    await choose({ act: "confirm" }, "confirm");
    await say("direct", "Noch eine Kleinigkeit", "d1");
    await choose({ act: "separate", messageId: "d1" }, "separate");
    const [separate] = await running.store.read((db) => casesOf(db, anna.key, ["listening", "intake"]));
    expect(separate?.case.conversation).toEqual({ platform: "web", channel: "direct", thread: "d1" });
  });
});

describe("a message without buttons", () => {
  it("is not changed to take them off", async () => {
    await say("support", "Guten Tag", "s1");
    await say("support", fault, "s2");
    expect(textsIn("support").join()).toContain("Wie können wir Ihnen helfen?");
    expect(running.platform.updates).toEqual([]);
  });
});
