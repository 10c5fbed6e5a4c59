import { type REST, Routes } from "discord.js";
import { afterEach, beforeEach, expect, it } from "vitest";
import { restOf } from "./apps/rest.ts";
import { type FakeDiscord, renderMessage, startFakeDiscord } from "./fake-discord.ts";

let discord: FakeDiscord;
let rest: REST;
let tom: string;
let ann: string;
let support: string;
let now: number;

beforeEach(async () => {
  now = Date.UTC(2026, 2, 2, 9, 5);
  discord = await startFakeDiscord({ clock: { now: () => now } });
  tom = discord.addUser({ name: "tom", globalName: "Tom", locale: "de" });
  ann = discord.addUser({ name: "ann", globalName: "Ann", locale: "en-GB" });
  support = discord.addTextChannel({ name: "support" });
  rest = restOf(discord);
});

afterEach(() => discord.stop());

it("a message as text is its words, embeds, files and buttons", () => {
  const go = { type: 2, style: 1, custom_id: "go", label: "Go" };
  expect(
    renderMessage({
      content: "words",
      embeds: [{ title: "T", description: "d", fields: [{ name: "a", value: "b" }], footer: { text: "f" } }],
      components: [{ type: 1, components: [go, { ...go, disabled: true }] }],
      attachments: [{ filename: "a.txt" }],
    }),
  ).toBe("words\nT\nd\na\nb\nf\n<a.txt>\n[Go] (Go)");
});

it("a channel shows who wrote and when, in the viewer's language, and nothing of it as HTML", async () => {
  const root = discord.post(
    tom,
    support,
    "Hilfe <script>alert(1)</script> **laut** `<b>` https://muster.de/?a=1&b=2",
  );
  discord.startThread(tom, root, "T-1");
  discord.post(tom, root, "drin");
  const body = { content: "> quoted\n- item", embeds: [{ title: "Card", color: 0xff0000 }] };
  await rest.post(Routes.channelMessages(support), { body });
  const page = discord.toHtml(tom, { kind: "channel", channel: support }, "Europe/Berlin");
  expect(page).toContain("10:05");
  expect(page).toContain("2. März 2026");
  expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt; <b>laut</b> <code>&lt;b&gt;</code>");
  expect(page).toContain('<a href="https://muster.de/?a=1&amp;b=2"');
  expect(page).toContain("1 Nachricht");
  expect(page).toContain("<blockquote><div>quoted</div></blockquote>");
  expect(page).toContain("border-color:#ff0000");
  expect(page).not.toContain("<script>");
  expect(discord.toHtml(ann, { kind: "channel", channel: support })).toContain("2 March 2026");
});

it("threads and direct conversations are drawn too, alone or beside their channel", () => {
  const root = discord.post(tom, support, "help");
  discord.startThread(tom, root, "T-1");
  discord.post(ann, root, "here");
  discord.directMessage(tom, "psst");
  expect(discord.toHtml(tom, { kind: "thread", thread: root })).toMatch(/help[\s\S]*here/);
  expect(discord.toHtml(tom, { kind: "split", thread: root }).match(/class="pane"/g)).toHaveLength(2);
  expect(discord.toHtml(tom, { kind: "channel", channel: "direct" })).toContain("psst");
  expect(() => discord.toHtml(tom, { kind: "modal" })).toThrow(/no form/);
});
