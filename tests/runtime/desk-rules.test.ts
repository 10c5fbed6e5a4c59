import { afterEach, describe, expect, it } from "vitest";
import { deskVariant } from "../support/desk-variant.ts";
import { type LoopbackDesk, startLoopbackDesk } from "../support/loopback-desk.ts";
import { wrote } from "../support/loopback-events.ts";
import { person } from "../support/loopback-platform.ts";

/** Wednesday, 4 March 2026, 10:00 in Berlin. */
const morning = Date.parse("2026-03-04T09:00:00Z");
const anna = person("anna");

let end: (() => Promise<void>) | undefined;
afterEach(() => end?.());

const deskWith = async (section: string): Promise<LoopbackDesk> => {
  const variant = await deskVariant(section);
  const running = await startLoopbackDesk(morning, { deskFile: variant.deskFile });
  end = async () => {
    await running.stop();
    await variant.remove();
  };
  return running;
};

let messages = 0;
/** Says something in the customer's thread, and returns what is said there since. */
const say = async (running: LoopbackDesk, text: string): Promise<readonly string[]> => {
  messages += 1;
  const before = running.platform.shown.length;
  const thread = messages === 1 ? null : "m1";
  await running.platform.deliver(wrote(anna, text, { id: `m${messages}`, at: running.clock.now(), thread }));
  await running.letPass(5000);
  return running.platform.shown.slice(before).map((shown) => shown.text);
};
const dialogue = async (section: string, ...texts: readonly string[]): Promise<string> => {
  messages = 0;
  const running = await deskWith(section);
  const said: string[] = [];
  for (const text of texts) said.push(...(await say(running, text)));
  return said.join("\n---\n");
};

describe("R3 where tickets are for emergencies", () => {
  it("a fault becomes one at once", async () => {
    const fault = "Auf www.brandt-keramik.example erscheint seit heute 9 Uhr Fehler 500. Kundennummer 10584";
    const said = await dialogue("handbook: { tickets: emergencies }", fault, "ja");
    expect(said).toContain("Ihre Anfrage T-1");
  });
});

describe("a rule that is switched off", () => {
  it("asks nobody for a number (R1), and files the request all the same", async () => {
    const fault = "Auf www.brandt-keramik.example erscheint seit heute 9 Uhr Fehler 500.";
    const said = await dialogue("handbook: { off: [R1] }", fault, "ja");
    expect(said).not.toContain("Wie lautet Ihre Kundennummer");
    expect(said).toContain("Ihre Anfrage T-1");
  });
});
