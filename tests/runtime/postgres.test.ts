import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { Client } from "pg";
import { v7 as newId } from "uuid";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { loadDesk } from "../../src/config/load-desk.ts";
import { assemble } from "../../src/runtime/assemble.ts";
import { findCase } from "../../src/runtime/find-case.ts";
import { saveCase } from "../../src/storage/cases.ts";
import { openPostgres } from "../../src/storage/postgres/open.ts";
import type { Store } from "../../src/storage/store.ts";
import { expectWordForWord, scriptIn, start } from "../conversations/conversations.ts";
import { play } from "../conversations/play.ts";
import { createWebStage } from "../conversations/web-stage.ts";
import { type PostgresServer, startPostgres } from "../storage/postgres/server.ts";
import { aCase, now } from "../storage/samples.ts";
import { startDeskProcess } from "../support/desk-process.ts";
import { wrote } from "../support/loopback-events.ts";
import { createLoopbackPlatform } from "../support/loopback-platform.ts";
import { type PlaygroundMessage, playgroundClient } from "../support/playground-client.ts";
import { writeQuickDesk } from "../support/quick-desk.ts";
import { openRelay } from "../support/relay.ts";
import { rememberedIndex } from "../support/remembered-index.ts";
import { sampleDeskFile, startSampleDesk } from "../support/sample-desk.ts";
import { until } from "../support/until.ts";
import { createVirtualClock } from "../support/virtual-clock.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

let server: PostgresServer;
let folder: string;

beforeAll(async () => {
  server = await startPostgres();
  folder = await mkdtemp(join(tmpdir(), "deskbell-postgres-"));
});

afterAll(async () => {
  await server?.stop();
  await rm(folder, { recursive: true });
});

const onLost = (sentence: string): void => {
  throw new Error(sentence);
};

const partsFor = async (store: Store) => {
  const { adapter } = createLoopbackPlatform();
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const clock = createVirtualClock(now);
  return assemble(loadDesk(sampleDeskFile), {
    store,
    adapters: [adapter],
    clock,
    newId,
    indexer: rememberedIndex,
    log,
  });
};

describe("a desk on PostgreSQL", () => {
  // From an answer and a ticket to what is exported and forgotten.
  it("plays a conversation word for word, with a restart after every step", async () => {
    const url = await server.createDatabase();
    const clock = createVirtualClock(start);
    const open = () =>
      startSampleDesk(folder, clock, undefined, () => openPostgres({ url, lock: { onLost } }));
    let desk = await open();
    const restart = async (): Promise<void> => {
      await desk.stop();
      desk = await open();
    };
    try {
      const file = "forget.en.md";
      const stage = createWebStage(() => desk, clock);
      expectWordForWord(file, await play(await scriptIn(file), stage, restart));
    } finally {
      await desk.stop();
    }
  });

  it("does not take the thread of a case that was opened while it looked", async () => {
    const url = await server.createDatabase();
    const store = await openPostgres({ url, lock: { onLost } });
    const other = new Client({ connectionString: url });
    await other.connect();
    onTestFinished(async () => {
      await other.end();
      await store.close();
    });
    const parts = await partsFor(store);
    const person = { key: "web:anna", name: "Anna", role: "customer", locale: "de" } as const;
    const reply = wrote(person, "Kundennummer 10584", { id: "m2", at: now, thread: "m1" });
    // After its look for a case, and before it makes a new one, a search waits here.
    await other.query("begin; lock table people in access exclusive mode");
    const looking = store.read((db) => findCase(db, parts, reply));
    await until("the search", async () => {
      const { rowCount } = await other.query(
        "select from pg_locks where not granted and relation = 'people'::regclass",
      );
      return rowCount === 1 || undefined;
    });
    const opened = aCase({
      customer: { key: "web:anna", name: "Anna" },
      conversation: { platform: "web", channel: "support", thread: "m1" },
    });
    expect(await store.tx((db) => saveCase(db, opened, null, now, null))).toBe(true);
    await other.query("commit");

    const found = await looking;
    // Either it is found, or the new case cannot be saved, and the event is decided anew.
    const isSaved =
      found !== null &&
      found.version === null &&
      (await store.tx((db) => saveCase(db, found.case, null, now, found.holder)));
    expect(isSaved).toBe(false);
    expect((await store.read((db) => findCase(db, parts, reply)))?.case.id).toBe(opened.id);
  });

  it("goes on after an outage of the database, and the commands of the desk work beside it", async () => {
    const { url, direct, cut, mend } = await startThroughRelay();
    const client = playgroundClient(url);
    await client.post("anna", "Wie richte ich mein Postfach in Outlook ein?");
    await seen(url, "anna", ({ text }) => text.includes("imap."));
    expect(await health(url)).toBe(200);

    // The pause after these words is still running, and what it leads to must not be lost.
    await client.post("ben", "geht nicht!!");
    await cut();
    await until("the outage", async () => (await health(url)) === 503 || undefined);
    await expect(client.post("anna", "Und auf dem Handy?")).rejects.toThrow("500");

    await mend();
    await until("the end of the outage", async () => (await health(url)) === 200 || undefined);
    await seen(url, "ben", ({ form }) => form !== undefined);
    const texts = (await client.messages("anna", "support")).map(({ text }) => text);
    expect(texts).not.toContain("Und auf dem Handy?");

    const exported = JSON.parse(await commandOn(direct, "customer", "export", "web:anna"));
    expect(exported).toMatchObject({ accounts: [{ key: "web:anna" }], cases: [{ status: "answered" }] });
    expect(await readdir(folder)).not.toContain("data");
  });
});

/** A desk in a process of its own, whose way to the database can be cut. */
const startThroughRelay = async () => {
  const direct = await server.createDatabase();
  const through = new URL(direct);
  const relay = await openRelay(Number(through.port));
  through.port = String(relay.port);
  const desk = await startDeskProcess(join(folder, "data"), {
    DESK: await writeQuickDesk(folder),
    DATABASE_URL: through.href,
  });
  onTestFinished(async () => {
    await desk.kill();
    await relay.cut();
  });
  return { ...relay, url: desk.url, direct };
};

const health = async (url: string): Promise<number> => (await fetch(`${url}/health`)).status;

const commandOn = async (database: string, ...words: readonly string[]): Promise<string> => {
  const options = { cwd: root, env: { ...process.env, DATABASE_URL: database } };
  const command = ["--import", "tsx", "src/cli.ts", ...words];
  return (await promisify(execFile)(process.execPath, command, options)).stdout;
};

const seen = (
  url: string,
  as: string,
  fits: (message: PlaygroundMessage) => boolean,
): Promise<PlaygroundMessage> =>
  until(`a message of the desk to ${as}`, async () =>
    (await playgroundClient(url).messages(as, "support")).find(
      (message) => message.author.role === "bot" && fits(message),
    ),
  );
