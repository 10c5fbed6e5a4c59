import { createHmac } from "node:crypto";
import { request } from "node:http";
import { connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { httpReceiver } from "../../../../adapters/slack/receiving/http.ts";
import { until } from "../../../support/until.ts";
import { connectApp, createLog, startSlack } from "./connected.ts";

const ending: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end();
});

const json = { "content-type": "application/json" };
const form = { "content-type": "application/x-www-form-urlencoded" };

const setUp = async () => {
  const slack = await startSlack({ retryDelaysMs: [20, 20, 20] });
  ending.push(slack.stop);
  const { log, said } = createLog();
  const receiver = httpReceiver({ signingSecret: slack.signingSecret, host: "127.0.0.1", port: 0, log });
  const connected = await connectApp(slack, receiver, log);
  await connected.gate.start();
  ending.push(() => connected.gate.stop());
  const url = `${receiver.address()}/slack/events`;
  const http = slack.useHttp(url);
  return { slack, said, receiver, url, http, ...connected };
};

type Sent = {
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
  readonly ageS?: number;
};

const sign = (secret: string, time: string, body: string | Buffer): string =>
  `v0=${createHmac("sha256", secret).update(`v0:${time}:`).update(body).digest("hex")}`;

/** Sends a signed request; `headers` may take the signature back. */
const send = (url: string, secret: string, { body, headers = json, ageS = 0 }: Sent): Promise<number> => {
  const time = String(Math.floor(Date.now() / 1000) - ageS);
  const signed = {
    "x-slack-request-timestamp": time,
    "x-slack-signature": sign(secret, time, body),
    ...headers,
  };
  return new Promise((resolve, reject) => {
    const call = request(url, { method: "POST", agent: false, headers: signed }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    call.on("error", reject);
    call.end(body);
  });
};

const event = JSON.stringify({ type: "event_callback", event: { type: "message" } });

describe("what Slack sends", () => {
  it("is committed and acknowledged", async () => {
    const { slack, taken, http } = await setUp();
    expect(await http.verifyUrl()).toBe(true);
    slack.post("U1", "C1", "Hello");
    await slack.idle();
    expect(slack.deliveries()).toMatchObject([{ status: "acknowledged" }]);
    expect(taken).toMatchObject([{ event: { text: "Hello" } }]);
  });

  it("is answered by the App when it is a command", async () => {
    const { slack, app, taken } = await setUp();
    app.command("/ticket", async ({ ack }) => ack("noted"));
    expect((await slack.command("U1", "C1", "/ticket", "claim <T-4> & so on")).isAcknowledged).toBe(true);
    expect(slack.seenBy("U1")).toMatchObject([{ text: "noted" }]);
    expect(taken).toMatchObject([{ command: "/ticket" }]);
  });

  it("is delivered again when it could not be committed", async () => {
    const { slack, parts, taken } = await setUp();
    parts.take = async () => {
      parts.take = async () => {};
      throw new Error("disk full");
    };
    slack.post("U1", "C1", "Hello");
    await until("the second try", async () => (taken.length > 0 ? true : undefined));
    await slack.idle();
    expect(slack.deliveries()[0]?.attempts).toMatchObject([
      { outcome: "http_error" },
      { outcome: "acknowledged" },
    ]);
  });
});

describe("what is not from Slack", () => {
  it.each([
    ["not signed", { body: event, headers: { ...json, "x-slack-signature": "v0=00" } }, 401],
    ["signed by nobody", { body: event, headers: { ...json, "x-slack-signature": "" } }, 401],
    ["signed with another version", { body: event, headers: { ...json, "x-slack-signature": "v1" } }, 401],
    ["old", { body: event, ageS: 301 }, 401],
    ["from the future", { body: event, ageS: -310 }, 401],
    ["of no time", { body: event, headers: { ...json, "x-slack-request-timestamp": "1e9" } }, 401],
  ] as const)("is refused when it is %s", async (_, sent, status) => {
    const { url, slack, taken } = await setUp();
    expect(await send(url, slack.signingSecret, sent)).toBe(status);
    expect(taken).toEqual([]);
  });

  it.each([
    ["null", { body: "null" }],
    ["a list", { body: "[]" }],
    ["a number", { body: "7" }],
    ["no JSON", { body: "{" }],
    ["empty", { body: "" }],
    ["a form as JSON", { body: "a=b" }],
    ["a form with a null payload", { body: "payload=null", headers: form }],
    ["a form with two payloads", { body: "payload={}&payload={}", headers: form }],
    ["a form with a broken payload", { body: "payload=%7B", headers: form }],
  ] as const)("is refused when its body is %s, and ends nothing", async (_, sent) => {
    const { url, slack, taken } = await setUp();
    expect(await send(url, slack.signingSecret, sent)).toBe(400);
    expect(taken).toEqual([]);
    slack.post("U1", "C1", "Hello");
    await slack.idle();
    expect(taken).toHaveLength(1);
  });

  it("is refused when it is too large", async () => {
    const { url, slack } = await setUp();
    expect(await send(url, slack.signingSecret, { body: `{"a":"${"x".repeat(1_100_000)}"}` })).toBe(413);
  });

  it("cannot smuggle anything in with a test of the address", async () => {
    const { url, taken } = await setUp();
    const headers = { ...form, "x-slack-signature": "v0=00" };
    expect(await send(url, "wrong", { body: `ssl_check=1&payload=${event}`, headers })).toBe(200);
    expect(taken).toEqual([]);
  });

  it("finds nothing at any other address", async () => {
    const { receiver, url } = await setUp();
    for (const path of ["/", "/health", "//", "/slack/eventsx"]) {
      expect((await fetch(`${receiver.address()}${path}`, { method: "POST", body: "{}" })).status).toBe(404);
    }
    expect((await fetch(url)).status).toBe(404);
  });

  it("may break off at any moment", async () => {
    const { receiver, url, slack, taken } = await setUp();
    const port = Number(new URL(url).port);
    for (const start of [
      "POST /slack/events HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{",
      "POST /sl",
    ]) {
      await new Promise<void>((resolve) => {
        const socket = connect(port, "127.0.0.1", () => {
          socket.write(start, () => socket.destroy());
        });
        socket.on("close", () => resolve());
      });
    }
    slack.post("U1", "C1", "Hello");
    await slack.idle();
    expect(taken).toHaveLength(1);
    expect(receiver.address()).not.toBeNull();
  });
});

describe("the server", () => {
  it("says which port is taken", async () => {
    const { receiver } = await setUp();
    const port = Number(new URL(receiver.address() ?? "").port);
    const second = httpReceiver({ signingSecret: "s", host: "127.0.0.1", port, log: createLog().log });
    await expect(second.start()).rejects.toThrow(`Cannot listen for Slack at 127.0.0.1:${port}`);
    await second.stop();
  });

  it("is gone when it has stopped", async () => {
    const { receiver, gate, url } = await setUp();
    await gate.stop();
    expect(receiver.address()).toBeNull();
    await expect(fetch(url)).rejects.toThrow();
  });
});
