import { afterEach, beforeEach, expect, it } from "vitest";
import { writeKnowledge } from "../../src/storage/knowledge.ts";
import { anItem } from "../knowledge/item.ts";
import { type LoopbackDesk, startLoopbackDesk } from "../support/loopback-desk.ts";
import { ordered } from "../support/loopback-events.ts";
import { person } from "../support/loopback-platform.ts";
import { until } from "../support/until.ts";

const lena = person("lena", "agent");
const search = { verb: "kb search", text: "Wie bestelle ich den Newsletter ab?" } as const;
const url = "https://hilfe.muster-hosting.example/de/newsletter";

let running: LoopbackDesk;
beforeEach(async () => {
  running = await startLoopbackDesk();
});
afterEach(() => running.stop());

/** As another process writes it: nobody tells the desk. */
const importEntry = async (): Promise<void> => {
  const after = anItem(1, { url });
  const change = { number: 1, at: 0, by: after.by, undoes: null, items: [{ before: null, after }] };
  await running.store.tx((db) => writeKnowledge(db, { ...change, what: "import" }));
};

/** What an agent finds; it takes a third of a second. */
const found = async (id: string): Promise<string> => {
  const before = running.platform.shown.length;
  await running.platform.deliver(ordered(lena, search, null, id, running.clock.now()));
  await until("an answer", async () => running.platform.shown.length > before || undefined);
  running.clock.advance(300);
  return running.platform.shown.at(-1)?.text ?? "";
};

it("a desk that always has something to do sees within seconds what another process has changed", async () => {
  expect(await found("first")).not.toContain(url);
  await importEntry();
  const answers: string[] = [];
  for (let at = 1; at <= 25; at += 1) answers.push(await found(`again-${at}`));
  expect(answers.at(-1)).toContain(url);
});
