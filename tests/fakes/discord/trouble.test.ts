import { type APIMessage, RateLimitError, type REST, Routes } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { codeOf, restOf } from "./apps/rest.ts";
import { type FakeDiscord, startFakeDiscord } from "./fake-discord.ts";

let discord: FakeDiscord;
let rest: REST;
let tom: string;
let support: string;
const route = "POST /channels/:channel/messages";

beforeEach(async () => {
  discord = await startFakeDiscord();
  tom = discord.addUser({ name: "tom" });
  support = discord.addTextChannel({ name: "support" });
  rest = restOf(discord);
  rest.options.timeout = 300;
  rest.options.rejectOnRateLimit = () => true;
});

afterEach(() => discord.stop());

const post = (content: string): Promise<APIMessage> =>
  rest.post(Routes.channelMessages(support), { body: { content } }) as Promise<APIMessage>;

const seen = (): readonly string[] => discord.seenBy(tom).map((one) => one.content);

describe("calls that go wrong", () => {
  it("are refused in Discord's words", async () => {
    discord.failNext(route, { error: 50013, status: 403 });
    expect(await codeOf(post("a"))).toBe(50013);
    await post("b");
    expect(seen()).toEqual(["b"]);
    discord.assertClean();
  });

  it.each([
    [{ status: 502 }, []],
    [{ drop: "before" as const }, []],
    [{ drop: "after" as const }, ["a"]],
    [{ hang: true as const }, ["a"]],
    [{ garbage: true as const }, ["a"]],
  ])("%j", async (fault, left) => {
    discord.failNext(route, fault);
    await expect(post("a")).rejects.toThrow();
    expect(seen()).toEqual(left);
  });

  it("are chosen by a question, and go on as long as they should", async () => {
    const isA = (call: { body: unknown }): boolean => JSON.stringify(call.body).includes('"a"');
    discord.failNext(isA, { status: 500 }, 2);
    await expect(post("a")).rejects.toThrow();
    await post("b");
    await expect(post("a")).rejects.toThrow();
    await post("a");
    discord.failAlways("*", { status: 500 });
    await expect(post("c")).rejects.toThrow();
    discord.failAlways("*", null);
    await post("d");
    expect(seen()).toEqual(["b", "a", "d"]);
  });

  it("have to wait", async () => {
    discord.failNext(route, { rateLimited: 7 });
    await expect(post("a")).rejects.toMatchObject({ retryAfter: expect.closeTo(7000, -3) });
    rest = restOf(discord);
    rest.options.rejectOnRateLimit = () => true;
    discord.failNext(route, { rateLimited: 9, isGlobal: true });
    await expect(post("a")).rejects.toMatchObject({ global: true });
  });

  it("are counted in buckets", async () => {
    discord.limit(route, { limit: 2, perMs: 60_000 });
    await post("a");
    await post("b");
    await expect(post("c")).rejects.toBeInstanceOf(RateLimitError);
    expect(seen()).toEqual(["a", "b"]);
    discord.assertClean();
  });

  it("fail while everything is out of order", async () => {
    discord.outage({ status: 503 });
    await expect(post("a")).rejects.toThrow();
    discord.outage(null);
    await post("b");
    expect(seen()).toEqual(["b"]);
  });
});

describe("the log of calls", () => {
  it("tells what was asked and answered", async () => {
    await post("a");
    expect(discord.calls(route)).toMatchObject([
      { method: "POST", params: { channel: support }, body: { content: "a" }, status: 200, isFaulty: false },
    ]);
  });

  it("remembers routes that Discord does not have", async () => {
    await expect(rest.get("/channels")).rejects.toMatchObject({ status: 404 });
    expect(() => discord.assertClean()).toThrow(/\/channels was refused with 404/);
  });

  it("remembers wrong tokens", async () => {
    discord.resetToken();
    await expect(post("a")).rejects.toMatchObject({ status: 401 });
  });
});
