import { afterEach, beforeEach, expect, it } from "vitest";
import { clientOf, refusalOf } from "./apps/clients.ts";
import { openRawSocket } from "./apps/raw-socket.ts";
import { type FakeSlack, startFakeSlack } from "./fake-slack.ts";

let slack: FakeSlack;
let tom: string;
let support: string;

beforeEach(async () => {
  slack = await startFakeSlack({ retryDelaysMs: [] });
  tom = slack.addUser({ name: "tom" });
  support = slack.addChannel({ name: "support", members: [tom] });
});

afterEach(() => slack.stop());

const manifest = {
  features: { slash_commands: [{ command: "/ticket", should_escape: true }] },
  oauth_config: { scopes: { bot: ["chat:write", "channels:history"] } },
  settings: { event_subscriptions: { bot_events: ["message.channels", "app_mention"] } },
};

it("an app is told and allowed what its manifest asks for, and no more", async () => {
  slack.install(manifest);
  slack.post(tom, support, `<@${slack.bot.userId}> help`);
  expect(slack.deliveries().map((delivery) => delivery.body["event"])).toMatchObject([{ type: "message" }]);
  const refusal = await refusalOf(clientOf(slack).users.info({ user: tom }));
  expect(refusal).toMatchObject({
    error: "missing_scope",
    needed: "users:read",
    provided: "chat:write,channels:history",
  });
});

it("without a home page there is none, and without interactivity no click", async () => {
  const client = clientOf(slack);
  const blocks = [
    {
      type: "actions",
      elements: [{ type: "button", action_id: "go", text: { type: "plain_text", text: "Go" } }],
    },
  ];
  const { ts = "" } = await client.chat.postMessage({ channel: support, text: "x", blocks });
  slack.install(manifest);
  const home = client.views.publish({ user_id: tom, view: { type: "home", blocks } });
  expect(await refusalOf(home)).toMatchObject({ error: "not_enabled" });
  await expect(slack.press(tom, support, ts, "go")).rejects.toThrow(/does not enable interactivity/);
});

it("what Slack refuses at a response URL fails the test", async () => {
  const socket = await openRawSocket(slack, true);
  await slack.command(tom, support, "/ticket", "mine");
  const { response_url: url } = Object(socket.envelopes()[0]?.["payload"]);
  const body = JSON.stringify({ text: "x", blocks: [{ type: "fireworks" }] });
  await fetch(String(url), { method: "POST", body });
  expect(() => slack.assertClean()).toThrow(/posted to a response URL what Slack refuses: invalid_blocks/);
});
