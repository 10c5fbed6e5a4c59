import { afterEach, beforeEach, expect, it } from "vitest";
import { clientOf } from "./apps/clients.ts";
import { type FakeSlack, startFakeSlack } from "./fake-slack.ts";

let slack: FakeSlack;
let tom: string;
let ann: string;
let support: string;
let now: number;

beforeEach(async () => {
  now = Date.UTC(2024, 0, 15, 9, 5);
  slack = await startFakeSlack({ retryDelaysMs: [], clock: { now: () => now } });
  tom = slack.addUser({ name: "tom", displayName: "Tom", locale: "de-DE", tz: "Europe/Berlin" });
  ann = slack.addUser({ name: "ann", displayName: "Ann", locale: "en-GB", tz: "Europe/London" });
  support = slack.addChannel({ name: "support", members: [tom, ann] });
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

const whisper = (): Promise<unknown> =>
  clientOf(slack).chat.postEphemeral({ channel: support, user: tom, text: "psst" });

const namesIn = (page: string): readonly string[] =>
  [...page.matchAll(/<div class="head"><b>(\w+)<\/b>/g)].map(([, name = ""]) => name);

it("a channel shows who wrote, when, and how many answered, in the viewer's language and time", async () => {
  await reply(slack.post(tom, support, "Hilfe <script>alert(1)</script>"));
  const page = slack.toHtml(tom, { kind: "channel", channel: support });
  expect(namesIn(page)).toEqual(["Tom"]);
  expect(page).toContain("10:05");
  expect(page).toContain("Montag, 15. Januar");
  expect(page).toContain("1 Antwort");
  expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(page).not.toContain("<script>");
  const english = slack.toHtml(ann, { kind: "channel", channel: support });
  expect(english).toContain("9:05");
  expect(english).toMatch(/Monday,? 15 January/);
  expect(english).toContain("1 reply");
});

it("who writes again at once is not named again; who writes later, or in private, is", async () => {
  slack.post(tom, support, "eins");
  slack.post(tom, support, "zwei");
  slack.post(ann, support, "three");
  now += 6 * 60_000;
  slack.post(ann, support, "four");
  await whisper();
  await whisper();
  expect(namesIn(slack.toHtml(tom, { kind: "channel", channel: support }))).toEqual([
    "Tom",
    "Ann",
    "Ann",
    "Deskbell",
    "Deskbell",
  ]);
});

it("what one person sees alone says so", async () => {
  await whisper();
  expect(slack.toHtml(tom, { kind: "channel", channel: support })).toContain("Nur für dich sichtbar");
  expect(slack.toHtml(ann, { kind: "channel", channel: support })).not.toContain("psst");
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

it("a thread can stand beside its channel, and a message alone in it", async () => {
  slack.post(ann, support, "something else");
  const ts = slack.post(tom, support, "Hilfe");
  await reply(ts);
  const split = slack.toHtml(tom, { kind: "split", channel: support, ts });
  expect(namesIn(split)).toEqual(["Ann", "Tom", "Tom", "Deskbell"]);
  expect(namesIn(slack.toHtml(tom, { kind: "message", channel: support, ts }))).toEqual(["Tom"]);
});

it("there is no picture of what nobody sees", () => {
  expect(() => slack.toHtml(tom, { kind: "modal" })).toThrow(/sees no modal/);
  expect(() => slack.toHtml(tom, { kind: "thread", channel: support, ts: "1.0" })).toThrow(/sees no thread/);
});
