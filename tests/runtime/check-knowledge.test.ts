import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { stringify } from "yaml";
import { folderWith } from "../directory/files/temporary-folder.ts";
import { entry } from "../knowledge/entry.ts";
import { type LoopbackDesk, startLoopbackDesk } from "../support/loopback-desk.ts";
import { ordered } from "../support/loopback-events.ts";
import { person } from "../support/loopback-platform.ts";
import { until } from "../support/until.ts";

const lena = person("lena", "agent");
const tom = person("tom", "agent");
const anna = person("anna");

let server: Server;
let host: string;
/** Answers of `/slow` that wait for the test. */
const waiting: (() => void)[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === "/gone") response.writeHead(404).end();
    else if (request.url === "/slow") waiting.push(() => response.end("here"));
    else response.end("here");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

let running: LoopbackDesk;
afterEach(() => running.stop());

/** A desk whose answers link to these pages. */
const startDesk = async (urls: readonly string[], privateHosts: readonly string[]): Promise<void> => {
  const entries = urls.map((url, at) => entry(`seite-${at}`, `Thema ${at}`, [], { url }));
  const folder = folderWith({
    "customers.csv": "number,company,name\n10584,Beispielwerke GmbH,Anna Beispiel\n",
    "knowledge.yaml": stringify(entries),
    "desk.yaml": stringify({
      desk: { company: "Muster", links: { help: "https://help.example" } },
      channels: { support: ["web:support"], internal: "web:internal" },
      customers: { file: "customers.csv", number: { pattern: "[1-9][0-9]{4}", example: "10584" } },
      knowledge: { files: ["knowledge.yaml"], hosts: [host], privateHosts },
    }),
  });
  running = await startLoopbackDesk(undefined, { deskFile: join(folder, "desk.yaml") });
};

const check = (by = lena): Promise<unknown> => {
  const order = { verb: "kb check", links: false } as const;
  return running.platform.deliver(ordered(by, order, null, `check-${by.name}`, running.clock.now()));
};
const told = (): readonly string[] =>
  running.platform.shown.filter(({ job }) => job.onlyFor === lena.key).map(({ text }) => text);

it("what should be mended is told at once, and the pages after they were asked for", async () => {
  await startDesk([`http://${host}/fine`, `http://${host}/gone`], [host]);
  await check();
  await running.desk.settle();
  const [first, second, ...more] = told();
  expect(first).toContain("2 Antworten geprüft");
  expect(first).toContain("werden jetzt abgefragt");
  expect(second).toContain("2 verlinkte Seiten abgefragt, ein Hinweis");
  expect(second).toContain(`http://${host}/gone (seite-1) antwortet mit 404.`);
  expect(more).toEqual([]);
});

it("nobody waits for a page that is slow", async () => {
  await startDesk([`http://${host}/slow`], [host]);
  await check();
  await until("the page to be asked for", async () => waiting[0]);
  await running.platform.deliver(ordered(tom, { verb: "queue" }, null, "queue", running.clock.now()));
  await until("Tom's answer", async () => running.platform.shown.find(({ job }) => job.onlyFor === tom.key));
  expect(told()).toHaveLength(1);
  for (const answer of waiting) answer();
  await running.desk.settle();
  expect(told()[1]).toContain("Eine verlinkte Seite abgefragt: Sie ist da.");
});

it("it is said when pages could not be asked for, and no private address is, unless it is permitted", async () => {
  await startDesk([`http://${host}/fine`], []);
  await check();
  await running.desk.settle();
  expect(told()[1]).toContain("Die verlinkten Seiten ließen sich nicht abfragen.");
  expect(told()[1]).toContain("private address 127.0.0.1");
});

it("whoever is no agent is told of neither", async () => {
  await startDesk([`http://${host}/fine`], [host]);
  await check(anna);
  await running.desk.settle();
  expect(running.platform.shown.map(({ text }) => text).join()).not.toMatch(/geprüft|abgefragt/);
});
