import { type APIMessage, type APIThreadChannel, type APIThreadList, type REST, Routes } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { codeOf, problemsOf, restOf } from "./apps/rest.ts";
import { type FakeDiscord, startFakeDiscord } from "./fake-discord.ts";

let discord: FakeDiscord;
let rest: REST;
let tom: string;
let ann: string;
let support: string;
let now: number;

beforeEach(async () => {
  now = Date.UTC(2026, 2, 2, 9);
  discord = await startFakeDiscord({ clock: { now: () => now } });
  tom = discord.addUser({ name: "tom" });
  ann = discord.addUser({ name: "ann" });
  support = discord.addTextChannel({ name: "support" });
  rest = restOf(discord);
});

afterEach(() => discord.stop());

const post = (channel: string, content: string): Promise<APIMessage> =>
  rest.post(Routes.channelMessages(channel), { body: { content } }) as Promise<APIMessage>;
const onMessage = (message: string, name = "T-1"): Promise<APIThreadChannel> =>
  rest.post(Routes.threads(support, message), { body: { name } }) as Promise<APIThreadChannel>;
const inChannel = (channel: string, body: object): Promise<APIThreadChannel> =>
  rest.post(Routes.threads(channel), { body }) as Promise<APIThreadChannel>;
const change = (thread: string, body: object): Promise<unknown> =>
  rest.patch(Routes.channel(thread), { body });

describe("a thread on a message", () => {
  it("has its id, and is made once", async () => {
    const root = discord.post(tom, support, "help");
    expect(await onMessage(root)).toMatchObject({
      id: root,
      type: 11,
      parent_id: support,
      owner_id: discord.botUserId,
      member: { user_id: discord.botUserId },
    });
    expect(await codeOf(onMessage(root))).toBe(160004);
    await post(root, "here");
    expect(discord.seenBy(tom)).toMatchObject([
      { content: "help", thread: null, channel: support },
      { content: "here", thread: root, channel: support, threadName: "T-1" },
    ]);
    const parent = (await rest.get(Routes.channelMessage(support, root))) as APIMessage;
    expect(parent).toMatchObject({ flags: 32, thread: { id: root } });
    const inside = (await rest.get(Routes.channelMessages(root))) as APIMessage[];
    expect(inside.map((one) => one.type)).toEqual([0, 21]);
    discord.assertClean();
  });

  it("takes a name of a hundred letters", async () => {
    const root = discord.post(tom, support, "help");
    expect(await problemsOf(onMessage(root, "x".repeat(101)))).toHaveProperty("name");
    expect(await problemsOf(onMessage(root, ""))).toHaveProperty("name");
    await onMessage(root, "x".repeat(100));
  });

  it("outlives its message, and goes with its channel", async () => {
    const root = discord.post(tom, support, "help");
    await onMessage(root);
    discord.remove(tom, root);
    await post(root, "still here");
    discord.deleteChannel(support);
    expect(await codeOf(post(root, "gone"))).toBe(10003);
  });
});

describe("private threads", () => {
  it("are seen by their members and by those who manage threads", async () => {
    const thread = await inChannel(support, { name: "T-1", type: 12, invitable: false });
    await post(thread.id, "between us");
    expect(discord.seenBy(tom)).toEqual([]);
    await rest.put(Routes.threadMembers(thread.id, tom));
    expect(discord.seenBy(tom)).toMatchObject([{ content: "between us", thread: thread.id }]);
    expect(discord.seenBy(ann)).toEqual([]);
    const leads = discord.addRole({ name: "Leads", permissions: ["ManageThreads"] });
    discord.giveRole(ann, leads);
    expect(discord.seenBy(ann)).toHaveLength(1);
    await rest.delete(Routes.threadMembers(thread.id, tom));
    expect(discord.seenBy(tom)).toEqual([]);
  });

  it("of others are out of the bot's sight", async () => {
    const thread = discord.openThread(tom, support, "secret", true);
    expect(await codeOf(post(thread, "x"))).toBe(50001);
    discord.post(tom, thread, `<@${discord.botUserId}> come in`);
    await post(thread, "here I am");
    expect(discord.thread(thread).members).toEqual([tom, discord.botUserId]);
  });

  it("are what is made when no type is named, and need a right", async () => {
    expect(await inChannel(support, { name: "T-1" })).toMatchObject({ type: 12 });
    discord.overwrite(support, discord.guildId, { deny: ["CreatePrivateThreads"] });
    expect(await codeOf(inChannel(support, { name: "T-2", type: 12 }))).toBe(50013);
    await inChannel(support, { name: "T-2", type: 11 });
    expect(await codeOf(rest.put(Routes.threadMembers(discord.threadsIn(support)[0] ?? "", "1")))).toBe(
      10013,
    );
  });
});

describe("forums", () => {
  it("hold posts whose first message has their id", async () => {
    const forum = discord.addForumChannel({ name: "help", tags: ["billing"] });
    const mine = discord.postInForum(tom, forum, "Shop", "gone", { tags: ["billing"] });
    expect(discord.seenBy(ann)).toMatchObject([
      { id: mine, thread: mine, channel: forum, threadName: "Shop" },
    ]);
    expect(await rest.get(Routes.channel(mine))).toMatchObject({
      parent_id: forum,
      applied_tags: [expect.any(String)],
    });
    const made = await inChannel(forum, { name: "Notice", message: { content: "all is well" } });
    expect(made).toMatchObject({ type: 11, message: { id: made.id, content: "all is well" } });
    expect(await codeOf(post(forum, "x"))).toBe(40058);
    expect(await codeOf(inChannel(forum, { name: "Empty", message: {} }))).toBe(50006);
    expect(discord.threadsIn(forum)).toHaveLength(2);
  });

  it("may want a tag", async () => {
    const forum = discord.addForumChannel({ name: "help", tags: ["billing"], tagRequired: true });
    expect(await codeOf(inChannel(forum, { name: "x", message: { content: "x" } }))).toBe(40067);
  });
});

describe("archived and locked threads", () => {
  it("wake up when somebody writes", async () => {
    const root = discord.post(tom, support, "help");
    await onMessage(root);
    discord.archive(root);
    const note = await post(root, "awake");
    expect(discord.thread(root).isArchived).toBe(false);
    discord.archive(root);
    expect(await codeOf(rest.patch(Routes.channelMessage(root, note.id), { body: { content: "x" } }))).toBe(
      50083,
    );
    expect(await codeOf(rest.delete(Routes.channelMessage(root, note.id)))).toBe(50083);
    expect(await codeOf(change(root, { name: "x" }))).toBe(50083);
    await change(root, { archived: false, name: "x" });
    discord.archive(root);
    discord.post(tom, root, "I too");
    expect(discord.thread(root)).toMatchObject({ isArchived: false, name: "x" });
  });

  it("keep those out who do not manage them", async () => {
    const root = discord.post(tom, support, "help");
    await onMessage(root);
    discord.lock(root);
    expect(await codeOf(post(root, "x"))).toBe(160005);
    expect(() => discord.post(tom, root, "x")).toThrow(/locked/);
    expect(await codeOf(change(root, { locked: false }))).toBe(50013);
    discord.setBotPermissions(["ManageThreads"]);
    await post(root, "x");
    await change(root, { archived: true });
    expect(await codeOf(post(root, "x"))).toBe(160005);
    expect(await codeOf(change(root, { locked: false }))).toBe(50083);
    await change(root, { archived: false, locked: false });
    await post(root, "x");
  });

  it("are listed", async () => {
    const roots = Array.from({ length: 3 }, (_, index) => discord.post(tom, support, `m${index}`));
    for (const root of roots) await onMessage(root);
    for (const root of roots.slice(0, 2)) {
      now += 60_000;
      discord.archive(root);
    }
    const active = (await rest.get(Routes.guildActiveThreads(discord.guildId))) as APIThreadList;
    expect(active.threads.map((one) => one.id)).toEqual([roots[2]]);
    const list = async (query: Record<string, string> = {}) =>
      (await rest.get(Routes.channelThreads(support, "public"), {
        query: new URLSearchParams(query),
      })) as APIThreadList & {
        has_more: boolean;
      };
    const first = await list({ limit: "1" });
    expect(first).toMatchObject({ threads: [{ id: roots[1] }], has_more: true });
    const before = (first.threads[0] as APIThreadChannel).thread_metadata?.archive_timestamp ?? "";
    expect(await list({ before })).toMatchObject({ threads: [{ id: roots[0] }], has_more: false });
    expect(await codeOf(rest.get(Routes.channelThreads(support, "private")))).toBe(50013);
    expect(await rest.get(Routes.channelJoinedArchivedThreads(support))).toMatchObject({ threads: [] });
  });
});

describe("limits of threads", () => {
  it("two new names in ten minutes", async () => {
    const root = discord.post(tom, support, "help");
    await onMessage(root);
    await change(root, { name: "a" });
    await change(root, { name: "b" });
    rest.options.rejectOnRateLimit = () => true;
    await expect(change(root, { name: "c" })).rejects.toMatchObject({
      retryAfter: expect.closeTo(600_000, -3),
    });
    now += 600_001;
    await restOf(discord).patch(Routes.channel(root), { body: { name: "c" } });
    expect(discord.thread(root).name).toBe("c");
  });

  it("a thousand that are active", async () => {
    const threads = Array.from({ length: 1000 }, (_, index) =>
      discord.openThread(tom, support, `T-${index}`),
    );
    const root = discord.post(tom, support, "one more");
    expect(await codeOf(onMessage(root))).toBe(160006);
    discord.archive(threads[0] ?? "");
    await onMessage(root);
  });
});
