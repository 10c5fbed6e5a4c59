import type { App } from "@slack/bolt";
import { afterEach, beforeEach, expect, it } from "vitest";
import { startSocketApp, stopApp } from "./apps/bolt-app.ts";
import { type FakeSlack, startFakeSlack } from "./fake-slack.ts";

let slack: FakeSlack;
let app: App;
let tom: string;
let support: string;

const modal = {
  type: "modal" as const,
  callback_id: "ask",
  title: { type: "plain_text" as const, text: "Ask" },
  submit: { type: "plain_text" as const, text: "Send" },
  blocks: [
    {
      type: "input" as const,
      block_id: "number",
      label: { type: "plain_text" as const, text: "Number" },
      element: { type: "plain_text_input" as const, action_id: "value" },
    },
  ],
};

const button = {
  type: "actions" as const,
  elements: [
    {
      type: "button" as const,
      action_id: "open",
      text: { type: "plain_text" as const, text: "Open" },
      value: "7",
    },
  ],
};

const listen = (to: App): void => {
  to.message("hello", async ({ message, say }) => {
    await say({ text: "hello yourself", blocks: [button], thread_ts: message.ts });
  });
  to.event("app_mention", async ({ event, client }) => {
    await client.reactions.add({ channel: event.channel, timestamp: event.ts, name: "eyes" });
  });
  to.action("open", async ({ ack, body, client }) => {
    await ack();
    if ("trigger_id" in body) await client.views.open({ trigger_id: body.trigger_id, view: modal });
  });
  to.view("ask", async ({ ack, view }) => {
    const value = view.state.values["number"]?.["value"]?.value ?? "";
    if (value === "wrong") await ack({ response_action: "errors", errors: { number: "No such number" } });
    else if (value === "more")
      await ack({ response_action: "push", view: { ...modal, title: { type: "plain_text", text: "More" } } });
    else await ack();
  });
  to.command("/ticket", async ({ ack, command }) => {
    await ack({ text: `You said ${command.text}`, response_type: "ephemeral" });
  });
};

beforeEach(async () => {
  slack = await startFakeSlack({ retryDelaysMs: [10, 10, 10] });
  tom = slack.addUser({ name: "tom", displayName: "Tom" });
  support = slack.addChannel({ name: "support", members: [tom] });
  app = await startSocketApp(slack, listen);
});

afterEach(async () => {
  await stopApp(app, slack);
  await slack.stop();
});

it("a message is answered in its thread", async () => {
  slack.post(tom, support, "hello there");
  await slack.idle();
  expect(slack.seenBy(tom)).toMatchObject([
    {
      shown: "hello there",
      replies: [{ author: slack.bot.userId, shown: "[Open]", text: "hello yourself" }],
    },
  ]);
  slack.assertClean();
});

it("a mention arrives as a mention", async () => {
  slack.post(tom, support, `<@${slack.bot.userId}> please`);
  await slack.idle();
  expect(slack.seenBy(tom)[0]?.reactions).toEqual([{ name: "eyes", users: [slack.bot.userId] }]);
});

it("a button opens a modal, whose submission closes it", async () => {
  slack.post(tom, support, "hello");
  await slack.idle();
  const reply = slack.seenBy(tom)[0]?.replies[0]?.ts ?? "";
  await slack.press(tom, support, reply, "open");
  await slack.idle();
  expect(slack.modal(tom)).toMatchObject({ title: "Ask" });
  expect(await slack.submit(tom, {})).toEqual({ status: "incomplete", blocks: ["number"] });
  expect(await slack.submit(tom, { number: { value: "wrong" } })).toMatchObject({ status: "errors" });
  expect(slack.modal(tom)?.errors).toEqual({ number: "No such number" });
  expect(await slack.submit(tom, { number: { value: "more" } })).toEqual({ status: "pushed" });
  expect(slack.modal(tom)?.title).toBe("More");
  expect(await slack.submit(tom, { number: { value: "7" } })).toEqual({ status: "closed" });
  expect(slack.modal(tom)?.title).toBe("Ask");
  slack.assertClean();
});

it("a command is answered for its giver alone", async () => {
  const ann = slack.addUser({ name: "ann" });
  slack.join(ann, support);
  expect(await slack.command(tom, support, "/ticket", "mine")).toMatchObject({ isAcknowledged: true });
  expect(slack.seenBy(tom).at(-1)).toMatchObject({ isEphemeral: true, shown: "You said mine" });
  expect(slack.seenBy(ann).some((one) => one.isEphemeral)).toBe(false);
});
