import type { RequestListener } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { apiUrlOf, createClients } from "../../../../adapters/slack/web-api/clients.ts";
import { type Answering, answering, json } from "./answering.ts";

const servers: Answering[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const start = async (answer: RequestListener) => {
  const server = await answering(answer);
  servers.push(server);
  const lines: string[] = [];
  const line = (level: string) => (facts: object, message: string) => {
    lines.push(`${level} ${JSON.stringify(facts)} ${message}`);
  };
  const log = { info: line("info"), warn: line("warn"), error: line("error") };
  return { server, lines, clients: createClients({ botToken: "xoxb-secret", apiUrl: server.url, log }) };
};

describe("the clients", () => {
  it.each([
    [null, "https://slack.com/api/"],
    ["http://127.0.0.1:3000", "http://127.0.0.1:3000/api/"],
    ["http://127.0.0.1:3000/", "http://127.0.0.1:3000/api/"],
    ["https://slack-gov.com/api", "https://slack-gov.com/api/"],
    ["https://slack-gov.com/api/", "https://slack-gov.com/api/"],
    ["https://gateway.example/slack/v1", "https://gateway.example/slack/v1/"],
  ])("find the Web API of %s at %s", (apiUrl, url) => {
    expect(apiUrlOf(apiUrl)).toBe(url);
  });

  it("refuse what is no address", () => {
    expect(() => apiUrlOf("slack")).toThrow(/"slack"/);
  });

  it("make one call of one call, whatever comes of it", async () => {
    for (const status of [200, 429, 500]) {
      let calls = 0;
      const answer = json({ ok: false, error: "internal_error" }, status, { "retry-after": "30" });
      const { clients } = await start((request, response) => {
        calls += 1;
        answer(request, response);
      });
      await expect(clients.outbox.chat.postMessage({ channel: "C1", text: "hello" })).rejects.toThrow();
      expect(calls).toBe(1);
    }
  });

  it("use their connections again", async () => {
    const { server, clients } = await start(json({ ok: true }));
    for (let call = 0; call < 20; call += 1) await clients.outbox.auth.test();
    expect(server.connections()).toBeLessThanOrEqual(2);
  });

  it("log what the SDK warns of, without tokens and texts", async () => {
    const warnings = {
      response_metadata: { warnings: ["superfluous_charset"], messages: ["[WARN] old argument"] },
    };
    const { lines, clients } = await start(json({ ok: true, ...warnings }));
    await clients.outbox.chat.postMessage({ channel: "C1", text: "my number is 4711" });
    expect(lines).toEqual([
      'warn {"client":"outbox"} superfluous_charset',
      'warn {"client":"outbox"} old argument',
    ]);
  });

  it("log why a call failed, without tokens and texts", async () => {
    const { lines, clients } = await start((request) => request.socket.destroy());
    await clients.reads.chat.postMessage({ channel: "C1", text: "my number is 4711" }).catch(() => {});
    expect(lines).toHaveLength(1);
    expect(lines.join()).not.toMatch(/4711|secret/);
  });
});
