import type { webApi } from "@slack/bolt";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { clientOf, refusalOf } from "./apps/clients.ts";
import { type FakeSlack, startFakeSlack } from "./fake-slack.ts";

let slack: FakeSlack;
let client: webApi.WebClient;
let tom: string;
let ann: string;
let support: string;

beforeEach(async () => {
  slack = await startFakeSlack({ retryDelaysMs: [], clock: { now: () => 1_700_000_000_000 } });
  client = clientOf(slack);
  tom = slack.addUser({ name: "tom", displayName: "Tom" });
  ann = slack.addUser({ name: "ann" });
  support = slack.addChannel({ name: "support", members: [tom, ann] });
});

afterEach(() => slack.stop());

const postTs = async (text: string, thread?: string): Promise<string> => {
  const options = thread === undefined ? {} : { thread_ts: thread };
  return (await client.chat.postMessage({ channel: support, text, ...options })).ts ?? "";
};

describe("chat.postMessage", () => {
  it("posts as the bot, with rising ts though the clock stands still", async () => {
    const first = await client.chat.postMessage({ channel: support, text: "one" });
    const second = await client.chat.postMessage({ channel: support, text: "two" });
    expect(first.message).toMatchObject({
      type: "message",
      user: slack.bot.userId,
      bot_id: slack.bot.botId,
      app_id: slack.bot.appId,
      bot_profile: { id: slack.bot.botId },
    });
    expect(first.ts).toMatch(/^1700000000\.\d{6}$/);
    expect(Number(second.ts)).toBeGreaterThan(Number(first.ts));
    expect(slack.seenBy(ann).map((seen) => seen.shown)).toEqual(["one", "two"]);
  });

  it("finds a channel by name, and a person by id", async () => {
    expect((await client.chat.postMessage({ channel: "#support", text: "x" })).channel).toBe(support);
    const direct = await client.chat.postMessage({ channel: tom, text: "x" });
    expect(direct.channel).toMatch(/^D/);
    expect(slack.seenBy(tom, direct.channel ?? null)).toHaveLength(1);
    expect(slack.seenBy(ann, direct.channel ?? null)).toEqual([]);
  });

  it("puts a reply into its thread, and into the channel when the parent is gone", async () => {
    const parent = slack.post(tom, support, "help");
    const reply = await client.chat.postMessage({ channel: support, text: "yes?", thread_ts: parent });
    expect(reply.message).toMatchObject({ thread_ts: parent, parent_user_id: tom });
    const gone = slack.post(tom, support, "never mind");
    slack.remove(tom, support, gone);
    const stray = await client.chat.postMessage({ channel: support, text: "yes?", thread_ts: gone });
    expect(stray.message?.thread_ts).toBeUndefined();
    expect(slack.seenBy(tom).map((seen) => [seen.text, seen.replies.length])).toEqual([
      ["help", 1],
      ["yes?", 0],
    ]);
  });

  it("shows a reply to a reply in the channel too", async () => {
    const parent = slack.post(tom, support, "help");
    const reply = await postTs("yes?", parent);
    const other = await client.chat.postMessage({ channel: support, text: "hm", thread_ts: reply });
    expect(other.message).toMatchObject({ thread_ts: parent, subtype: "thread_broadcast" });
    expect(slack.seenBy(tom).map((seen) => seen.text)).toEqual(["help", "hm"]);
  });

  it.each([
    ["nothing to see", { text: "" }, "no_text"],
    ["a text that is too long", { text: "x".repeat(40_001) }, "msg_too_long"],
    ["blocks that are none", { text: "x", blocks: "{" }, "invalid_blocks_format"],
    ["a place that is not there", { text: "x", channel: "C404" }, "channel_not_found"],
    ["metadata without a type", { text: "x", metadata: { event_payload: {} } }, "invalid_metadata_schema"],
  ])("refuses %s", async (_, args, error) => {
    const call = client.apiCall("chat.postMessage", { channel: support, ...args });
    expect(await refusalOf(call)).toMatchObject({ ok: false, error });
  });

  it("refuses places where the bot may not write", async () => {
    const outside = slack.addChannel({ name: "outside", members: [tom], botIsMember: false });
    const hidden = slack.addChannel({ name: "hidden", isPrivate: true, members: [tom], botIsMember: false });
    const old = slack.addChannel({ name: "old", members: [tom] });
    slack.archive(old);
    for (const [channel, error] of [
      [outside, "not_in_channel"],
      [hidden, "channel_not_found"],
      [old, "is_archived"],
    ] as const)
      expect(await refusalOf(client.chat.postMessage({ channel, text: "x" }))).toMatchObject({ error });
  });

  it("tells the app of its own message", async () => {
    const ts = await postTs("hello");
    expect(slack.deliveries().at(-1)?.body["event"]).toMatchObject({
      type: "message",
      ts,
      bot_id: slack.bot.botId,
      channel: support,
      channel_type: "channel",
    });
    expect(slack.deliveries().at(-1)?.body["event"]).not.toHaveProperty("client_msg_id");
  });
});

describe("chat.update", () => {
  it("changes what is said, and keeps blocks that it does not name", async () => {
    const block = { type: "section", text: { type: "mrkdwn", text: "before" } };
    const { ts = "" } = await client.chat.postMessage({ channel: support, text: "x", blocks: [block] });
    await client.chat.update({ channel: support, ts, text: "after" });
    expect(slack.seenBy(tom)[0]).toMatchObject({ text: "after", shown: "before", isEdited: true });
    await client.chat.update({ channel: support, ts, text: "after", blocks: [] });
    expect(slack.seenBy(tom)[0]).toMatchObject({ shown: "after" });
    expect(slack.deliveries().at(-1)?.body["event"]).toMatchObject({
      subtype: "message_changed",
      hidden: true,
      message: { ts, text: "after", edited: { user: slack.bot.userId, ts: "1700000000.000000" } },
      previous_message: { ts },
    });
  });

  it("refuses what is not the bot's, what is not there, and more than 4,000 bytes", async () => {
    const foreign = slack.post(tom, support, "mine");
    const own = await postTs("x");
    const { message_ts: secret = "" } = await client.chat.postEphemeral({
      channel: support,
      user: tom,
      text: "x",
    });
    const update = (ts: string, text = "y") => refusalOf(client.chat.update({ channel: support, ts, text }));
    expect(await update(foreign)).toMatchObject({ error: "cant_update_message" });
    expect(await update("1.000001")).toMatchObject({ error: "message_not_found" });
    expect(await update(secret)).toMatchObject({ error: "message_not_found" });
    expect(await update(own, "ä".repeat(2001))).toMatchObject({ error: "msg_too_long" });
  });
});

describe("chat.delete", () => {
  it("removes the bot's own messages only", async () => {
    const own = await postTs("x");
    const foreign = slack.post(tom, support, "mine");
    await client.chat.delete({ channel: support, ts: own });
    expect(await refusalOf(client.chat.delete({ channel: support, ts: own }))).toMatchObject({
      error: "message_not_found",
    });
    expect(await refusalOf(client.chat.delete({ channel: support, ts: foreign }))).toMatchObject({
      error: "cant_delete_message",
    });
    expect(slack.seenBy(tom).map((seen) => seen.text)).toEqual(["mine"]);
  });

  it("leaves a tombstone as long as there are replies", async () => {
    const own = await postTs("ours");
    const reply = slack.post(tom, support, "a reply", { thread: own });
    await client.chat.delete({ channel: support, ts: own });
    expect(slack.deliveries().at(-1)?.body["event"]).toMatchObject({
      subtype: "message_changed",
      message: { subtype: "tombstone", user: "USLACKBOT", ts: own, reply_count: 1 },
      previous_message: { text: "ours" },
    });
    expect(slack.seenBy(tom)).toMatchObject([
      { shown: "This message was deleted.", replies: [{ text: "a reply" }] },
    ]);
    slack.remove(tom, support, reply);
    expect(slack.seenBy(tom)).toEqual([]);
    expect(slack.deliveries().at(-1)?.body["event"]).toMatchObject({
      subtype: "message_deleted",
      deleted_ts: own,
    });
  });
});

describe("chat.postEphemeral", () => {
  it("is seen by one person, until they start again", async () => {
    await client.chat.postEphemeral({ channel: support, user: tom, text: "psst" });
    expect(slack.seenBy(tom)).toMatchObject([{ isEphemeral: true, shown: "psst" }]);
    expect(slack.seenBy(ann)).toEqual([]);
    slack.reload(tom);
    expect(slack.seenBy(tom)).toEqual([]);
  });

  it("is never shown in a thread that has not begun", async () => {
    const parent = slack.post(tom, support, "help");
    await client.chat.postEphemeral({ channel: support, user: tom, text: "psst", thread_ts: parent });
    expect(slack.seenBy(tom)[0]?.replies).toEqual([]);
    await postTs("yes?", parent);
    await client.chat.postEphemeral({ channel: support, user: tom, text: "psst", thread_ts: parent });
    expect(slack.seenBy(tom)[0]?.replies.map((reply) => reply.shown)).toEqual(["yes?", "psst"]);
  });

  it("needs a person who is there", async () => {
    const eve = slack.addUser({ name: "eve" });
    const call = client.chat.postEphemeral({ channel: support, user: eve, text: "psst" });
    expect(await refusalOf(call)).toMatchObject({ error: "user_not_in_channel" });
  });
});

describe("reactions and links", () => {
  it("a reaction stands once", async () => {
    const timestamp = slack.post(tom, support, "help");
    const reaction = { channel: support, timestamp, name: "eyes" };
    await client.reactions.add(reaction);
    expect(await refusalOf(client.reactions.add(reaction))).toMatchObject({ error: "already_reacted" });
    expect((await client.reactions.get(reaction)).message?.reactions).toEqual([
      { name: "eyes", users: [slack.bot.userId], count: 1 },
    ]);
    await client.reactions.remove(reaction);
    expect(await refusalOf(client.reactions.remove(reaction))).toMatchObject({ error: "no_reaction" });
    expect(await refusalOf(client.reactions.add({ ...reaction, name: "👀" }))).toMatchObject({
      error: "invalid_name",
    });
  });

  it("a link leads to the message, and to its thread", async () => {
    const parent = slack.post(tom, support, "help");
    const reply = slack.post(ann, support, "yes?", { thread: parent });
    const link = async (message_ts: string) =>
      (await client.chat.getPermalink({ channel: support, message_ts })).permalink;
    expect(await link(parent)).toBe(
      `https://muster.slack.com/archives/${support}/p${parent.replace(".", "")}`,
    );
    expect(await link(reply)).toContain(`?thread_ts=${parent}&cid=${support}`);
  });
});
