import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadByThread } from "../../src/storage/cases.ts";
import { type LoopbackDesk, startLoopbackDesk } from "../support/loopback-desk.ts";
import { wrote } from "../support/loopback-events.ts";
import { person } from "../support/loopback-platform.ts";

const anna = person("anna");
const fault = "Auf www.brandt-keramik.example erscheint seit heute 9 Uhr Fehler 500.";

let running: LoopbackDesk;
let count = 0;
beforeEach(async () => {
  running = await startLoopbackDesk();
  count = 0;
});
afterEach(() => running.stop());

const say = async (text: string): Promise<void> => {
  count += 1;
  const thread = count === 1 ? null : "m1";
  await running.platform.deliver(wrote(anna, text, { id: `m${count}`, at: running.clock.now(), thread }));
  await running.letPass(5000);
};

const subject = async () => {
  const conversation = { platform: "web", channel: "support", thread: "m1" };
  const found = await running.store.read((db) => loadByThread(db, conversation));
  if (found === null) throw new Error("There is no case.");
  return found.case;
};

describe("the label of an open button, typed instead of pressed (C4)", () => {
  it("means what the button means, and is no part of the request", async () => {
    await say(fault);
    await say("Habe ich gerade nicht!");
    const { identity, status } = await subject();
    expect({ identity, status }).toEqual({ identity: { kind: "unknown" }, status: "confirming" });
    await say("etwas aendern");
    expect(await subject()).toMatchObject({ status: "confirming", correcting: "choose" });
    const shown = running.platform.shown.map(({ text }) => text).join("\n");
    expect(shown).not.toMatch(/> .*(Habe ich gerade|aendern)/);
  });

  it("is a statement like any other when no such button is open", async () => {
    await say("Etwas ändern");
    expect((await subject()).said.map(({ text, aside }) => ({ text, aside }))).toEqual([
      { text: "Etwas ändern", aside: undefined },
    ]);
  });

  it("with more words around it is a statement", async () => {
    await say(fault);
    await say("Habe ich gerade nicht, und außerdem ist das Postfach info@brandt-keramik.example voll");
    expect((await subject()).said.at(-1)).not.toHaveProperty("aside");
  });
});
