import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isForeignHost } from "../../../adapters/web/guard.ts";
import { type Playground, rawRequest, startPlayground } from "./playground.ts";

let playground: Playground;
beforeAll(async () => {
  playground = await startPlayground();
});
afterAll(() => playground.close());

const message = JSON.stringify({ as: "anna", channel: "support", thread: null, text: "Hallo" });
const post = (headers: Record<string, string>): Promise<number> =>
  rawRequest(`${playground.url}/api/playground/messages`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: message,
  });

describe("the host of a request", () => {
  it("is this machine when only this machine is listened to", async () => {
    const { port } = new URL(playground.url);
    const asked = (host: string): Promise<number> =>
      rawRequest(`${playground.url}/health`, { headers: { host } });
    expect(await asked(`127.0.0.1:${port}`)).toBe(200);
    expect(await asked(`localhost:${port}`)).toBe(200);
    expect(await asked(`[::1]:${port}`)).toBe(200);
    expect(await asked(`evil.example:${port}`)).toBe(403);
    expect(await asked(`127.0.0.1.evil.example:${port}`)).toBe(403);
  });

  it.each([
    ["127.0.0.1", "evil.example", true],
    ["127.0.0.1", null, true],
    ["127.0.0.1", "localhost:1@evil.example", true],
    ["::1", "[::1]:3000", false],
    ["127.0.0.2", "127.0.0.2:3000", false],
    ["0.0.0.0", "desk.example", false],
  ])("listening on %s, a request to %s is foreign: %s", (listening, host, foreign) => {
    expect(isForeignHost(listening, host)).toBe(foreign);
  });
});

describe("a change", () => {
  it("may come from the page itself, or from a script that has no origin", async () => {
    expect(await post({})).toBe(202);
    expect(await post({ origin: playground.url })).toBe(202);
  });

  it.each(["https://evil.example", "http://127.0.0.1:1", "null", "nonsense"])(
    "is refused from the origin %s",
    async (origin) => {
      expect(await post({ origin })).toBe(403);
    },
  );

  it.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/jsonp"])(
    "is refused as %s",
    async (type) => {
      expect(await post({ "content-type": type })).toBe(415);
    },
  );

  it("may name its character set", async () => {
    expect(await post({ "content-type": "application/json; charset=utf-8" })).toBe(202);
  });

  it.each(["PATCH", "DELETE"])("needs JSON with %s too", async (method) => {
    const url = `${playground.url}/api/playground/messages/id1`;
    expect(await rawRequest(url, { method, headers: {} })).toBe(415);
  });
});

describe("every answer", () => {
  it("forbids inline code and foreign sources", async () => {
    for (const path of ["/", "/health", "/api/playground/people", "/nothing"]) {
      const policy = (await playground.get(path)).headers.get("content-security-policy") ?? "";
      expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
      expect(policy).not.toContain("unsafe");
    }
  });

  it("is JSON when there is nothing at an address", async () => {
    const { status, body } = await playground.get("/api/playground/nothing");
    expect(status).toBe(404);
    expect(body).toEqual({ error: "There is nothing at /api/playground/nothing." });
  });
});
