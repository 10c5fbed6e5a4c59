import { afterEach, beforeEach, expect, it } from "vitest";
import { clientOf } from "./apps/clients.ts";
import { type FakeSlack, startFakeSlack } from "./fake-slack.ts";

let slack: FakeSlack;
let tom: string;
let support: string;

beforeEach(async () => {
  slack = await startFakeSlack({ retryDelaysMs: [], clock: { now: () => Date.UTC(2024, 0, 15, 9, 5) } });
  tom = slack.addUser({ name: "tom", displayName: "Tom", locale: "de-DE", tz: "Europe/Berlin" });
  support = slack.addChannel({ name: "support", members: [tom] });
});

afterEach(() => slack.stop());

const reply = async (thread: string): Promise<void> => {
  await clientOf(slack).chat.postMessage({
    channel: support,
    thread_ts: thread,
    text: "x",
    blocks: [
      {
        type: "section",
        text: { type: "mrkdwn", text: "*Bold* and <https://muster.de/?a=1&amp;b=2|a link> & <@U00000001>" },
      },
      {
        type: "rich_text",
        elements: [{ type: "rich_text_quote", elements: [{ type: "text", text: "<b>quoted</b>" }] }],
      },
      {
        type: "actions",
        elements: [
          { type: "button", style: "primary", action_id: "a", text: { type: "plain_text", text: "Take" } },
        ],
      },
    ],
  });
};

it("a channel shows who wrote, when, and how many answered", async () => {
  await reply(slack.post(tom, support, "Hilfe <script>alert(1)</script>"));
  const page = slack.toHtml(tom, { kind: "channel", channel: support });
  expect(page).toContain("<b>Tom</b>");
  expect(page).toContain("10:05");
  expect(page).toContain("1 reply");
  expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(page).not.toContain("<script>");
});

it("a thread shows the answers, with buttons and quotations", async () => {
  const ts = slack.post(tom, support, "Hilfe");
  await reply(ts);
  const page = slack.toHtml(tom, { kind: "thread", channel: support, ts });
  expect(page).toContain('<span class="badge">APP</span>');
  expect(page).toContain(
    '<b>Bold</b> and <a href="https://muster.de/?a=1&amp;b=2">a link</a> &amp; <span class="mention">@Tom</span>',
  );
  expect(page).toContain("<blockquote>&lt;b&gt;quoted&lt;/b&gt;</blockquote>");
  expect(page).toContain('<span class="button primary">Take</span>');
});

it("there is no picture of what nobody sees", () => {
  expect(() => slack.toHtml(tom, { kind: "modal" })).toThrow(/sees no modal/);
});
