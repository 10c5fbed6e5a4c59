import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createCircuit } from "../../../src/knowledge/embeddings/circuit.ts";
import { createEmbedder, type Embedder } from "../../../src/knowledge/embeddings/embedder.ts";
import { endpointAt } from "../../../src/knowledge/embeddings/endpoint.ts";
import { type FakeEmbeddings, startFakeEmbeddings, type Trouble } from "../../fakes/embeddings/server.ts";
import { until } from "../../support/until.ts";
import { createVirtualClock, type VirtualClock } from "../../support/virtual-clock.ts";

const timeoutMs = 400;

let server: FakeEmbeddings;
let clock: VirtualClock;
let kept: Map<string, Uint8Array>;
let told: string[];

const start = (model = "m"): Embedder =>
  createEmbedder({
    model,
    ask: endpointAt({ url: server.url, model, dimensions: null, prefix: "", apiKey: null }),
    circuit: createCircuit(clock.now, {
      onDown: (reason) => told.push(reason),
      onUp: () => told.push("works again"),
    }),
    alarm: (afterMs, ring) => clock.alarm(clock.now() + afterMs, ring),
    memory: {
      find: async (keys) => new Map([...kept].filter(([key]) => keys.includes(key))),
      keep: async (vectors) => {
        for (const [key, bytes] of vectors) kept.set(key, bytes);
      },
      retain: async () => {},
    },
    timeoutMs,
    onError: (error) => told.push(String(error)),
  });

beforeEach(async () => {
  server = await startFakeEmbeddings();
  clock = createVirtualClock(0);
  kept = new Map();
  told = [];
});
afterEach(() => server.stop());

describe("what was asked once", () => {
  test("is not asked again", async () => {
    const embedder = start();
    const first = await embedder.know(["Postfach ist voll", "Rechnung fehlt"]);
    expect(await embedder.know(["Rechnung fehlt", "Postfach ist voll"])).toEqual(
      new Map([...first].toReversed()),
    );
    expect(server.requests).toHaveLength(1);
  });

  test("is known after a restart, and holds no word that was written", async () => {
    const embedder = start();
    const before = await embedder.know(["Postfach ist voll"]);
    await embedder.settled();
    expect(await start().know(["Postfach ist voll"])).toEqual(before);
    expect(server.requests).toHaveLength(1);
    expect([...kept.keys()].join()).not.toMatch(/postfach/i);
  });

  test("is asked anew of another model", async () => {
    const embedder = start("one");
    await embedder.know(["Postfach ist voll"]);
    await embedder.settled();
    await start("other").know(["Postfach ist voll"]);
    expect(server.requests.map(({ model }) => model)).toEqual(["one", "other"]);
  });
});

test("many who ask at once go in one request", async () => {
  const embedder = start();
  const texts = ["Postfach ist voll", "Rechnung fehlt", "Domain kündigen"];
  await Promise.all(texts.map((text) => embedder.know([text])));
  expect(server.requests.map(({ input }) => input)).toEqual([texts]);
});

describe("an endpoint that says nothing", () => {
  test("is waited for as long as the limit is, and not a moment longer", async () => {
    const embedder = start();
    server.trouble = "silent";
    const known = embedder.know(["Postfach ist voll"]);
    await until("the request", async () => server.requests[0]);
    clock.advance(timeoutMs - 1);
    expect(await Promise.race([known, Promise.resolve("waits")])).toBe("waits");
    clock.advance(1);
    expect(await known).toEqual(new Map());
    expect(told).toEqual(["it did not answer within 400 ms"]);
  });

  test("holds up nobody who comes after", async () => {
    const embedder = start();
    server.trouble = "silent";
    const first = embedder.know(["Postfach ist voll"]);
    await until("the request", async () => server.requests[0]);
    const second = embedder.know(["Rechnung fehlt"]);
    clock.advance(timeoutMs);
    expect(await first).toEqual(new Map());
    expect(await second).toEqual(new Map());
    expect(await embedder.know(["Domain kündigen"])).toEqual(new Map());
    expect(server.requests).toHaveLength(1);
  });

  test("does not take away what is known already", async () => {
    const embedder = start();
    const known = await embedder.know(["Postfach ist voll"]);
    server.trouble = "serverError";
    expect(await embedder.know(["Postfach ist voll", "Rechnung fehlt"])).toEqual(known);
  });
});

describe.each(["serverError", "unauthorized", "reset", "garbage", "oneTooFew", "notNumbers"] as const)(
  "an endpoint with the trouble %s",
  (trouble: Trouble) => {
    test("is left alone for a while, told of once, and used again when it works", async () => {
      const embedder = start();
      server.trouble = trouble;
      for (const text of ["Postfach ist voll", "Rechnung fehlt", "Domain kündigen"])
        expect(await embedder.know([text])).toEqual(new Map());
      expect(server.requests).toHaveLength(1);
      server.trouble = "none";
      clock.advance(9999);
      expect(await embedder.know(["Domain kündigen"])).toEqual(new Map());
      clock.advance(1);
      expect((await embedder.know(["Domain kündigen"])).size).toBe(1);
      expect(told).toHaveLength(2);
      expect(told[1]).toBe("works again");
    });
  },
);

test("a model that changes the length of its vectors is not believed", async () => {
  const embedder = start();
  await embedder.know(["Postfach ist voll"]);
  server.trouble = "otherLength";
  expect(await embedder.know(["Rechnung fehlt"])).toEqual(new Map());
  expect(told).toEqual(['its embeddings have another length than before: run "desk kb calibrate"']);
});

describe("a whole knowledge base", () => {
  const texts = Array.from({ length: 150 }, (_, at) => `Frage ${at}`);

  test("is asked in batches, once", async () => {
    const embedder = start();
    expect((await embedder.learn(texts)).size).toBe(150);
    expect(server.requests.map(({ input }) => input.length)).toEqual([64, 64, 22]);
    await embedder.settled();
    expect((await start().learn([...texts, "Frage 150"])).size).toBe(151);
    expect(server.requests[3]?.input).toEqual(["Frage 150"]);
  });

  test("that failed half-way goes on where it was", async () => {
    const embedder = start();
    await embedder.learn(texts.slice(0, 64));
    server.trouble = "serverError";
    await expect(embedder.learn(texts)).rejects.toThrow("status 500");
    server.trouble = "none";
    clock.advance(10_000);
    expect((await embedder.learn(texts)).size).toBe(150);
    expect(new Set(server.asked()).size).toBe(150);
  });
});

test("a desk that stops breaks off what is under way, and blames nobody", async () => {
  const embedder = start();
  server.trouble = "silent";
  const learning = embedder.learn(["Postfach ist voll"]);
  await until("the request", async () => server.requests[0]);
  embedder.stop();
  await expect(learning).rejects.toThrow("the desk is stopping");
  expect(await embedder.know(["Rechnung fehlt"])).toEqual(new Map());
  expect(told).toEqual([]);
});

test("a memory that fails costs a request, and no answer", async () => {
  const embedder = createEmbedder({
    model: "m",
    ask: endpointAt({ url: server.url, model: "m", dimensions: null, prefix: "", apiKey: null }),
    circuit: createCircuit(clock.now, { onDown: () => {}, onUp: () => {} }),
    alarm: (afterMs, ring) => clock.alarm(clock.now() + afterMs, ring),
    memory: {
      find: () => Promise.reject(new Error("disk full")),
      keep: () => Promise.reject(new Error("disk full")),
      retain: async () => {},
    },
    timeoutMs,
    onError: (error) => told.push(String(error)),
  });
  expect((await embedder.know(["Postfach ist voll"])).size).toBe(1);
  await embedder.settled();
  expect(told).toEqual(["Error: disk full", "Error: disk full"]);
});
