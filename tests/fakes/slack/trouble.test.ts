import { webApi } from "@slack/bolt";
import { afterEach, beforeEach, expect, it } from "vitest";
import { clientOf, refusalOf, silentLogger } from "./apps/clients.ts";
import { type FakeSlack, type Fault, startFakeSlack } from "./fake-slack.ts";

let slack: FakeSlack;
let client: webApi.WebClient;
let tom: string;
let support: string;

beforeEach(async () => {
  slack = await startFakeSlack({ retryDelaysMs: [] });
  client = clientOf(slack);
  tom = slack.addUser({ name: "tom" });
  support = slack.addChannel({ name: "support", members: [tom] });
});

afterEach(() => slack.stop());

const post = (text = "x") => client.chat.postMessage({ channel: support, text });

const errorOf = async (call: Promise<unknown>): Promise<string> => {
  try {
    await call;
  } catch (error) {
    return error instanceof Error ? error.constructor.name : String(error);
  }
  return "none";
};

it.each<[string, Fault, string, number]>([
  ["a word of refusal", { error: "fatal_error" }, "WebAPIPlatformError", 0],
  ["a broken server", { status: 503 }, "WebAPIHTTPError", 0],
  ["too much at once", { rateLimited: 7 }, "WebAPIRateLimitedError", 0],
  ["a connection cut before", { drop: "before" }, "WebAPIRequestError", 0],
  ["a connection cut after", { drop: "after" }, "WebAPIRequestError", 1],
  ["nonsense", { garbage: true }, "WebAPIPlatformError", 1],
  ["a delay", { delayMs: 20 }, "none", 1],
])("%s strikes once", async (_, fault, error, posted) => {
  slack.failNext("chat.postMessage", fault);
  expect(await errorOf(post("first"))).toBe(error);
  expect(slack.seenBy(tom)).toHaveLength(posted);
  expect(await errorOf(post("second"))).toBe("none");
  expect(slack.calls("chat.postMessage")).toMatchObject([
    { args: { text: "first" }, isFaulty: true },
    { args: { text: "second" }, isFaulty: false },
  ]);
  slack.assertClean();
});

it("a call can hang after it took effect", async () => {
  const impatient = new webApi.WebClient(slack.botToken, {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    timeout: 100,
    logger: silentLogger,
  });
  slack.failNext("chat.postMessage", { hang: true });
  expect(await errorOf(impatient.chat.postMessage({ channel: support, text: "x" }))).toBe(
    "WebAPIRequestError",
  );
  expect(slack.seenBy(tom)).toHaveLength(1);
});

it("a fault can last, for one method or for all", async () => {
  slack.failAlways("*", { status: 500 });
  expect(await errorOf(post())).toBe("WebAPIHTTPError");
  expect(await errorOf(client.auth.test())).toBe("WebAPIHTTPError");
  slack.failAlways("*", null);
  expect(await errorOf(post())).toBe("none");
});

it("a channel takes so many messages a second, each its own", async () => {
  const other = slack.addChannel({ name: "other", members: [tom] });
  slack.limitPosts({ perSecond: 1, burst: 2 });
  expect(await errorOf(post())).toBe("none");
  expect(await errorOf(post())).toBe("none");
  const call = post();
  await expect(call).rejects.toMatchObject({ retryAfter: 1 });
  expect(await errorOf(client.chat.postMessage({ channel: other, text: "x" }))).toBe("none");
  expect(slack.seenBy(tom, support)).toHaveLength(2);
  slack.limitPosts(null);
  expect(await errorOf(post())).toBe("none");
});

it("an outage cuts every call, or answers it with a status", async () => {
  slack.outage("cut");
  expect(await errorOf(post())).toBe("WebAPIRequestError");
  slack.outage({ status: 503 });
  expect(await errorOf(post())).toBe("WebAPIHTTPError");
  slack.outage(null);
  expect(await errorOf(post())).toBe("none");
});

it("a refusal that the test did not ask for is found, with its reason", async () => {
  const blocks = [{ type: "header" as const, text: { type: "plain_text" as const, text: "x".repeat(151) } }];
  const call = client.chat.postMessage({ channel: support, text: "x", blocks });
  expect(await refusalOf(call)).toMatchObject({ error: "invalid_blocks" });
  expect(() => slack.assertClean()).toThrow(/must be less than 151 characters/);
});
