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
  expect(await checkLinks(entries, { hosts, privateHosts: hosts })).toEqual([
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

it("asks for nothing on hosts that answers may not link to", async () => {
  asked.length = 0;
  const elsewhere = { hosts: ["help.example.com"], privateHosts: [host] };
  expect(await checkLinks([linking("elsewhere", `http://${host}/fine`)], elsewhere)).toEqual([]);
  expect(asked).toEqual([]);
});

it("asks for nothing on a private address that nobody has allowed", async () => {
  asked.length = 0;
  const [found] = await checkLinks([linking("inside", `http://${host}/fine`)], {
    hosts: [host],
    privateHosts: [],
  });
  expect(found?.trouble).toMatchObject({ reason: expect.stringContaining("private address 127.0.0.1") });
  expect(asked).toEqual([]);
});
