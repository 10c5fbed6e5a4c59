import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { checkLinks } from "../../src/knowledge/check-links.ts";
import { entry } from "./entry.ts";

let server: Server;
let host: string;
const asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? "");
    if (request.url === "/gone") response.writeHead(404).end();
    else if (request.url === "/old") response.writeHead(301, { location: "/new" }).end();
    else if (request.url?.startsWith("/slow")) setTimeout(() => response.end("here"), 20);
    else response.end("here");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const linking = (id: string, url: string) => entry(id, id, [], { url });

it("finds pages that are gone, have moved or cannot be reached, and asks for each once", async () => {
  const entries = [
    linking("fine", `http://${host}/fine`),
    linking("gone", `http://${host}/gone`),
    linking("also-gone", `http://${host}/gone`),
    linking("old", `http://${host}/old`),
    linking("closed", "http://127.0.0.1:1/"),
  ];
  const hosts = [host, "127.0.0.1:1"];
  const { findings, ...counts } = await checkLinks(entries, { hosts, privateHosts: hosts });
  expect(counts).toEqual({ asked: 4, unasked: 0 });
  expect(findings).toEqual([
    {
      entries: ["gone", "also-gone"],
      url: `http://${host}/gone`,
      trouble: { trouble: "refused", status: 404 },
    },
    {
      entries: ["old"],
      url: `http://${host}/old`,
      trouble: { trouble: "moved", to: `http://${host}/new` },
    },
    {
      entries: ["closed"],
      url: "http://127.0.0.1:1/",
      trouble: { trouble: "unreachable", reason: expect.any(String) },
    },
  ]);
  expect(asked.toSorted()).toEqual(["/fine", "/gone", "/old"]);
});

it("in haste, does not ask again where nobody answered", async () => {
  const hosts = [host, "127.0.0.1:1"];
  const pages = Array.from({ length: 6 }, (_, at) => linking(`away-${at}`, `http://127.0.0.1:1/${at}`));
  const haste = { withinMs: 10_000, pageMs: 1000 };
  const check = await checkLinks(
    [...pages, linking("fine", `http://${host}/fine`)],
    {
      hosts,
      privateHosts: hosts,
    },
    haste,
  );
  expect(check).toMatchObject({ asked: 5, unasked: 2 });
});

it("in haste, asks for no further page when time is up", async () => {
  const pages = Array.from({ length: 9 }, (_, at) => linking(`slow-${at}`, `http://${host}/slow-${at}`));
  const haste = { withinMs: 1, pageMs: 1000 };
  const check = await checkLinks(pages, { hosts: [host], privateHosts: [host] }, haste);
  expect(check).toEqual({ findings: [], asked: 4, unasked: 5 });
});

it("asks for nothing on hosts that answers may not link to", async () => {
  asked.length = 0;
  const elsewhere = { hosts: ["help.example.com"], privateHosts: [host] };
  expect(await checkLinks([linking("elsewhere", `http://${host}/fine`)], elsewhere)).toEqual({
    findings: [],
    asked: 0,
    unasked: 0,
  });
  expect(asked).toEqual([]);
});

it("asks for nothing on a private address that nobody has allowed", async () => {
  asked.length = 0;
  const {
    findings: [found],
  } = await checkLinks([linking("inside", `http://${host}/fine`)], {
    hosts: [host],
    privateHosts: [],
  });
  expect(found?.trouble).toMatchObject({ reason: expect.stringContaining("private address 127.0.0.1") });
  expect(asked).toEqual([]);
});
