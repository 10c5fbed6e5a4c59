import type { App } from "@slack/bolt";
import { afterEach, beforeEach, expect, it } from "vitest";
import { startHttpApp } from "./apps/bolt-app.ts";
import type { HttpRequest } from "./delivery/http-events.ts";
import { type FakeSlack, startFakeSlack } from "./fake-slack.ts";

let slack: FakeSlack;
let app: App;
let url: string;
let tom: string;
let support: string;
let requests: HttpRequest[];

const record = (request: HttpRequest): HttpRequest => {
  requests.push(request);
  return request;
};

beforeEach(async () => {
  requests = [];
  slack = await startFakeSlack({ ackWindowMs: 300, retryDelaysMs: [0, 5, 5] });
  tom = slack.addUser({ name: "tom" });
  support = slack.addChannel({ name: "support", members: [tom] });
  ({ app, url } = await startHttpApp(slack, (to) => {
    to.message("hello", async ({ say }) => {
      await say("hello yourself");
    });
    to.command("/ticket", async ({ ack, command }) => ack(`You said ${command.text}`));
    to.view("ask", async ({ ack }) => ack({ response_action: "errors", errors: { number: "No" } }));
    to.shortcut("work", async ({ ack, shortcut, client }) => {
      await ack();
      await client.views.open({
        trigger_id: shortcut.trigger_id,
        view: {
          type: "modal",
          callback_id: "ask",
          title: { type: "plain_text", text: "Ask" },
          submit: { type: "plain_text", text: "Send" },
          blocks: [
            {
              type: "input",
              block_id: "number",
              label: { type: "plain_text", text: "Number" },
              element: { type: "plain_text_input", action_id: "value" },
            },
          ],
        },
      });
    });
  }));
});

afterEach(async () => {
  await app.stop();
  await slack.stop();
});

it("the address is verified", async () => {
  expect(await slack.useHttp(url).verifyUrl()).toBe(true);
});

it("events come signed, as JSON", async () => {
  slack.useHttp(url, record);
  slack.post(tom, support, "hello");
  await slack.idle();
  expect(slack.seenBy(tom).map((seen) => seen.text)).toEqual(["hello", "hello yourself"]);
  expect(requests[0]?.headers).toMatchObject({
    "Content-Type": "application/json",
    "X-Slack-Request-Timestamp": expect.stringMatching(/^\d{10}$/),
    "X-Slack-Signature": expect.stringMatching(/^v0=[0-9a-f]{64}$/),
  });
  slack.assertClean();
});

it("commands and forms come as forms, and are answered in the same breath", async () => {
  slack.useHttp(url, record);
  expect(await slack.command(tom, support, "/ticket", "mine")).toMatchObject({ isAcknowledged: true });
  expect(slack.seenBy(tom)).toMatchObject([{ isEphemeral: true, text: "You said mine" }]);
  const ts = slack.post(tom, support, "broken");
  await slack.shortcut(tom, "work", support, ts);
  await slack.idle();
  expect(await slack.submit(tom, { number: { value: "7" } })).toEqual({
    status: "errors",
    errors: { number: "No" },
  });
  const types = requests.map((request) => request.headers["Content-Type"]);
  expect(types.filter((type) => type === "application/x-www-form-urlencoded")).toHaveLength(3);
  expect(new URLSearchParams(requests.at(-1)?.body).get("payload")).toContain('"type":"view_submission"');
  slack.assertClean();
});

it("what is refused is tried again, with the count and the reason", async () => {
  slack.useHttp(url, (request) =>
    record({ ...request, headers: { ...request.headers, "X-Slack-Signature": "v0=00" } }),
  );
  slack.post(tom, support, "hello");
  await slack.idle();
  expect(
    requests.map((request) => [
      request.headers["X-Slack-Retry-Num"],
      request.headers["X-Slack-Retry-Reason"],
    ]),
  ).toEqual([
    [undefined, undefined],
    ["1", "http_error"],
    ["2", "http_error"],
    ["3", "http_error"],
  ]);
  expect(slack.deliveries()[0]?.status).toBe("givenUp");
});

it("an app that is not there is tried again as well", async () => {
  slack.useHttp("http://127.0.0.1:1/slack/events", record);
  slack.post(tom, support, "hello");
  await slack.idle();
  expect(requests.at(-1)?.headers["X-Slack-Retry-Reason"]).toBe("connection_failed");
});
