import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  type Endpoint,
  EndpointError,
  endpointAt,
  modelOf,
} from "../../../src/knowledge/embeddings/endpoint.ts";
import { similarity } from "../../../src/knowledge/embeddings/vector.ts";
import { type FakeEmbeddings, startFakeEmbeddings, type Trouble } from "../../fakes/embeddings/server.ts";

let server: FakeEmbeddings;
beforeEach(async () => {
  server = await startFakeEmbeddings([["Postfach", "Mailbox"]]);
});
afterEach(() => server.stop());

const plain = { model: "bge-m3", dimensions: null, prefix: "", apiKey: null } as const;

const ask = (texts: readonly string[], more: Partial<Endpoint> = {}) =>
  endpointAt({ url: server.url, ...plain, ...more })(texts, new AbortController().signal);

test("texts come back as vectors, in their order", async () => {
  const [one, other, third] = await ask(["Postfach", "Rechnung", "Mailbox"]);
  if (one === undefined || other === undefined || third === undefined) throw new Error("Three were asked.");
  expect(similarity(one, third)).toBeCloseTo(1, 2);
  expect(similarity(one, other)).toBeLessThan(0.5);
});

test("model, prefix and key are sent as they were set, and no key where there is none", async () => {
  await ask(["Postfach"], { prefix: "query: ", apiKey: "secret-1" });
  await ask(["Postfach"], { url: `${server.url}/` });
  expect(server.requests).toEqual([
    { model: "bge-m3", input: ["query: Postfach"], authorization: "Bearer secret-1" },
    { model: "bge-m3", input: ["Postfach"], authorization: null },
  ]);
});

describe("an endpoint that cannot be used says why, and nothing that was asked", () => {
  const troubles: readonly (readonly [Trouble, string])[] = [
    ["serverError", "it answered with status 500"],
    ["unauthorized", "it answered with status 401"],
    ["redirect", "it answered with status 307"],
    ["otherShape", "its answer is no list of embeddings"],
    ["notNumbers", "its answer is no list of embeddings"],
    ["oneTooFew", "it gave 1 of 2 embeddings"],
    ["allZero", "it gave 0 of 2 embeddings"],
  ];
  test.each(troubles)("%s", async (trouble, reason) => {
    server.trouble = trouble;
    await expect(ask(["mein Geheimnis", "Postfach"])).rejects.toThrow(new EndpointError(reason));
  });

  test.each(["garbage", "reset"] as const)("%s", async (trouble) => {
    server.trouble = trouble;
    const failure = await ask(["mein Geheimnis"]).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(EndpointError);
    expect(String(failure)).not.toContain("Geheimnis");
  });

  test("nobody there", async () => {
    await server.stop();
    await expect(ask(["Postfach"])).rejects.toThrow("ECONNREFUSED");
    server = await startFakeEmbeddings();
  });
});

test("a redirect is not followed: key and text go nowhere else", async () => {
  server.trouble = "redirect";
  await expect(ask(["Postfach"], { apiKey: "secret-1" })).rejects.toThrow("307");
  expect(server.requests).toHaveLength(1);
});

test("whatever changes vectors makes another model of it", () => {
  const endpoint = { url: server.url, ...plain };
  const models = [endpoint, { ...endpoint, dimensions: 256 }, { ...endpoint, prefix: "query: " }].map(
    modelOf,
  );
  expect(models).toEqual(["bge-m3", "bge-m3 / 256", "bge-m3 / query: "]);
  expect(modelOf({ ...endpoint, url: "https://elsewhere.example/v1" })).toBe("bge-m3");
});
