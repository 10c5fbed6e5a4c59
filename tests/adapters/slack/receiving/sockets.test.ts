import { afterEach, describe, expect, it } from "vitest";
import { type SocketOptions, socketReceiver } from "../../../../adapters/slack/receiving/sockets.ts";
import type { FakeSlack, FakeSlackOptions } from "../../../fakes/slack/fake-slack.ts";
import { until } from "../../../support/until.ts";
import { connectApp, createLog, startSlack } from "./connected.ts";
import { startSilentSlack } from "./silent-slack.ts";

/** Patience in milliseconds that a test can wait for. */
const quick = {
  retry: 10,
  longestRetry: 40,
  refusedRetry: 40,
  steady: 0,
  pong: 150,
  close: 200,
  drain: 200,
  linger: 300,
};

const ending: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end();
});

const setUp = async (
  settings: { readonly slack?: FakeSlackOptions; readonly sockets?: Partial<SocketOptions> } = {},
) => {
  const slack = await startSlack({
    retryDelaysMs: [20, 20, 20],
    graceMs: 100,
    pingMs: 50,
    ...settings.slack,
  });
  ending.push(slack.stop);
  const { log, said } = createLog();
  let reconnects = 0;
  const receiver = socketReceiver({
    appToken: slack.appToken,
    apiUrl: slack.apiUrl,
    log,
    onReconnect: () => {
      reconnects += 1;
    },
    timeouts: quick,
    ...settings.sockets,
  });
  const connected = await connectApp(slack, receiver, log);
  ending.push(() => connected.gate.stop());
  return { slack, said, ...connected, reconnects: () => reconnects };
};

const twoStand = (slack: FakeSlack, opened = 2) =>
  until(`two connections, ${opened} in all`, async () =>
    slack.sockets.count() === 2 && slack.sockets.opened() >= opened ? true : undefined,
  );

const started = async (settings: Parameters<typeof setUp>[0] = {}) => {
  const all = await setUp(settings);
  await all.gate.start();
  await twoStand(all.slack);
  return all;
};

const acknowledged = (slack: FakeSlack, count: number) =>
  until(`${count} acknowledged deliveries`, async () =>
    slack.deliveries().filter(({ status }) => status === "acknowledged").length >= count ? true : undefined,
  );

describe("what comes over the sockets", () => {
  it("is committed before it is acknowledged", async () => {
    const { slack, parts, taken } = await started();
    let commit: (() => void) | undefined;
    parts.take = () =>
      new Promise((resolve) => {
        commit = resolve;
      });
    slack.post("U1", "C1", "Hello");
    const go = await until("the delivery", async () => commit);
    expect(taken).toEqual([]);
    expect(slack.deliveries()[0]?.status).toBe("pending");
    go();
    await acknowledged(slack, 1);
    expect(taken).toMatchObject([{ event: { text: "Hello" } }]);
    slack.assertClean();
  });

  it("is delivered again when it could not be committed", async () => {
    const { slack, parts, taken, said } = await started({ slack: { ackWindowMs: 100 } });
    parts.take = async () => {
      parts.take = async () => {};
      throw new Error("disk full");
    };
    slack.post("U1", "C1", "Hello");
    await acknowledged(slack, 1);
    expect(taken).toHaveLength(1);
    expect(slack.deliveries()[0]?.attempts).toMatchObject([
      { outcome: "timeout" },
      { outcome: "acknowledged" },
    ]);
    expect(said).toContain("error: Slack: a delivery was not taken in; Slack delivers events again");
  });

  it("goes on to the App when it is interactive, and is acknowledged even if nobody does", async () => {
    const { slack, app, taken } = await started();
    const seen: unknown[] = [];
    app.command("/ticket", async ({ ack, body }) => {
      seen.push(body.text);
      await ack("noted");
    });
    app.error(async () => {});
    app.command("/broken", async () => {
      throw new Error("broken");
    });
    expect((await slack.command("U1", "C1", "/ticket", "claim T-4")).isAcknowledged).toBe(true);
    expect((await slack.command("U1", "C1", "/broken", "")).isAcknowledged).toBe(true);
    expect((await slack.command("U1", "C1", "/unknown", "")).isAcknowledged).toBe(true);
    expect(seen).toEqual(["claim T-4"]);
    expect(slack.seenBy("U1")).toMatchObject([{ text: "noted" }]);
    expect(taken).toHaveLength(3);
    slack.assertClean();
  });

  it("ends nothing when it is hostile", async () => {
    const { slack, taken } = await started();
    const frames = [
      "{",
      "null",
      "[]",
      "{}",
      '{"type":"events_api"}',
      '{"type":"hello","envelope_id":7}',
      '{"type":"disconnect","envelope_id":""}',
    ];
    for (const frame of frames) slack.sockets.sendRaw(frame, "oldest");
    const types = ["events_api", "slash_commands", "interactive"] as const;
    const bodies = [
      {},
      { event: null },
      { event: { type: "close" } },
      { event: { type: "error" } },
      { type: 7 },
    ];
    for (const type of types) for (const body of bodies) await slack.deliverRaw(body, { type });
    await until("all of it", async () => (taken.length >= 15 ? true : undefined));
    slack.post("U1", "C1", "Hello");
    await until("the message", async () => taken[15]);
    slack.assertClean();
  });

  it("may leave events out, of which somebody is told", async () => {
    const { slack, said, reconnects } = await started();
    expect(await slack.deliverRateLimited()).toMatchObject({ status: "acknowledged" });
    expect(reconnects()).toBe(1);
    expect(said.join()).toContain("more than 30,000 in an hour");
    slack.assertClean();
  });
});

describe("two connections", () => {
  it("are replaced without a moment in which none stands, and no click is lost", async () => {
    const { slack, taken, reconnects } = await started();
    let given = 0;
    const replacing = [
      ["warning", "all", 2],
      ["refresh_requested", "oldest", 1],
      ["refresh_requested", "oldest", 1],
    ] as const;
    for (const [reason, which, count] of replacing) {
      const opened = slack.sockets.opened() + count;
      slack.sockets.disconnect(reason, which);
      while (slack.sockets.opened() < opened) {
        expect((await slack.command("U1", "C1", "/ticket", String(given))).isAcknowledged).toBe(true);
        given += 1;
      }
      await twoStand(slack, opened);
    }
    expect(given).toBeGreaterThan(0);
    expect(taken).toHaveLength(given);
    expect(reconnects()).toBe(0);
    slack.assertClean();
  });

  it("are made again at once when they end, and somebody is told", async () => {
    const { slack, reconnects } = await started();
    slack.sockets.terminate("oldest");
    await twoStand(slack, 3);
    await until("a word of it", async () => (reconnects() === 1 ? true : undefined));
    slack.sockets.close(1000, "all");
    await twoStand(slack, 5);
    await until("another word of it", async () => (reconnects() > 1 ? true : undefined));
    slack.assertClean();
  });

  it.each([
    ["cuts every connection", "cut"],
    ["answers 503", { status: 503 }],
    ["answers 404", { status: 404 }],
  ] as const)("come back when Slack %s for a while", async (_, outage) => {
    const { slack, said, reconnects, taken } = await started();
    slack.outage(outage);
    const failures = () => said.filter((line) => line.startsWith("warn: Slack: Cannot connect")).length;
    await until("several failures", async () => (failures() > 6 ? true : undefined));
    slack.outage(null);
    await twoStand(slack, 4);
    await until("a word of it", async () => (reconnects() > 0 ? true : undefined));
    slack.post("U1", "C1", "Hello");
    await acknowledged(slack, 1);
    expect(taken).toHaveLength(1);
  });

  it.each([
    ["a lost answer", { drop: "before" }],
    ["an answer that is none", { garbage: true }],
    ["internal_error", { error: "internal_error" }],
  ] as const)("come back after %s", async (_, fault) => {
    const { slack } = await started();
    slack.failNext("apps.connections.open", fault, 3);
    slack.sockets.terminate("all");
    await twoStand(slack, 4);
  });

  it("wait as long as Slack asks", async () => {
    const { slack } = await started();
    slack.failNext("apps.connections.open", { rateLimited: 1 });
    const began = performance.now();
    slack.sockets.terminate("oldest");
    await twoStand(slack, 3);
    expect(performance.now() - began).toBeGreaterThan(990);
  });

  it("are noticed when they are dead and do not say so", async () => {
    const { slack, reconnects } = await started();
    slack.sockets.answer(false);
    await until("new connections", async () => (slack.sockets.opened() > 3 ? true : undefined));
    slack.sockets.answer(true);
    await until("a reconnect", async () => (reconnects() > 0 ? true : undefined));
    slack.post("U1", "C1", "Hello");
    await acknowledged(slack, 1);
  });

  it("give way when an app has too many", async () => {
    const { slack, said } = await started();
    slack.sockets.disconnect("too_many_websockets", "oldest");
    await twoStand(slack, 3);
    expect(said.join()).toContain("ten connections");
  });
});

describe("what only people can mend", () => {
  it("a token that Slack refuses is said at the start", async () => {
    const { gate, slack } = await setUp({ sockets: { appToken: "xapp-1-wrong" } });
    slack.allow("invalid_auth");
    await expect(gate.start()).rejects.toThrow(/app-level token \(invalid_auth\).*SLACK_APP_TOKEN/);
  });

  it("a token that is taken away later is said once, and tried again", async () => {
    const { slack, said } = await started();
    slack.failAlways("apps.connections.open", { error: "account_inactive" });
    slack.sockets.terminate("all");
    await until("several refusals", async () =>
      slack.calls("apps.connections.open").length > 8 ? true : undefined,
    );
    expect(said.filter((line) => line.startsWith("error:"))).toEqual([
      expect.stringContaining("account_inactive"),
    ]);
    slack.failAlways("apps.connections.open", null);
    await twoStand(slack, 4);
  });

  it("Socket Mode that is switched off is said, and tried again", async () => {
    const { slack, said } = await started();
    slack.sockets.disconnect("link_disabled", "all");
    await twoStand(slack, 4);
    expect(said.filter((line) => line.startsWith("error:"))).toEqual([
      expect.stringContaining("Socket Mode is switched off"),
    ]);
  });
});

describe("the start and the end", () => {
  it("a start waits for Slack to be there", async () => {
    const { slack, gate } = await setUp();
    slack.outage("cut");
    const starting = gate.start();
    await until("a try", async () => (slack.calls("apps.connections.open").length === 0 ? true : undefined));
    slack.outage(null);
    await starting;
    expect(slack.sockets.count()).toBeGreaterThan(0);
  });

  it("a start that is called off ends", async () => {
    const { slack, gate } = await setUp();
    slack.failAlways("apps.connections.open", { hang: true });
    const starting = expect(gate.start()).rejects.toThrow("Stopped before Slack was reached.");
    await until("a try", async () => slack.calls("apps.connections.open")[0]);
    await gate.stop();
    await starting;
  });

  it.each(["silent", "refused"] as const)(
    "a socket that is %s is given up and tried again",
    async (upgrade) => {
      const silent = await startSilentSlack(upgrade);
      ending.push(silent.stop);
      const timeouts = { ...quick, request: 250, hello: 300 };
      const { gate } = await setUp({ sockets: { apiUrl: silent.apiUrl, timeouts } });
      const starting = expect(gate.start()).rejects.toThrow("Stopped before Slack was reached.");
      await until("several tries", async () => (silent.tries() > 5 ? true : undefined));
      await gate.stop();
      await starting;
      await until("the end of all", async () => (silent.open() === 0 ? true : undefined));
    },
  );

  it("a stop ends the sockets", async () => {
    const { slack, gate } = await started();
    await gate.stop();
    await until("the end of both", async () => (slack.sockets.count() === 0 ? true : undefined));
    slack.assertClean();
  });

  it("a stop does not wait for a Slack that is gone", async () => {
    const { slack, gate } = await started();
    slack.sockets.answer(false);
    const began = performance.now();
    await gate.stop();
    expect(performance.now() - began).toBeLessThan(2_500);
  });
});
