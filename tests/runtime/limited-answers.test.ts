import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Limits } from "../../src/core/limits.ts";
import type { Person } from "../../src/core/person.ts";
import { knowledgeRevision, writeKnowledge } from "../../src/storage/knowledge.ts";
import { anItem } from "../knowledge/item.ts";
import { type LoopbackDesk, startLoopbackDesk } from "../support/loopback-desk.ts";
import { ordered, wrote } from "../support/loopback-events.ts";
import { person } from "../support/loopback-platform.ts";

const anna = person("anna");
const question = "Wie bestelle ich den Newsletter ab?";
const inEnglish = `Please tell me how I can do this with my account: ${question}`;
const host = "https://hilfe.muster-hosting.example";

let running: LoopbackDesk;
beforeEach(async () => {
  running = await startLoopbackDesk();
});
afterEach(() => running.stop());

/** Two entries with the same wordings, as an import leaves them; the desk looks for them by itself. */
const know = (...limits: readonly Limits[]): Promise<void> =>
  running.store.tx(async (db) => {
    const items = limits.map((limit, at) =>
      anItem(at + 1, { limits: limit, url: `${host}/answer-${at + 1}` }),
    );
    const number = (await knowledgeRevision(db)) + 1;
    const by = { key: "desk:command-line", name: "desk kb" } as const;
    const changed = items.map((after) => ({ before: null, after }));
    await writeKnowledge(db, { number, at: 0, by, what: "import", undoes: null, items: changed });
  });

const say = async (
  text: string,
  id: string,
  thread: string | null = null,
  who: Person = anna,
): Promise<string> => {
  const before = running.platform.shown.length;
  running.clock.advance(1);
  await running.platform.deliver(wrote(who, text, { id, at: running.clock.now(), thread }));
  await running.letPass(3000);
  return running.platform.shown
    .slice(before)
    .map(({ text: shown }) => shown)
    .join("\n");
};

describe("an answer for some customers only", () => {
  it("is given as soon as it is known who asks, and each gets their own", async () => {
    await know({ tiers: ["standard"] }, { tiers: ["business"] });
    await running.desk.settle();
    const first = await say(question, "m1");
    expect(first).not.toContain("/answer-");
    expect(first).toContain("Kundennummer");
    const second = await say("10584", "m2", "m1");
    expect(second).toContain(`${host}/answer-2`);
    expect(second).not.toContain(`${host}/answer-1`);
  });

  it("is given at once to whoever names the product", async () => {
    await know({ products: ["Rundbrief Plus"] });
    await running.desk.settle();
    expect(await say(question, "m1")).not.toContain("/answer-1");
    await running.stop();
    running = await startLoopbackDesk();
    await know({ products: ["Newsletter"] });
    await running.desk.settle();
    expect(await say(question, "m1")).toContain(`${host}/answer-1`);
  });

  it("is given on its days alone, on the desk's calendar", async () => {
    const today = new Date(running.clock.now()).toISOString().slice(0, 10);
    await know({ from: today, until: today });
    await running.desk.settle();
    expect(await say(question, "m1")).toContain(`${host}/answer-1`);
    running.clock.advance(24 * 60 * 60 * 1000);
    expect(await say(question, "m2")).not.toContain("/answer-1");
  });

  it("is given to those who write its language, and to nobody else", async () => {
    await know({ languages: ["de"] });
    await running.desk.settle();
    const told = await say(inEnglish, "m1");
    expect(told).toContain("customer number");
    expect(told).not.toContain("/answer-1");
    expect(await say(question, "m2", null, person("ben"))).toContain(`${host}/answer-1`);
  });

  it("is given in another language, with a word about it, when it is for everybody", async () => {
    await know({});
    await running.desk.settle();
    const told = await say(inEnglish, "m1");
    expect(told).toContain(`${host}/answer-1`);
    expect(told).toContain("only in German");
  });

  it("is found by agents, with whom it is for", async () => {
    await know({ tiers: ["premium"], platforms: ["slack"], languages: ["en"], until: "2030-12-31" });
    await running.desk.settle();
    const lena = person("lena", "agent");
    const order = { verb: "kb search", text: "Newsletter abbestellen" } as const;
    await running.platform.deliver(ordered(lena, order, null, "search", running.clock.now()));
    await running.desk.settle();
    const found = running.platform.shown.at(-1)?.text;
    expect(found).toContain("Newsletter abbestellen");
    expect(found).toContain("Gilt nur: Premium · Slack · auf Englisch · bis 31.12.2030");
  });
});
