import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { until } from "../../support/until.ts";
import { startSocketApp, stopApp } from "./apps/bolt-app.ts";
import { openRawSocket } from "./apps/raw-socket.ts";
import { type FakeSlack, startFakeSlack } from "./fake-slack.ts";

let slack: FakeSlack;
let tom: string;
let support: string;

beforeEach(async () => {
  slack = await startFakeSlack({ ackWindowMs: 300, retryDelaysMs: [0, 10, 10], graceMs: 200 });
  tom = slack.addUser({ name: "tom" });
  support = slack.addChannel({ name: "support", members: [tom] });
});

afterEach(() => slack.stop());

describe("envelopes", () => {
  it("a hello welcomes every connection", async () => {
    await openRawSocket(slack, true);
    const second = await openRawSocket(slack, true);
    expect(second.frames[0]).toMatchObject({
      type: "hello",
      num_connections: 2,
      connection_info: { app_id: slack.bot.appId },
      debug_info: { host: expect.any(String), approximate_connection_time: expect.any(Number) },
    });
  });

  it("go to one connection, in turn", async () => {
    const sockets = [await openRawSocket(slack, true), await openRawSocket(slack, true)];
    for (const text of ["one", "two", "three", "four"]) slack.post(tom, support, text);
    await slack.idle();
    expect(sockets.map((socket) => socket.envelopes().length)).toEqual([2, 2]);
  });

  it("an event that is not acknowledged comes again, with its id, up to three times", async () => {
    const socket = await openRawSocket(slack, false);
    slack.post(tom, support, "help");
    await slack.idle();
    const envelopes = socket.envelopes();
    expect(envelopes.map((one) => [one["retry_attempt"], one["retry_reason"]])).toEqual([
      [0, ""],
      [1, "timeout"],
      [2, "timeout"],
      [3, "timeout"],
    ]);
    expect(new Set(envelopes.map((one) => one["envelope_id"])).size).toBe(4);
    expect(new Set(envelopes.map((one) => JSON.stringify(one["payload"]))).size).toBe(1);
    expect(slack.deliveries()[0]).toMatchObject({
      status: "givenUp",
      attempts: [{ outcome: "timeout" }, {}, {}, {}],
    });
  });

  it("a command that is not acknowledged fails, and its giver is told", async () => {
    const socket = await openRawSocket(slack, false);
    expect(await slack.command(tom, support, "/ticket", "mine")).toMatchObject({ isAcknowledged: false });
    expect(socket.envelopes()).toHaveLength(1);
    expect(socket.envelopes()[0]).toMatchObject({ type: "slash_commands", accepts_response_payload: true });
    expect(socket.envelopes()[0]).not.toHaveProperty("retry_attempt");
    expect(slack.seenBy(tom)).toMatchObject([
      { author: "USLACKBOT", text: '/ticket failed with the error "operation_timeout"' },
    ]);
  });

  it("a second acknowledgement, and one for nothing, are found", async () => {
    const socket = await openRawSocket(slack, true);
    slack.post(tom, support, "help");
    await slack.idle();
    socket.acknowledge(socket.envelopes()[0] ?? {});
    socket.acknowledge({ envelope_id: "none" });
    await until("the mistakes", async () => {
      try {
        slack.assertClean();
        return undefined;
      } catch (error) {
        return /twice[\s\S]*never sent/.test(String(error)) ? true : undefined;
      }
    });
  });

  it("can be held back and come in another order", async () => {
    const socket = await openRawSocket(slack, true);
    slack.hold();
    for (const text of ["one", "two", "three"]) slack.post(tom, support, text);
    slack.release((held) => held.toReversed());
    await slack.idle();
    const texts = socket
      .envelopes()
      .map((one) => JSON.stringify(one["payload"]).match(/"text":"(one|two|three)"/)?.[1]);
    expect(texts).toEqual(["three", "two", "one"]);
  });
});

describe("connections", () => {
  it("a ticket opens one", async () => {
    const { url } = await openRawSocket(slack, true);
    const again = new WebSocket(url);
    const status = await new Promise((resolve) =>
      again.on("unexpected-response", (_, answer) => resolve(answer.statusCode)),
    );
    expect(status).toBe(403);
  });

  it("that are to be replaced get no more envelopes, and are closed after a while", async () => {
    const old = await openRawSocket(slack, true);
    const young = await openRawSocket(slack, true);
    slack.sockets.disconnect("refresh_requested");
    for (const text of ["one", "two"]) slack.post(tom, support, text);
    await slack.idle();
    expect(old.frames.at(-1)).toMatchObject({ type: "disconnect", reason: "refresh_requested" });
    expect(young.envelopes()).toHaveLength(2);
    await until("the old one to be closed", async () =>
      old.socket.readyState === old.socket.CLOSED ? true : undefined,
    );
    expect(slack.sockets.count()).toBe(1);
  });

  it("that are only warned go on", async () => {
    const socket = await openRawSocket(slack, true);
    slack.sockets.disconnect("warning");
    slack.post(tom, support, "one");
    await slack.idle();
    expect(socket.envelopes()).toHaveLength(1);
  });

  it("are ten at most", async () => {
    const sockets = [];
    for (let count = 0; count < 11; count += 1) sockets.push(await openRawSocket(slack, true));
    const last = sockets.at(-1);
    await until("the last to be turned away", async () =>
      last?.frames.find((frame) => frame["reason"] === "too_many_websockets"),
    );
  });

  it("answer pings, unless they are dead", async () => {
    const socket = await openRawSocket(slack, true);
    let pongs = 0;
    socket.socket.on("pong", () => {
      pongs += 1;
    });
    socket.socket.ping();
    await until("a pong", async () => (pongs === 1 ? true : undefined));
    slack.sockets.answer(false);
    socket.socket.ping();
    slack.post(tom, support, "help");
    await slack.idle();
    expect(pongs).toBe(1);
    expect(slack.deliveries()[0]?.status).toBe("givenUp");
  });
});

it("Bolt comes back after a refresh, and hears what is repeated meanwhile", async () => {
  const heard: string[] = [];
  const app = await startSocketApp(slack, (to) => {
    to.message(async ({ message }) => {
      if ("text" in message) heard.push(message.text ?? "");
    });
  });
  slack.sockets.disconnect("refresh_requested", "all");
  await until("a second connection", async () =>
    slack.sockets.opened() === 2 && slack.sockets.count() === 1 ? true : undefined,
  );
  slack.post(tom, support, "still there?");
  await slack.idle();
  expect(heard).toEqual(["still there?"]);
  slack.assertClean();
  await stopApp(app, slack);
});

it("nothing comes through an outage, and everything works after it", async () => {
  const app = await startSocketApp(slack, () => {});
  slack.outage("cut");
  slack.post(tom, support, "lost");
  await slack.idle();
  expect(slack.deliveries()[0]).toMatchObject({ status: "givenUp" });
  slack.outage(null);
  expect(await app.client.conversations.history({ channel: support })).toMatchObject({
    messages: [{ text: "lost" }],
  });
  await stopApp(app, slack);
});
