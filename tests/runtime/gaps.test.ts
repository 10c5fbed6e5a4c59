import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Command } from "../../src/core/command.ts";
import { type LoopbackDesk, startLoopbackDesk } from "../support/loopback-desk.ts";
import { ordered, wrote } from "../support/loopback-events.ts";
import { person } from "../support/loopback-platform.ts";

const lena = person("lena", "agent");
const petra = person("petra", "lead");

let running: LoopbackDesk;
let orders: number;
beforeEach(async () => {
  running = await startLoopbackDesk();
  orders = 0;
});
afterEach(() => running.stop());

const asks = async (name: string, text: string): Promise<void> => {
  running.clock.advance(1);
  const event = wrote(person(name), text, { id: `m-${name}`, at: running.clock.now() });
  await running.platform.deliver(event);
  await running.letPass(5000);
};

/** What somebody of the desk reads as the answer to their command. */
const order = async (by: typeof lena, command: Command): Promise<string> => {
  orders += 1;
  await running.platform.deliver(ordered(by, command, null, `order-${orders}`, running.clock.now()));
  await running.desk.settle();
  return running.platform.shown.findLast(({ job }) => job.onlyFor === by.key)?.text ?? "";
};

const calendar = "Wie verlege ich meinen Kalender auf ein anderes Benutzerkonto?";

describe("what was not answered", () => {
  beforeEach(async () => {
    await asks("anna", `${calendar} Meine Nummer ist 10584, anna@brandt-keramik.example`);
    await asks("ben", "Kalender auf anderes Benutzerkonto verlegen, wie geht das?");
    await asks("carla", "Wie richte ich mein Postfach in Outlook ein?");
  });

  it("stands together under /ticket gaps, without what is personal", async () => {
    const told = await order(lena, { verb: "kb gaps" });
    expect(told).toContain("2× · ");
    expect(told).toContain("Kalender");
    expect(told).not.toMatch(/Outlook|10584|brandt/);
  });

  it("becomes a draft with one press, once, and disappears when a lead makes it official", async () => {
    const gap = /G-[0-9a-z]{7}/.exec(await order(lena, { verb: "kb gaps" }))?.[0] ?? "";
    const draft = await order(lena, { verb: "kb add", written: {}, gap });
    expect(draft).toContain("Als Entwurf K-1 gespeichert");
    expect(draft).toContain("Kalender");
    expect(draft).not.toMatch(/10584|brandt/);
    expect(await order(lena, { verb: "kb add", written: {}, gap })).toContain("Entwurf K-1");
    expect(await order(lena, { verb: "kb gaps" })).toContain("Entwurf K-1");

    const written = {
      title: "Kalender verlegen",
      gist: "Exportieren Sie ihn und lesen Sie ihn im anderen Konto ein.",
      url: "https://hilfe.muster-hosting.example/de/kalender",
    };
    await order(lena, { verb: "kb edit", draft: "K-1", written });
    await order(petra, { verb: "kb approve", draft: "K-1" });
    expect(await order(lena, { verb: "kb gaps" })).toContain("blieb keine Frage offen");
    expect(await order(lena, { verb: "kb add", written: {}, gap })).toContain(
      `Eine Lücke „${gap}“ gibt es nicht`,
    );
  });

  it("is put aside for good by a lead", async () => {
    const told = await order(petra, { verb: "kb gaps" });
    const gap = /\/ticket kb dismiss (G-[0-9a-z]{7})/.exec(told)?.[1] ?? "";
    const dismissed = await order(petra, { verb: "kb dismiss", gap });
    expect(dismissed).toContain("Kalender");
    expect(dismissed).not.toMatch(/10584|brandt/);
    expect(await order(lena, { verb: "kb gaps" })).toContain("blieb keine Frage offen");
  });

  it("is counted beside what was answered", async () => {
    const told = await order(lena, { verb: "stats" });
    expect(told).toContain("Bot hat geantwortet: 1 von 3 (33");
    expect(told).toContain("Gelöst, sagt der Kunde, ganz ohne uns: 0 von 3 (0");
    expect(told).toContain("Fragen ohne Eintrag: 2");
  });
});

it("words are called the same from chat, and the bot answers with it, without a restart", async () => {
  const words = ["Postfach", "Schatulle"];
  await order(lena, { verb: "kb synonym", words });
  expect(await order(lena, { verb: "kb synonyms", text: null })).toContain("keine Wörter gleichgesetzt");
  expect(await order(petra, { verb: "kb synonym", words })).toContain("Postfach = Schatulle");
  const found = await order(lena, { verb: "kb search", text: "Wie lege ich eine Schatulle an?" });
  expect(found).toContain("Postfach anlegen");
  expect(await order(petra, { verb: "kb undo" })).toContain("Für sich stehen wieder: Postfach, Schatulle");
  expect(await order(lena, { verb: "kb synonyms", text: "Postfach" })).toContain(
    "keine Wörter gleichgesetzt",
  );
});

it("a customer is told nothing of all this", async () => {
  const anna = person("anna");
  const commands: readonly Command[] = [
    { verb: "stats" },
    { verb: "kb gaps" },
    { verb: "kb check", links: false },
    { verb: "kb synonyms", text: null },
  ];
  for (const command of commands) expect(await order(anna, command)).not.toMatch(/Fragen|geprüft|Bot hat/);
});
