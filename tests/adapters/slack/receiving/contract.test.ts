import { afterEach, describe, expect, it } from "vitest";
import { deliveriesOf } from "../../../../adapters/slack/receive.ts";
import { createClients } from "../../../../adapters/slack/web-api/clients.ts";
import type { FakeSlack } from "../../../fakes/slack/fake-slack.ts";
import {
  type Body,
  buried,
  changed,
  command,
  deleted,
  homeOpened,
  mentioned,
  now,
  posted,
  pressed,
  surroundings,
  withFile,
} from "./bodies.ts";
import { createLog, startSlack } from "./connected.ts";

const ending: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0)) await end();
});

/** What may differ from message to message. */
const free =
  /^(?:event\.)?(?:message\.|previous_message\.)?(?:blocks|attachments)\.|\.(?:authorizations|files)\.\d/;

const pathsOf = (value: unknown, path = ""): readonly string[] =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.entries(value).flatMap(([key, inner]) => {
        const here = path === "" ? key : `${path}.${key}`;
        return [here, ...pathsOf(inner, here)];
      })
    : [];

const fieldsOf = (body: unknown): readonly string[] => pathsOf(body).filter((path) => !free.test(path));

type Case = readonly [name: string, mine: Body, act: (slack: FakeSlack) => unknown];

/** Somebody presses a button on a message of the bot. */
const press = async (slack: FakeSlack): Promise<void> => {
  const { outbox } = createClients({ botToken: slack.botToken, apiUrl: slack.apiUrl, log: createLog().log });
  const thread_ts = slack.post("U1", "C1", "Hello");
  const text = { type: "plain_text", text: "That solved it" } as const;
  const elements = [{ type: "button", action_id: "solved:c1", text } as const];
  const blocks = [{ type: "actions", elements } as const];
  const { ts = "" } = await outbox.chat.postMessage({ channel: "C1", thread_ts, text: "Solved?", blocks });
  await slack.press("U1", "C1", ts, "solved:c1");
};

const cases: readonly Case[] = [
  ["a message", posted(), (slack) => slack.post("U1", "C1", "Hello")],
  ["a mention", mentioned("x"), (slack) => slack.post("U1", "C1", `<@${slack.bot.userId}> hello`)],
  ["a file", withFile("look"), (slack) => slack.post("U1", "C1", "look", { files: [{ name: "a.png" }] })],
  [
    "an edit",
    changed("a", "b"),
    (slack) => slack.edit("U1", "C1", slack.post("U1", "C1", "Hello"), "Hello there"),
  ],
  ["a deletion", deleted(), (slack) => slack.remove("U1", "C1", slack.post("U1", "C1", "Hello"))],
  [
    "the deletion of a first message",
    buried(),
    (slack) => {
      const parent = slack.post("U1", "C1", "Hello");
      slack.post("U1", "C1", "more", { thread: parent });
      slack.remove("U1", "C1", parent);
    },
  ],
  ["the home page", homeOpened(), (slack) => slack.openHome("U1")],
  ["a command", command("claim"), (slack) => slack.command("U1", "C1", "/ticket", "claim")],
  ["a button", pressed("solved:c1"), press],
];

const setUp = async () => {
  const slack = await startSlack({ retryDelaysMs: [], ackWindowMs: 50 });
  ending.push(slack.stop);
  const places = { ...surroundings.places };
  const workspace = { ...surroundings.workspace, botUserId: slack.bot.userId, botId: slack.bot.botId };
  return { slack, read: (body: unknown) => deliveriesOf(body, { workspace, places, now }) };
};

describe("the bodies of these tests are those of the loopback Slack", () => {
  it.each(cases)("%s", async (_, mine, act) => {
    const { slack, read } = await setUp();
    await act(slack);
    const theirs = slack.deliveries().at(-1)?.body;
    expect(fieldsOf(mine).filter((path) => !fieldsOf(theirs).includes(path))).toEqual([]);
    for (const { body } of slack.deliveries()) {
      const isByBot = fieldsOf(body).includes("event.bot_id");
      const lanes = read(body).map(({ lane }) => lane);
      expect(lanes).toEqual(isByBot ? [] : [expect.not.stringContaining("unreadable")]);
    }
  });
});
