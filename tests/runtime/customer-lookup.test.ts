import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { linkCustomer, rememberPerson } from "../../src/storage/people.ts";
import { type LoopbackDesk, startLoopbackDesk } from "../support/loopback-desk.ts";
import { wrote } from "../support/loopback-events.ts";
import { person } from "../support/loopback-platform.ts";
import { writeQuickDesk } from "../support/quick-desk.ts";

const anna = person("anna");

let folder: string;
let server: Server;
let running: LoopbackDesk;
let warnings: object[];

beforeEach(async () => {
  warnings = [];
  // It takes every question and answers none.
  server = createServer(() => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  folder = await mkdtemp(join(tmpdir(), "deskbell-lookup-"));
});
const start = async (timeoutMs: number): Promise<void> => {
  const deskFile = await writeQuickDesk(folder);
  const { port } = server.address() as AddressInfo;
  const lookup = `lookup: { url: "http://127.0.0.1:${port}/{number}", timeoutMs: ${timeoutMs} }`;
  const desk = await readFile(deskFile, "utf8");
  await writeFile(deskFile, desk.replace(/^customers:$/m, `customers:\n  ${lookup}`));
  const log = { info: () => {}, warn: (facts: object) => warnings.push(facts), error: () => {} };
  running = await startLoopbackDesk(undefined, { deskFile, log });
};
afterEach(async () => {
  await running.stop();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true });
});

const posts = (): string => running.platform.shown.map(({ text }) => text).join("\n\n");

it("R2: a known question is answered while the directory keeps everybody waiting", async () => {
  await start(3000);
  await running.store.tx(async (db) => {
    await rememberPerson(db, { key: anna.key, name: anna.name, seenAt: 0 });
    await linkCustomer(db, anna.key, "10131", 0);
  });
  const question = "Wie richte ich mein Postfach in Outlook ein?";
  await running.platform.deliver(wrote(anna, question, { id: "m1", at: running.clock.now() }));
  await running.desk.settle();
  expect(posts()).toContain("imap.muster-hosting.example");
  // The answer was there before the directory was given up.
  expect(warnings).toEqual([]);
});

it("a number is taken by the customer list when the directory does not answer, with a line in the log", async () => {
  await start(200);
  const fault = "Auf www.shop.example erscheint seit heute 9 Uhr der Fehler 500. Kundennummer 10131";
  await running.platform.deliver(wrote(anna, fault, { id: "m1", at: running.clock.now() }));
  await running.letPass(3000);
  expect(posts()).toContain("•••31");
  expect(warnings).toEqual([{ reason: "it did not answer within 200 ms" }]);
});
