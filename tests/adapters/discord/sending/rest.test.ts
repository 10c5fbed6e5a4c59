import { DiscordAPIError, HTTPError, REST } from "discord.js";
import { afterEach, describe, expect, it } from "vitest";
import { apiUrlOf } from "../../../../adapters/discord/rest/api-url.ts";
import { failureOf } from "../../../../adapters/discord/rest/failure.ts";
import { createInvalidBudget } from "../../../../adapters/discord/rest/invalid-budget.ts";
import { restOptions } from "../../../../adapters/discord/rest/rest.ts";
import { Refused, Unreachable } from "../../../../src/runtime/port.ts";
import { type FakeDiscord, startFakeDiscord } from "../../../fakes/discord/fake-discord.ts";
import { createLog } from "./setting.ts";

describe("the address of the API", () => {
  it.each([
    [null, "https://discord.com/api"],
    ["http://127.0.0.1:80", "http://127.0.0.1/api"],
    ["http://127.0.0.1:8080", "http://127.0.0.1:8080/api"],
    ["http://127.0.0.1:8080/api/", "http://127.0.0.1:8080/api"],
    ["https://discord.com/api/v10", "https://discord.com/api"],
  ])("%s is %s", (given, api) => {
    expect(apiUrlOf(given)).toBe(api);
  });

  it("must be one", () => {
    expect(() => apiUrlOf("discord")).toThrow(/Cannot use "discord" as Discord's API/);
  });
});

describe("refused calls", () => {
  it("are counted, and held back near the number at which Discord locks an address out", () => {
    const { log, lines } = createLog();
    let now = 0;
    const budget = createInvalidBudget({ log, now: () => now });
    const shared = new Headers({ "X-RateLimit-Scope": "shared" });
    for (let call = 0; call < 999; call += 1) budget.count(403, new Headers());
    for (const status of [200, 404, 500]) budget.count(status, new Headers());
    budget.count(429, shared);
    expect(budget.check).not.toThrow();
    now = 60_000;
    budget.count(401, new Headers());
    budget.count(429, new Headers());
    expect(budget.check).toThrow(Unreachable);
    expect(lines.map(({ level }) => level)).toEqual(["error"]);
    now = 600_000;
    expect(budget.check).not.toThrow();
  });

  describe("over a socket", () => {
    let discord: FakeDiscord;
    afterEach(() => discord.stop());

    it("go no further than a thousand", async () => {
      discord = await startFakeDiscord();
      const { log } = createLog();
      const rest = new REST({
        ...restOptions({ apiUrl: discord.apiUrl, log }),
        globalRequestsPerSecond: 10_000,
      }).setToken(discord.token);
      discord.failAlways("GET /users/@me", { error: 50_001, status: 403 });
      const ask = () => rest.get("/users/@me").catch((error: unknown) => failureOf("ask", error));
      for (let call = 0; call < 1_000; call += 1) await ask();
      expect(await ask()).toMatchObject({ outcome: "notSent", retryAfterMs: expect.any(Number) });
      expect(discord.calls("GET /users/@me")).toHaveLength(1_000);
    });
  });
});

describe("a limit", () => {
  let discord: FakeDiscord;
  afterEach(() => discord.stop());

  it("of less than a second is kept to before a call is made", async () => {
    discord = await startFakeDiscord();
    const { log } = createLog();
    const rest = new REST(restOptions({ apiUrl: discord.apiUrl, log })).setToken(discord.token);
    discord.limit("GET /users/@me", { limit: 3, perMs: 300 });
    for (let call = 0; call < 7; call += 1) await rest.get("/users/@me");
    expect(discord.calls("GET /users/@me").map(({ status }) => status)).toEqual(Array(7).fill(200));
  });
});

describe("failures", () => {
  const apiError = (code: number, status: number, method = "POST", url = "https://discord.com/api/v10/x") =>
    new DiscordAPIError({ code, message: "No" }, code, status, method, url, {
      files: undefined,
      body: undefined,
    });

  it.each([
    ["POST", "/channels/1/messages", "Send Messages"],
    ["POST", "/channels/1/messages/2/threads", "Create Public Threads"],
    ["POST", "/channels/1/threads", "Create Private Threads"],
    ["PUT", "/channels/1/messages/2/reactions/x/@me", "Add Reactions"],
    ["PUT", "/channels/1/thread-members/2", "Send Messages in Threads"],
    ["DELETE", "/channels/1/messages/2", "Manage Messages"],
    ["PATCH", "/channels/1", "Manage Threads"],
    ["GET", "/channels/1/messages?limit=1", "Read Message History"],
    ["GET", "/guilds/1", "the bot lacks a permission there"],
  ])("of %s %s name the permission", (method, path, words) => {
    const failure = failureOf("act", apiError(50_013, 403, method, `https://discord.com/api/v10${path}`));
    expect(failure).toBeInstanceOf(Refused);
    expect(failure.message).toContain(words);
  });

  it("that may come after the deed are unknown", () => {
    for (const error of [
      new HTTPError(502, "", "POST", "", { files: undefined, body: undefined }),
      new Error("x"),
      "x",
    ])
      expect(failureOf("act", error)).toMatchObject({ outcome: "unknown" });
  });

  it("of Discord's that only time heals are not refusals", () => {
    for (const code of [20_028, 40_003, 40_004, 40_062, 130_000])
      expect(failureOf("act", apiError(code, 400))).toMatchObject({
        outcome: "notSent",
        retryAfterMs: 60_000,
      });
  });

  it("pass through when they are the desk's own", () => {
    const own = new Refused("no");
    expect(failureOf("act", own)).toBe(own);
  });
});
