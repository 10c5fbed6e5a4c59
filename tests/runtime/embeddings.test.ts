import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Log } from "../../src/runtime/parts.ts";
import { casesOf } from "../../src/storage/cases.ts";
import { historyOf } from "../../src/storage/history.ts";
import { listQuarantined } from "../../src/storage/inbox.ts";
import { type FakeEmbeddings, startFakeEmbeddings } from "../fakes/embeddings/server.ts";
import { paraphrase, sameMeaning } from "../fakes/embeddings/synonyms.ts";
import { calibrateMeantDesk, meantDeskFile, startMeantDesk } from "../support/embeddings-desk.ts";
import type { LoopbackDesk } from "../support/loopback-desk.ts";
import { wrote } from "../support/loopback-events.ts";
import { person } from "../support/loopback-platform.ts";
import { until } from "../support/until.ts";

const anna = { ...person("anna"), name: "Anna Beispiel" };
/** Asked in an editor's own words, which need no model. */
const foreseen = ["Unser Verein will Losung anpassen", "Ich muss heute noch Zugangscode wechseln"] as const;
const answer = "https://help.example/de/passwort-aendern";

let server: FakeEmbeddings;
let running: LoopbackDesk;
let told: string[];

const log: Log = {
  info: () => {},
  warn: (facts, message) => told.push(`${message}: ${JSON.stringify(facts)}`),
  error: (facts, message) => told.push(`${message}: ${JSON.stringify(facts)}`),
};

beforeEach(async () => {
  server = await startFakeEmbeddings(sameMeaning);
  told = [];
});
afterEach(async () => {
  await running.stop();
  await server.stop();
});

/** Starts a desk whose model is calibrated and ready; forgets what was asked for that. */
const startReady = async (answers: object = {}): Promise<void> => {
  const deskFile = meantDeskFile(server.url, answers);
  running = await startMeantDesk(deskFile, log);
  await calibrateMeantDesk(running, deskFile);
  await running.desk.settle();
  askedBefore = server.asked().length;
};
let askedBefore = 0;
const asked = (): readonly string[] => server.asked().slice(askedBefore);

let messages = 0;
/** Somebody asks; somebody else each time, unless it is said who. */
const ask = async (text: string, by = person(`customer-${messages}`)): Promise<void> => {
  messages += 1;
  await running.platform.deliver(wrote(by, text, { id: `m${messages}`, at: running.clock.now() }));
};
const answers = () => running.platform.shown.filter(({ text }) => text.includes(answer));

describe("a question in words that stand nowhere", () => {
  test("is not answered by words alone", async () => {
    running = await startMeantDesk(meantDeskFile(null), log);
    await ask(paraphrase);
    await running.desk.settle();
    expect(answers()).toHaveLength(0);
    expect(server.requests).toEqual([]);
  });

  test("is answered once the model is calibrated, without a restart", async () => {
    const deskFile = meantDeskFile(server.url);
    running = await startMeantDesk(deskFile, log);
    await running.desk.settle();
    expect(server.requests).toEqual([]);
    expect(told).toEqual([
      'embeddings are not used: {"model":"fake","reason":"nobody has run \\"desk kb calibrate\\""}',
    ]);
    await calibrateMeantDesk(running, deskFile);
    await running.desk.settle();
    await ask(paraphrase);
    await running.desk.settle();
    expect(answers()).toHaveLength(1);
  });

  test("is answered for a reason that the history names", async () => {
    await startReady();
    await ask(paraphrase, anna);
    await running.desk.settle();
    const [answered] = await running.store.read((db) => casesOf(db, anna.key, ["answered"]));
    const history = await running.store.read((db) => historyOf(db, answered?.case.id ?? ""));
    expect(JSON.stringify(history)).toContain('"feature":"meaning"');
  });

  test("is answered after a restart too, and the model is asked for nothing that it has told", async () => {
    await startReady();
    await running.restart(60_000);
    expect(asked()).toEqual([]);
    await ask(paraphrase);
    await running.desk.settle();
    expect(answers()).toHaveLength(1);
    expect(asked()).toEqual([paraphrase]);
    await running.restart(60_000);
    await ask(paraphrase);
    await running.desk.settle();
    expect(asked()).toEqual([paraphrase]);
  });

  test("is only read where a channel's questions are left to people", async () => {
    await startReady({ mode: "off" });
    await ask(paraphrase);
    await running.desk.settle();
    expect(answers()).toHaveLength(0);
    expect(asked()).toEqual([]);
  });
});

describe("what leaves the house", () => {
  test("holds no name, number or address of a customer", async () => {
    await startReady();
    await ask(
      "Hier ist Anna Beispiel, Kundennummer 10584, Telefon 0911 1234567, anna@beispielwerke.example. Meine Einlassparole vernichten?",
      anna,
    );
    await running.desk.settle();
    expect(asked().join()).toContain("Meine Einlassparole vernichten?");
    expect(asked().join()).not.toMatch(/Beispiel|10584|1234567|beispielwerke/i);
  });

  test("is nothing where hardly anything was said", async () => {
    await startReady();
    await ask("Hallo!");
    await ask("Danke");
    await running.desk.settle();
    expect(asked()).toEqual([]);
  });

  test("is each sentence once, however often the desk thinks about it", async () => {
    await startReady();
    await ask("Mein Router blinkt seltsam rot.", anna);
    await running.letPass(10_000);
    await ask("Das war gestern noch anders.", anna);
    await running.letPass(10_000);
    expect(new Set(asked()).size).toBe(asked().length);
  });
});

describe("an endpoint that fails", () => {
  test.each(["serverError", "reset", "garbage", "otherLength", "oneTooFew"] as const)(
    "with %s leaves the customer what words alone can do, and is told of once",
    async (trouble) => {
      await startReady();
      server.trouble = trouble;
      await ask(paraphrase);
      await ask(foreseen[0]);
      await running.desk.settle();
      expect(answers()).toHaveLength(1);
      expect(server.requests.length).toBeGreaterThan(0);
      expect(told).toHaveLength(2);
      expect(told[1]).toContain("embeddings fail; words alone are matched meanwhile");
      expect(await running.store.read(listQuarantined)).toEqual([]);
    },
  );

  test("by saying nothing holds a message up for the time limit, and no other one", async () => {
    await startReady();
    server.trouble = "silent";
    await ask(foreseen[0].toUpperCase());
    await until("the request", async () => (asked().length > 0 ? true : undefined));
    expect(answers()).toHaveLength(0);
    running.clock.advance(400);
    await running.desk.settle();
    expect(answers()).toHaveLength(1);
    const requests = server.requests.length;
    await ask(foreseen[1].toUpperCase());
    await running.desk.settle();
    expect(answers()).toHaveLength(2);
    expect(server.requests).toHaveLength(requests);
  });

  test("works again after its pause", async () => {
    await startReady();
    server.trouble = "serverError";
    await ask("Wie soll ich Rechnungen vernichten?");
    await running.desk.settle();
    server.trouble = "none";
    await running.letPass(10_000);
    await ask(paraphrase);
    await running.desk.settle();
    expect(answers()).toHaveLength(1);
    expect(told.at(-1)).toBe('embeddings work again: {"model":"fake"}');
  });

  test("from the start keeps nobody from starting", async () => {
    await startReady();
    await server.stop();
    await running.restart(60_000);
    await ask(foreseen[0]);
    await running.desk.settle();
    expect(answers()).toHaveLength(1);
    server = await startFakeEmbeddings(sameMeaning);
  });
});
