import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { CustomerRecord } from "../../src/core/customer.ts";
import { type CustomerEndpoint, customersAt, LookupError } from "../../src/directory/customer-lookup.ts";
import { numberFormat } from "../../src/directory/customer-number.ts";
import { type CustomerDirectory, noCustomers } from "../../src/directory/customers.ts";
import { withLookup } from "../../src/directory/looked-up-customers.ts";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server;
let answer: Answer;
let requests: { url: string; authorization: string | null }[];

beforeEach(async () => {
  requests = [];
  answer = (_, response) => response.end(JSON.stringify(lindner));
  server = createServer((request, response) => {
    requests.push({ url: request.url ?? "", authorization: request.headers.authorization ?? null });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const lindner = { company: "Bäckerei Lindner", name: "Georg Lindner", tier: "business", products: ["S"] };
const record: CustomerRecord = {
  number: "10131",
  company: "Bäckerei Lindner",
  name: "Georg Lindner",
  tier: "business",
  products: ["S"],
  domains: [],
  blocked: null,
  delegates: [],
  note: null,
};

const at = (change: Partial<CustomerEndpoint> = {}) =>
  customersAt({
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/customers/{number}?full=1`,
    timeoutMs: 2000,
    authorization: null,
    ...change,
  });

describe("an endpoint for customers", () => {
  test("is asked by number, with what opens it, and tells a customer", async () => {
    expect(await at({ authorization: "Bearer secret-1" })("10131")).toEqual(record);
    expect(requests).toEqual([{ url: "/customers/10131?full=1", authorization: "Bearer secret-1" }]);
  });

  test("knows nobody of a number where it answers 404", async () => {
    answer = (_, response) => response.writeHead(404).end("no");
    expect(await at()("10131")).toBeNull();
  });

  const troubles: readonly (readonly [string, Answer, string])[] = [
    ["is down", (_, response) => response.writeHead(503).end(), "it answered with status 503"],
    [
      "sends elsewhere",
      (_, response) => response.writeHead(302, { location: "http://127.0.0.1:1/" }).end(),
      "it answered with status 302",
    ],
    ["tells no JSON", (_, response) => response.end("<html>"), "its answer is no JSON"],
    [
      "tells no customer",
      (_, response) => response.end('{"name":7}'),
      "its answer is no customer: company, name",
    ],
    [
      "never ends",
      (_, response) => response.end("x".repeat(200_000)),
      "its answer is longer than 65536 bytes",
    ],
    ["hangs up", (request) => request.socket.destroy(), "UND_ERR_SOCKET"],
  ];
  test.each(troubles)(
    "that %s is told apart, and nothing of a customer with it",
    async (_, behaves, reason) => {
      answer = behaves;
      await expect(at()("10131")).rejects.toThrow(new LookupError(reason));
    },
  );

  test("is waited for only so long", async () => {
    answer = () => {};
    await expect(at({ timeoutMs: 50 })("10131")).rejects.toThrow("it did not answer within 50 ms");
  });

  test("that nobody can reach says so", async () => {
    await expect(at({ url: "http://127.0.0.1:1/{number}" })("10131")).rejects.toThrow(LookupError);
  });
});

describe("a directory that looks customers up", () => {
  const listed: CustomerRecord = { ...record, tier: "standard", note: "aus der Liste" };
  const format = numberFormat({ pattern: "[1-9][0-9]{4}", checkDigit: "none" });
  let now = 0;
  let failures: string[];

  const directory = (list?: CustomerDirectory) => {
    failures = [];
    const ten = {
      size: 1,
      find: async (number: string) => (format.normalise(number) === "10131" ? listed : null),
      untold: () => null,
    };
    const cacheMs = 600_000;
    const failed = (reason: string): unknown => failures.push(reason);
    return withLookup(list ?? ten, { ...format, ask: at(), cacheMs, now: () => now, failed });
  };

  test("waits where there is patience, asks once for as long as the answer counts, and then again", async () => {
    const { find } = directory();
    const both = await Promise.all([find("10 131", "waits"), find("10131", "waits")]);
    expect(both).toEqual([record, record]);
    expect(await find("10131")).toEqual(record);
    now += 600_000;
    expect(await find("10131", "waits")).toEqual(record);
    expect(requests).toHaveLength(2);
  });

  test("has what the list says at once for whoever does not wait, and knows more the next time", async () => {
    const { find } = directory();
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    answer = (_, response) => void held.then(() => response.end(JSON.stringify(lindner)));
    expect(await find("10131")).toEqual(listed);
    release();
    expect(await find("10131", "waits")).toEqual(record);
    expect(await find("10131")).toEqual(record);
    expect(requests).toHaveLength(1);
  });

  test("has the list while the endpoint fails, says so once, and leaves it alone for a moment", async () => {
    const { find } = directory();
    answer = (_, response) => response.writeHead(500).end();
    expect(await find("10131", "waits")).toEqual(listed);
    expect(await find("10131", "waits")).toEqual(listed);
    expect(failures).toEqual(["it answered with status 500"]);
    now += 15_000;
    answer = (_, response) => response.end(JSON.stringify(lindner));
    expect(await find("10131", "waits")).toEqual(record);
  });

  test("without a list, takes nobody for unknown as long as the endpoint is silent", async () => {
    const { find, untold } = directory(noCustomers);
    answer = (_, response) => response.writeHead(500).end();
    expect(await find("10777", "waits")).toBeNull();
    expect(untold("10777")).toBe("notAnswered");
    expect(untold("no number")).toBeNull();
    now += 15_000;
    answer = (_, response) => response.writeHead(404).end();
    expect(await find("10777", "waits")).toBeNull();
    expect(untold("10777")).toBeNull();
  });

  test("with a list, has its word for it whatever the endpoint does", async () => {
    const { find, untold } = directory();
    answer = (_, response) => response.writeHead(500).end();
    expect(await find("10777", "waits")).toBeNull();
    expect(untold("10777")).toBeNull();
  });

  test("asks for no number that is none, and has the list for whom the endpoint does not know", async () => {
    const { find } = directory();
    expect(await find("../../admin", "waits")).toBeNull();
    expect(requests).toHaveLength(0);
    answer = (_, response) => response.writeHead(404).end();
    expect(await find("10131", "waits")).toEqual(listed);
    expect(await find("10999", "waits")).toBeNull();
    expect(failures).toEqual([]);
  });
});
