import type { RequestListener } from "node:http";
import { webApi } from "@slack/bolt";
import { afterEach, describe, expect, it } from "vitest";
import { createClients, sdkLogger } from "../../../../adapters/slack/web-api/clients.ts";
import { failureOf } from "../../../../adapters/slack/web-api/failure.ts";
import { Refused, Unreachable } from "../../../../src/runtime/port.ts";
import { type Answering, answering, json } from "./answering.ts";

const log = { info: () => {}, warn: () => {}, error: () => {} };
const servers: Answering[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const serve = async (answer: RequestListener): Promise<string> => {
  const server = await answering(answer);
  servers.push(server);
  return server.url;
};

const failureAt = async (client: webApi.WebClient): Promise<Refused | Unreachable> => {
  const error: unknown = await client.chat
    .postMessage({ channel: "C1", text: "hello" })
    .catch((cause) => cause);
  return failureOf("post in C1", error);
};

/** What a post through the real SDK comes to when it is answered so. */
const failureWhen = async (answer: RequestListener): Promise<Refused | Unreachable> =>
  failureAt(createClients({ botToken: "xoxb-1", apiUrl: await serve(answer), log }).outbox);

const closedPort = async (): Promise<string> => {
  const server = await answering(json({}));
  await server.close();
  return server.url;
};

const refusal = (error: string, more: object = {}): RequestListener => json({ ok: false, error, ...more });

describe("what Slack refuses", () => {
  it.each([
    ["not_in_channel", /invite the bot/],
    ["channel_not_found", /invite the bot/],
    ["is_archived", /archived/],
    ["invalid_blocks", /blocks/],
    ["msg_too_long", /too long/],
    ["user_not_in_channel", /invite them/],
    ["message_not_found", /gone/],
    ["no_reaction", /reaction/],
    ["cant_update_message", /not the bot's own/],
    ["some_new_error", /some_new_error/],
  ])("%s will not be tried again, and says what to do", async (error, advice) => {
    const failure = await failureWhen(refusal(error));
    expect(failure).toBeInstanceOf(Refused);
    expect(failure.message).toMatch(/^Cannot post in C1: /);
    expect(failure.message).toMatch(advice);
  });

  it("says which scope is missing", async () => {
    const failure = await failureWhen(
      refusal("missing_scope", { needed: "chat:write", provided: "users:read" }),
    );
    expect(failure).toBeInstanceOf(Refused);
    expect(failure.message).toContain("chat:write");
  });

  it("says what is wrong with blocks, as Slack does", async () => {
    const messages = ["[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]"];
    const failure = await failureWhen(refusal("invalid_blocks", { response_metadata: { messages } }));
    expect(failure.message).toContain("less than 3001 characters");
  });

  it("gives up what is too large for HTTP", async () => {
    expect(await failureWhen(json("too large", 413))).toBeInstanceOf(Refused);
  });
});

const stall: RequestListener = () => {};
const reset: RequestListener = (request) => request.socket.destroy();
const half: RequestListener = (request, response) => {
  request.resume();
  response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
  response.write('{"ok":true,');
  setImmediate(() => request.socket.destroy());
};
const redirect: RequestListener = (_, response) => {
  response.writeHead(302, { location: "http://127.0.0.1:1/" }).end();
};

describe("what leaves open whether it was done", () => {
  it.each<[string, RequestListener]>([
    ["internal_error", refusal("internal_error")],
    ["fatal_error", refusal("fatal_error")],
    ["service_unavailable", refusal("service_unavailable")],
    ["request_timeout", refusal("request_timeout")],
    ["HTTP 500", json("oops", 500)],
    ["HTTP 502", json("<html>", 502)],
    ["HTTP 503", json({}, 503)],
    ["HTTP 408", json({}, 408)],
    ["an answer that is no JSON", json("<html>hello</html>")],
    ["an empty answer", json("")],
    ["null", json("null")],
    ["a number", json("5")],
    ["a list", json("[]")],
    ["an object that says nothing", json({})],
    ["a dropped connection", reset],
    ["half an answer", half],
    ["a redirect", redirect],
  ])("%s: Slack is asked before it is sent again", async (_, answer) => {
    const failure = await failureWhen(answer);
    expect(failure).toBeInstanceOf(Unreachable);
    expect(failure).toMatchObject({ outcome: "unknown", retryAfterMs: null });
    expect(failure.message).toMatch(/^Cannot post in C1: .*[^(]\)?\.$/);
  });

  it("an answer that does not come in time, or comes in part: Slack is asked before it is sent again", async () => {
    const trickle: RequestListener = (_, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.write('{"ok":');
    };
    for (const answer of [stall, trickle]) {
      const options = {
        slackApiUrl: `${await serve(answer)}/api/`,
        retryConfig: { retries: 0 },
        timeout: 50,
        logger: sdkLogger(log, "outbox"),
      };
      const failure = await failureAt(new webApi.WebClient("xoxb-1", options));
      expect(failure).toMatchObject({ name: "Unreachable", outcome: "unknown", retryAfterMs: null });
    }
  });
});

describe("what was certainly not done", () => {
  it.each<[string, RequestListener, number | null]>([
    ["a limit", json({ ok: false, error: "ratelimited" }, 429, { "retry-after": "7" }), 7_000],
    ["a limit without a time", json({ ok: false }, 429), 1_000],
    ["a limit in the answer", refusal("ratelimited"), 1_000],
    ["a wrong address", json("not found", 404), null],
    ["a proxy that says no", json("forbidden", 403), null],
    ["invalid_auth", refusal("invalid_auth"), 60_000],
    ["token_revoked", refusal("token_revoked"), 60_000],
    ["token_expired", refusal("token_expired"), 60_000],
    ["account_inactive", refusal("account_inactive"), 60_000],
    ["not_authed", refusal("not_authed"), 60_000],
  ])("%s: it is sent later", async (_, answer, retryAfterMs) => {
    expect(await failureWhen(answer)).toMatchObject({
      name: "Unreachable",
      outcome: "notSent",
      retryAfterMs,
    });
  });

  it.each([
    ["a refused connection", closedPort, "ECONNREFUSED"],
    ["an unknown host", async () => "http://slack.invalid", "getaddrinfo"],
  ])("%s: it is sent later", async (_, apiUrl, reason) => {
    const failure = await failureAt(
      createClients({ botToken: "xoxb-1", apiUrl: await apiUrl(), log }).outbox,
    );
    expect(failure).toMatchObject({ name: "Unreachable", outcome: "notSent", retryAfterMs: null });
    expect(failure.message).toContain(reason);
  });
});

it("passes on what is said in the terms of the desk already", () => {
  const refused = new Refused("no");
  expect(failureOf("post", refused)).toBe(refused);
});

it("never tells a token", async () => {
  const failures = await Promise.all([
    failureWhen(refusal("invalid_auth")),
    failureWhen(reset),
    failureWhen(json("xoxb-1", 404)),
    failureWhen(json("xoxb-1")),
  ]);
  for (const { message } of failures) expect(message).not.toContain("xoxb");
});
