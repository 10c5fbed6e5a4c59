import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { perform } from "../../../../adapters/discord/perform.ts";
import { Refused } from "../../../../src/runtime/port.ts";
import { at, deliver, postJob, type SendSetting, saying, seenOfBot, startSetting } from "./setting.ts";

let setting: SendSetting;

const start = (threads: "private" | "public") => async () => {
  setting = await startSetting({ threads });
};

afterEach(async () => {
  setting.discord.assertClean();
  await setting.discord.stop();
});

const creatingPrivate = "POST /channels/:channel/threads";
const creatingPublic = "POST /channels/:channel/messages/:message/threads";

const begin = (text = "mein Shop ist weg"): string =>
  setting.discord.post(setting.customer, setting.support, text);

describe("public threads", () => {
  beforeEach(start("public"));

  it("hang on the message a conversation began with, and say nothing about the customer", async () => {
    const { discord, sending, support, customer } = setting;
    const root = begin();
    await perform(sending, postJob(at(support, root)));
    await perform(sending, postJob(at(support, root), { id: "order-2" }));
    expect(discord.thread(root)).toMatchObject({
      channel: support,
      isPrivate: false,
      autoArchiveMinutes: 10_080,
      name: expect.stringMatching(/^Support [0-9A-F]{4}-[0-9A-F]{4}$/),
    });
    expect(seenOfBot(setting, customer)).toMatchObject([{ thread: root }, { thread: root }]);
    expect(discord.calls(creatingPublic)).toHaveLength(1);
  });

  it("go on in a thread that is there already", async () => {
    const { discord, sending, support, customer } = setting;
    const root = begin();
    discord.startThread(customer, root, "Hilfe");
    await perform(sending, postJob(at(support, root)));
    expect(seenOfBot(setting, customer)).toMatchObject([{ thread: root, threadName: "Hilfe" }]);
  });

  it("go on in a thread that hangs on no message of the channel", async () => {
    const { discord, sending, support, customer } = setting;
    const thread = discord.openThread(customer, support, "Hilfe");
    await perform(sending, postJob(at(support, thread)));
    expect(seenOfBot(setting, customer)).toMatchObject([{ thread, threadName: "Hilfe" }]);
  });

  it("go on although the message they hang on was deleted", async () => {
    const { discord, sending, support, customer } = setting;
    const root = begin();
    await perform(sending, postJob(at(support, root)));
    discord.remove(customer, root);
    await perform(setting.restart(), postJob(at(support, root), { id: "order-2" }));
    expect(seenOfBot(setting, customer)).toHaveLength(2);
  });

  it("are refused when the message is gone and nothing hangs on it", async () => {
    const { discord, sending, support, customer } = setting;
    const root = begin();
    discord.remove(customer, root);
    const failure = perform(sending, postJob(at(support, root)));
    await expect(failure).rejects.toThrow(Refused);
    await expect(failure).rejects.toThrow(`the message ${root} it was for was deleted`);
    expect(seenOfBot(setting, customer)).toEqual([]);
  });

  it("open again when they are archived", async () => {
    const { discord, sending, support } = setting;
    const root = begin();
    const remoteId = await perform(sending, postJob(at(support, root)));
    discord.archive(root);
    await perform(sending, {
      job: "update",
      id: "order-2",
      conversation: at(support, root),
      remoteId,
      message: saying("Guten Abend"),
      ping: [],
    });
    expect(discord.thread(root).isArchived).toBe(false);
    discord.archive(root);
    await perform(sending, postJob(at(support, root), { id: "order-3" }));
    expect(discord.thread(root).isArchived).toBe(false);
  });

  it("are opened when they are locked, by a bot that manages threads", async () => {
    const { discord, sending, support, customer } = setting;
    discord.setBotPermissions(["ManageThreads"]);
    const root = begin();
    await perform(sending, postJob(at(support, root)));
    discord.lock(root);
    discord.archive(root);
    const id = await perform(sending, postJob(at(support, root), { id: "order-2" }));
    expect(discord.seenBy(customer, root).at(-1)).toMatchObject({ id });
    expect(discord.thread(root)).toMatchObject({ isArchived: false, isLocked: true });
  });

  it("say so when they are locked", async () => {
    const { discord, sending, support } = setting;
    discord.allow(50_013);
    const root = begin();
    await perform(sending, postJob(at(support, root)));
    discord.lock(root);
    const failure = perform(sending, postJob(at(support, root), { id: "order-2" }));
    await expect(failure).rejects.toThrow(Refused);
    await expect(failure).rejects.toThrow(
      "the thread is locked; unlock it, or give the bot Manage Threads (160005)",
    );
  });

  it("say so when they were deleted", async () => {
    const { discord, sending, support } = setting;
    const root = begin();
    await perform(sending, postJob(at(support, root)));
    discord.deleteThread(root);
    await expect(perform(sending, postJob(at(support, root), { id: "order-2" }))).rejects.toThrow(
      "the channel or thread was deleted (10003)",
    );
  });

  it("say so when there are too many", async () => {
    const { discord, sending, support } = setting;
    const root = begin();
    discord.failNext(creatingPublic, { error: 160_006, status: 400 });
    await expect(perform(sending, postJob(at(support, root)))).rejects.toThrow(
      "the server has as many open threads as Discord allows; close some (160006)",
    );
  });

  it("are the posts of a forum", async () => {
    const { discord, sending, forum, customer } = setting;
    const post = discord.postInForum(customer, forum, "Shop", "mein Shop ist weg");
    await perform(sending, postJob(at(forum, post)));
    expect(seenOfBot(setting, customer)).toMatchObject([{ channel: forum, thread: post }]);
    expect(discord.calls()).toHaveLength(1);
  });

  it("are made once for two posts at the same time", async () => {
    const { discord, sending, support } = setting;
    const root = begin();
    await Promise.all(
      ["order-1", "order-2", "order-3"].map((id) => perform(sending, postJob(at(support, root), { id }))),
    );
    expect(discord.calls(creatingPublic)).toHaveLength(1);
  });
});

describe("private threads", () => {
  beforeEach(start("private"));

  it("are made once, with the customer in them, and noted", async () => {
    const { discord, sending, support, customer, threadBook } = setting;
    const root = begin();
    await Promise.all([
      perform(sending, postJob(at(support, root))),
      perform(sending, postJob(at(support, root), { id: "order-2" })),
    ]);
    await perform(setting.restart(), postJob(at(support, root), { id: "order-3" }));
    const [thread = "", ...others] = discord.threadsIn(support);
    expect(others).toEqual([]);
    expect(discord.thread(thread)).toMatchObject({
      isPrivate: true,
      autoArchiveMinutes: 10_080,
      name: expect.stringMatching(/^Support [0-9A-F]{4}-[0-9A-F]{4}$/),
    });
    expect(discord.thread(thread).members).toContain(customer);
    expect(threadBook.saved()).toEqual([thread]);
    expect(await threadBook.rootOf(thread)).toBe(root);
    expect(seenOfBot(setting, customer).filter((one) => one.thread === thread)).toHaveLength(3);
    expect(discord.calls(creatingPrivate)[0]?.body).toMatchObject({ invitable: false, type: 12 });
  });

  it.each([
    ["an answer that is lost", { drop: "after" }],
    ["an answer that never comes", { hang: true }],
    ["an answer that is nonsense", { garbage: true }],
  ] as const)("are made once in spite of %s", async (_, fault) => {
    const { discord, sending, support, customer } = setting;
    const root = begin();
    discord.failNext(creatingPrivate, fault);
    const { outcomes } = await deliver(sending, postJob(at(support, root)));
    expect(outcomes).toEqual(["notSent"]);
    expect(discord.threadsIn(support)).toHaveLength(1);
    expect(discord.calls(creatingPrivate)).toHaveLength(1);
    expect(seenOfBot(setting, customer).filter(({ shown }) => shown === "Guten Tag")).toHaveLength(1);
  });

  it("are made once although the process that made them ended", async () => {
    const { discord, sending, support } = setting;
    const root = begin();
    const job = postJob(at(support, root), { orderedAt: Date.now() });
    discord.failNext(creatingPrivate, { drop: "after" });
    await expect(perform(sending, job)).rejects.toMatchObject({ outcome: "notSent" });
    setting.advance(1_000);
    await perform(setting.restart(), job);
    expect(discord.threadsIn(support)).toHaveLength(1);
  });

  it("are used again when the customer could not be let in at first", async () => {
    const { discord, sending, support, customer } = setting;
    const root = begin();
    discord.failNext("PUT /channels/:channel/thread-members/:user", { status: 502 });
    await deliver(sending, postJob(at(support, root)));
    const [thread = ""] = discord.threadsIn(support);
    expect(discord.threadsIn(support)).toHaveLength(1);
    expect(discord.thread(thread).members).toContain(customer);
  });

  it("are for those whom the job is for when the message is gone", async () => {
    const { discord, sending, support, customer } = setting;
    const root = begin();
    discord.remove(customer, root);
    await expect(perform(sending, postJob(at(support, root)))).rejects.toThrow(/was deleted/);
    expect(discord.threadsIn(support)).toEqual([]);
    await perform(sending, postJob(at(support, root), { id: "order-2", onlyFor: `discord:${customer}` }));
    expect(discord.thread(discord.threadsIn(support)[0] ?? "").members).toContain(customer);
  });

  it("are not made where a thread goes on that somebody opened", async () => {
    const { discord, sending, support, customer } = setting;
    const thread = discord.openThread(customer, support, "Hilfe");
    await perform(sending, postJob(at(support, thread)));
    expect(seenOfBot(setting, customer)).toMatchObject([{ thread }]);
    expect(discord.calls(creatingPrivate)).toEqual([]);
  });

  it("are not made below cards", async () => {
    const { discord, sending, internal, agent } = setting;
    const card = await perform(sending, postJob(at(internal)));
    await perform(sending, postJob(at(internal, card), { id: "order-2" }));
    expect(discord.thread(card).isPrivate).toBe(false);
    expect(seenOfBot(setting, agent)).toMatchObject([{ thread: null }, { thread: card }]);
  });
});
