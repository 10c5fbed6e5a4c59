import { type Client, Events } from "discord.js";
import { afterEach, beforeEach, expect, it } from "vitest";
import { startClient } from "./apps/client.ts";
import { type FakeDiscord, startFakeDiscord } from "./fake-discord.ts";

type Packet = { readonly t: string; readonly d: Record<string, unknown> };

let discord: FakeDiscord;
let client: Client<true>;
let packets: Packet[];
let tom: string;
let support: string;

beforeEach(async () => {
  packets = [];
  discord = await startFakeDiscord();
  tom = discord.addUser({ name: "tom", nick: "Tommy" });
  support = discord.addTextChannel({ name: "support" });
  client = await startClient(discord, (starting) => {
    starting.on(Events.Raw, (packet: Packet) => packets.push(packet));
  });
  packets = [];
});

afterEach(async () => {
  await client.destroy();
  await discord.stop();
});

const heard = async (): Promise<readonly Packet[]> => {
  await discord.idle();
  return packets;
};

it("a message tells its author's membership, and a reply what it answers", async () => {
  const role = discord.addRole({ name: "Friends" });
  discord.giveRole(tom, role);
  const first = discord.post(tom, support, "help", { files: [{ name: "a.png", content: "x" }] });
  discord.post(tom, support, "again", { replyTo: first });
  const [, told, reply] = await heard();
  expect(told?.d).toMatchObject({
    id: first,
    guild_id: discord.guildId,
    channel_type: 0,
    author: { id: tom, username: "tom", global_name: null },
    member: { nick: "Tommy", roles: [role] },
    attachments: [{ filename: "a.png", content_type: "image/png", width: 640 }],
  });
  for (const absent of ["thread", "nonce", "webhook_id", "interaction_metadata", "message_reference"])
    expect(told?.d).not.toHaveProperty(absent);
  expect(told?.d["author"]).not.toHaveProperty("bot");
  expect(reply?.d).toMatchObject({
    type: 19,
    message_reference: { message_id: first },
    referenced_message: {},
  });
});

it("an edit has a time, a preview has none, and a removal has no author", async () => {
  const id = discord.post(tom, support, "see https://example.com/");
  discord.preview(id);
  discord.edit(tom, id, "see nothing");
  discord.remove(tom, id);
  const [, preview, edit, removal] = await heard();
  expect(preview).toMatchObject({
    t: "MESSAGE_UPDATE",
    d: { edited_timestamp: null, embeds: [{ type: "link" }] },
  });
  expect(edit).toMatchObject({ t: "MESSAGE_UPDATE", d: { content: "see nothing" } });
  expect(edit?.d["edited_timestamp"]).toEqual(expect.stringMatching(/^\d{4}-.*\+00:00$/));
  expect(removal).toMatchObject({ t: "MESSAGE_DELETE" });
  expect(removal?.d).toEqual({ id, channel_id: support, guild_id: discord.guildId });
});

it("several are removed at once, and webhooks and bots speak too", async () => {
  const ids = ["a", "b"].map((text) => discord.post(tom, support, text));
  discord.bulkRemove(support, ids);
  discord.postByWebhook(support, "from elsewhere");
  discord.post(discord.addUser({ name: "other", bot: true }), support, "beep");
  const told = await heard();
  expect(told[2]).toEqual(
    expect.objectContaining({
      t: "MESSAGE_DELETE_BULK",
      d: { ids, channel_id: support, guild_id: discord.guildId },
    }),
  );
  expect(told[3]?.d).toMatchObject({ webhook_id: expect.any(String) });
  expect(told[3]?.d).not.toHaveProperty("member");
  expect(told[4]?.d).toMatchObject({ author: { bot: true } });
});

it("a thread is told before what is said in it", async () => {
  const forum = discord.addForumChannel({ name: "help" });
  const post = discord.postInForum(tom, forum, "Shop", "gone");
  const root = discord.post(tom, support, "help");
  discord.startThread(tom, root, "T-1");
  discord.deleteThread(root);
  expect((await heard()).map(({ t, d }) => [t, d["id"]])).toEqual([
    ["CHANNEL_CREATE", forum],
    ["THREAD_CREATE", post],
    ["MESSAGE_CREATE", post],
    ["MESSAGE_CREATE", root],
    ["THREAD_CREATE", root],
    ["MESSAGE_UPDATE", root],
    ["MESSAGE_CREATE", expect.any(String)],
    ["THREAD_DELETE", root],
  ]);
});

it("what the bot does not see it does not hear, until it does", async () => {
  const desk = discord.addTextChannel({ name: "desk", visibleTo: [tom], bot: false });
  const thread = discord.startThread(tom, discord.post(tom, desk, "psst"), "T-1");
  discord.openThread(tom, support, "secret", true);
  expect((await heard()).map(({ t }) => t)).toEqual(["CHANNEL_CREATE"]);
  discord.overwrite(desk, discord.botUserId, { allow: ["ViewChannel"] });
  expect((await heard()).slice(1)).toMatchObject([
    { t: "CHANNEL_UPDATE", d: { id: desk } },
    { t: "THREAD_LIST_SYNC", d: { channel_ids: [desk], threads: [{ id: thread }] } },
  ]);
});

it("nobody does what they could not do", () => {
  const eve = discord.addUser({ name: "eve" });
  const id = discord.post(tom, support, "help");
  expect(() => discord.edit(eve, id, "x")).toThrow(/is not by/);
  expect(() => discord.remove(eve, id)).toThrow(/may not remove/);
  expect(() => discord.post(tom, support, " ")).toThrow(/no empty messages/);
  expect(() => discord.post(tom, support, "x".repeat(2001))).toThrow(/2,000/);
  discord.overwrite(support, eve, { deny: ["SendMessages"] });
  expect(() => discord.post(eve, support, "x")).toThrow(/may not write/);
});
