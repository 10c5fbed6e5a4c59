import type { webApi } from "@slack/bolt";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { clientOf } from "./apps/clients.ts";
import type { Block } from "./block-rules/blocks.ts";
import { checkBlocks } from "./block-rules/check.ts";
import { type FakeSlack, renderBlocks, startFakeSlack } from "./fake-slack.ts";
import { liveIn } from "./world/mentions.ts";

let slack: FakeSlack;
let client: webApi.WebClient;
let tom: string;
let ann: string;
let support: string;

beforeEach(async () => {
  slack = await startFakeSlack({ retryDelaysMs: [] });
  client = clientOf(slack);
  tom = slack.addUser({ name: "tom", displayName: "Tom" });
  ann = slack.addUser({ name: "ann", displayName: "Ann" });
  support = slack.addChannel({ name: "support", members: [tom, ann] });
});

afterEach(() => slack.stop());

const rich = (...elements: object[]): readonly Block[] =>
  checkBlocks([{ type: "rich_text", elements: [{ type: "rich_text_section", elements }] }]);

const post = (text: string, blocks: readonly object[] = []) =>
  client.apiCall("chat.postMessage", { channel: support, text, ...(blocks.length > 0 && { blocks }) });

describe("pings", () => {
  it("come from rich text, from markup in blocks, and from the text where there are no blocks", async () => {
    const group = slack.addUserGroup({ handle: "agents", users: [ann, "U404"] });
    await post("x", rich({ type: "usergroup", usergroup_id: group }, { type: "user", user_id: tom }));
    await post("x", [{ type: "section", text: { type: "mrkdwn", text: `<@${tom}|Tom> <!channel>` } }]);
    await post(`<!subteam^${group}|@agents>`);
    expect(slack.pings()).toMatchObject([
      { users: [tom], groups: [group], ranges: [], notified: [tom, ann] },
      { users: [tom], groups: [], ranges: ["channel"], notified: [tom, ann] },
      { users: [], groups: [group], ranges: [], notified: [ann] },
    ]);
  });

  it("do not come from what is only shown", async () => {
    await post(`<@${tom}>`, [
      { type: "section", text: { type: "plain_text", text: `<@${tom}> <!here>` } },
      { type: "section", text: { type: "mrkdwn", text: "&lt;!channel&gt; @tom" } },
      ...rich({ type: "text", text: `<@${tom}>` }),
    ]);
    expect(slack.pings()).toEqual([]);
  });

  it("are not repeated by a change", async () => {
    const { ts = "" } = await client.chat.postMessage({ channel: support, text: "x" });
    await client.chat.update({ channel: support, ts, text: `<@${tom}>` });
    expect(slack.pings()).toEqual([]);
  });
});

it("links are found where people can follow them", () => {
  const blocks = checkBlocks([
    { type: "section", text: { type: "mrkdwn", text: "<https://a.de|A> and https://b.de" } },
    { type: "section", text: { type: "plain_text", text: "https://c.de" } },
    ...rich({ type: "link", url: "https://d.de", text: "D" }, { type: "text", text: "https://e.de" }),
  ]);
  expect(liveIn({ text: "https://f.de", blocks }).links).toEqual([
    "https://a.de",
    "https://b.de",
    "https://d.de",
  ]);
});

describe("what is read", () => {
  it("is rendered line by line", () => {
    const blocks = checkBlocks([
      { type: "header", text: { type: "plain_text", text: "T-42" } },
      {
        type: "rich_text",
        elements: [
          {
            type: "rich_text_section",
            elements: [
              { type: "text", text: "For " },
              { type: "user", user_id: tom },
              { type: "link", url: "https://a.de", text: " (link)" },
            ],
          },
          { type: "rich_text_quote", elements: [{ type: "text", text: "one\ntwo" }] },
          {
            type: "rich_text_list",
            style: "ordered",
            elements: [{ type: "rich_text_section", elements: [{ type: "text", text: "first" }] }],
          },
        ],
      },
      {
        type: "section",
        text: { type: "mrkdwn", text: "A &amp; B <https://a.de|see>" },
        fields: [{ type: "mrkdwn", text: "*Who*" }],
      },
      { type: "divider" },
      { type: "context", elements: [{ type: "mrkdwn", text: "since <!date^1^{date}|Monday>" }] },
      {
        type: "actions",
        elements: [{ type: "button", action_id: "a", text: { type: "plain_text", text: "Take" } }],
      },
    ]);
    const names = { users: new Map([[tom, { displayName: "Tom" }]]), channels: new Map(), groups: new Map() };
    expect(renderBlocks(blocks, names as never)).toBe(
      [
        "T-42",
        "For @Tom (link)",
        "> one",
        "> two",
        "1. first",
        "A & B see",
        "*Who*",
        "---",
        "since Monday",
        "[Take]",
      ].join("\n"),
    );
  });

  it("is in the order of time, threads under their parents, and only where one is", async () => {
    const hidden = slack.addChannel({ name: "hidden", isPrivate: true, members: [ann] });
    const parent = slack.post(tom, support, "one");
    slack.post(ann, hidden, "internal");
    slack.post(tom, support, "two");
    slack.post(ann, support, "reply", { thread: parent });
    expect(slack.seenBy(ann).map((seen) => seen.text)).toEqual(["one", "internal", "two"]);
    expect(slack.seenBy(tom).map((seen) => seen.text)).toEqual(["one", "two"]);
    expect(slack.seenBy(tom, support)[0]?.replies).toMatchObject([
      { author: ann, text: "reply", threadTs: parent },
    ]);
  });
});
