import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Probe, probeSchema } from "../../../src/directory/probes.ts";
import { lookAtPage } from "../../../src/runtime/probes/look-at-page.ts";
import { lookAtCertificate, lookAtPort } from "../../../src/runtime/probes/look-at-port.ts";
import { movedTo, type Site, startSite } from "../../knowledge/web/site.ts";

/** For what answers, however busy the machine is; and for what never does. */
const timeoutMs = 20_000;
const impatientMs = 150;
const fine = { light: "green", reason: null };

const probe = <Kind extends Probe>(input: object): Kind => probeSchema.parse(input) as Kind;
type Http = Extract<Probe, { http: string }>;
type Tls = Extract<Probe, { tls: string }>;

describe("a page", () => {
  let site: Site;
  beforeEach(async () => {
    site = await startSite();
  });
  afterEach(() => site.close());

  const look = (path: string, expected?: object, patience = timeoutMs) =>
    lookAtPage(probe<Http>({ http: site.url(path), ...(expected && { expect: expected }) }), patience);

  it("that answers is green, although its address is private: the desk's own file names it", async () => {
    site.pages.set("/health", "all is well");
    expect(await look("/health")).toEqual(fine);
    expect(site.asked).toEqual([{ path: "/health", userAgent: "Deskbell (probe)" }]);
  });

  it("that answers otherwise is red, unless that is what is expected", async () => {
    site.pages.set("/down", (_, response) => void response.writeHead(503).end());
    expect(await look("/down")).toEqual({ light: "red", reason: { why: "status", status: 503 } });
    expect(await look("/gone")).toEqual({ light: "red", reason: { why: "status", status: 404 } });
    expect(await look("/down", { status: [200, 503] })).toEqual(fine);
  });

  it("has to hold the words that it should", async () => {
    site.pages.set("/health", "status: ok");
    expect(await look("/health", { contains: "ok" })).toEqual(fine);
    expect(await look("/health", { contains: "OK" })).toEqual({ light: "red", reason: { why: "words" } });
  });

  it("is followed within its host, and nowhere else", async () => {
    const other = await startSite();
    other.pages.set("/secret", "a machine of ours");
    site.pages.set("/old", movedTo("/new")).set("/new", "here");
    site.pages.set("/away", movedTo(other.url("/secret")));
    site.pages.set("/round", movedTo("/round"));
    expect(await look("/old")).toEqual(fine);
    expect(await look("/away")).toEqual({
      light: "red",
      reason: { why: "moved", to: other.url("/secret") },
    });
    expect(await look("/round")).toMatchObject({ light: "red", reason: { why: "moved" } });
    expect(await look("/away", { status: [302] })).toEqual(fine);
    expect(other.asked).toEqual([]);
    await other.close();
  });

  it("that says nothing in time, or is not there, is red", async () => {
    site.pages.set("/hangs", () => {});
    expect(await look("/hangs", undefined, impatientMs)).toMatchObject({
      light: "red",
      reason: { why: "unreachable" },
    });
    await site.close();
    expect(await look("/hangs")).toMatchObject({
      reason: { why: "unreachable", detail: expect.stringContaining("ECONNREFUSED") },
    });
  });
});

const listening = async (server: Server): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return typeof address === "object" && address !== null ? `127.0.0.1:${address.port}` : "";
};

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
  });

describe("a port", () => {
  it("is green while it takes connections, and red afterwards", async () => {
    const server = createServer((socket) => socket.on("error", () => {}));
    const tcp = await listening(server);
    expect(await lookAtPort({ tcp }, timeoutMs)).toEqual(fine);
    await closed(server);
    expect(await lookAtPort({ tcp }, timeoutMs)).toMatchObject({
      light: "red",
      reason: { why: "unreachable", detail: expect.stringContaining("ECONNREFUSED") },
    });
  });
});

describe("a certificate", () => {
  const pem = (name: string): string =>
    readFileSync(new URL(`certificates/${name}.pem`, import.meta.url), "utf8");
  const ca = pem("localhost");
  const server = createTlsServer({ cert: ca, key: pem("localhost-key") }, (socket) =>
    socket.on("error", () => {}),
  );
  const until = Date.parse("2126-10-29T00:00:00Z");
  let tls = "";
  beforeEach(async () => {
    tls = await listening(server);
  });
  afterEach(() => closed(server));

  const look = (now: number, context = { ca }) =>
    lookAtCertificate(probe<Tls>({ tls, warnDays: 10 }), { timeoutMs, now }, context);

  it("is green, and says so in time before it expires", async () => {
    const now = Date.parse("2026-03-04T09:00:00Z");
    const expires = (await look(Date.parse("2126-01-01T00:00:00Z"))).reason;
    expect(expires).toBeNull();
    expect(await look(now)).toEqual(fine);
    const soon = await look(until - 5 * 24 * 60 * 60_000);
    expect(soon).toMatchObject({ light: "green", reason: { why: "certificate" } });
  });

  it("is red once it has expired", async () => {
    expect(await look(until + 24 * 60 * 60_000)).toMatchObject({
      light: "red",
      reason: { why: "certificate" },
    });
  });

  it("is red while nobody trusts it, as for everybody else", async () => {
    const now = Date.parse("2026-03-04T09:00:00Z");
    expect(await lookAtCertificate(probe<Tls>({ tls }), { timeoutMs, now })).toMatchObject({
      light: "red",
      reason: { why: "unreachable", detail: expect.stringContaining("self-signed") },
    });
  });

  it("that is not shown in time is red", async () => {
    const silent = createServer(() => {});
    const place = await listening(silent);
    expect(await lookAtCertificate(probe<Tls>({ tls: place }), { timeoutMs: impatientMs, now: 0 })).toEqual({
      light: "red",
      reason: { why: "unreachable", detail: "No answer within 150 ms." },
    });
    silent.close();
  });
});
