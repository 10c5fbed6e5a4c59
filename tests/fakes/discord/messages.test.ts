import { type APIMessage, type REST, Routes } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { codeOf, problemsOf, restOf } from "./apps/rest.ts";
import { type FakeDiscord, startFakeDiscord } from "./fake-discord.ts";

let discord: FakeDiscord;
let rest: REST;
let tom: string;
let support: string;
let now: number;

beforeEach(async () => {
  now = Date.UTC(2026, 2, 2, 9);
  discord = await startFakeDiscord({ clock: { now: () => now } });
  tom = discord.addUser({ name: "tom" });
  support = discord.addTextChannel({ name: "support" });
  rest = restOf(discord);
});

afterEach(() => discord.stop());

const post = (body: object, channel = support): Promise<APIMessage> =>
  rest.post(Routes.channelMessages(channel), { body }) as Promise<APIMessage>;

const button = (custom_id: string, label = custom_id) => ({ type: 2, style: 1, custom_id, label });
const row = (...components: readonly object[]) => ({ type: 1, components });

describe("a message", () => {
  it("is posted, read, changed and removed", async () => {
    const { id } = await post({ content: " hello ", components: [row(button("go", "Go"))] });
    expect(discord.seenBy(tom).map((one) => one.shown)).toEqual(["hello\n[Go]"]);
    const message = (await rest.get(Routes.channelMessage(support, id))) as APIMessage;
    expect(message).toMatchObject({
      content: "hello",
      author: { id: discord.botUserId },
      edited_timestamp: null,
    });
    expect(message).not.toHaveProperty("nonce");
    now += 1000;
    await rest.patch(Routes.channelMessage(support, id), { body: { content: "bye", components: [] } });
    expect(discord.seenBy(tom)).toMatchObject([{ shown: "bye", isEdited: true }]);
    await rest.delete(Routes.channelMessage(support, id));
    expect(discord.seenBy(tom)).toEqual([]);
    expect(await codeOf(rest.get(Routes.channelMessage(support, id)))).toBe(10008);
    discord.assertClean();
  });

  it("comes with embeds and files, which can be fetched for a day", async () => {
    const files = [{ name: "log.txt", data: Buffer.from("all of it") }];
    const body = { embeds: [{ title: "T", fields: [{ name: "a", value: "b" }] }] };
    const message = (await rest.post(Routes.channelMessages(support), { body, files })) as APIMessage;
    expect(discord.seenBy(tom)[0]?.shown).toBe("T\na\nb\n<log.txt>");
    const [attachment] = message.attachments;
    expect(attachment).toMatchObject({ filename: "log.txt", size: 9 });
    expect(await (await fetch(attachment?.url ?? "")).text()).toBe("all of it");
    now += 25 * 3_600_000;
    expect((await fetch(attachment?.url ?? "")).status).toBe(404);
  });

  it("with an enforced nonce is posted once", async () => {
    const body = { content: "once", nonce: "abc", enforce_nonce: true };
    const first = await post(body);
    expect(await post({ ...body, content: "twice" })).toMatchObject({ id: first.id, content: "once" });
    now += 6 * 60_000;
    expect((await post(body)).id).not.toBe(first.id);
    expect((await post({ content: "free", nonce: "abc" })).id).not.toBe(first.id);
    expect(discord.seenBy(tom)).toHaveLength(3);
  });

  it("answers another, and may have to", async () => {
    const asked = discord.post(tom, support, "help");
    const answer = await post({ content: "yes", message_reference: { message_id: asked } });
    expect(answer).toMatchObject({ type: 19, referenced_message: { id: asked, content: "help" } });
    expect(discord.seenBy(tom)[1]).toMatchObject({ replyTo: asked });
    const gone = { message_id: "1", fail_if_not_exists: true };
    expect(await problemsOf(post({ content: "x", message_reference: gone }))).toHaveProperty(
      "message_reference",
    );
    const kind = { message_id: "1", fail_if_not_exists: false };
    expect(await post({ content: "x", message_reference: kind })).toMatchObject({ type: 0 });
  });

  it("by another is not the bot's to change", async () => {
    const theirs = discord.post(tom, support, "mine");
    expect(await codeOf(rest.patch(Routes.channelMessage(support, theirs), { body: { content: "x" } }))).toBe(
      50005,
    );
    expect(await codeOf(rest.delete(Routes.channelMessage(support, theirs)))).toBe(50013);
    discord.setBotPermissions(["ManageMessages"]);
    await rest.delete(Routes.channelMessage(support, theirs));
    expect(discord.seenBy(tom)).toEqual([]);
  });
});

describe("what Discord does not take", () => {
  const tooLong = (code: string) => ({ _errors: [expect.objectContaining({ code })] });

  it.each([
    ["words", { content: "x".repeat(2001) }, { content: tooLong("BASE_TYPE_MAX_LENGTH") }],
    [
      "rows",
      { components: Array.from({ length: 6 }, (_, n) => row(button(`b${n}`))) },
      { components: expect.anything() },
    ],
    [
      "buttons",
      { components: [row(...Array.from({ length: 6 }, (_, n) => button(`b${n}`)))] },
      expect.anything(),
    ],
    ["labels", { components: [row(button("a", "x".repeat(81)))] }, expect.anything()],
    ["custom ids", { components: [row(button("x".repeat(101), "a"))] }, expect.anything()],
    ["the same custom id twice", { components: [row(button("a"), button("a"))] }, expect.anything()],
    [
      "titles",
      { embeds: [{ title: "x".repeat(257) }] },
      { embeds: { 0: { title: tooLong("BASE_TYPE_MAX_LENGTH") } } },
    ],
    ["empty fields", { embeds: [{ fields: [{ name: "", value: "x" }] }] }, expect.anything()],
    [
      "embeds",
      { embeds: [{ description: "x".repeat(4000) }, { description: "x".repeat(2001) }] },
      { embeds: tooLong("MAX_EMBED_SIZE_EXCEEDED") },
    ],
    ["nonces", { content: "x", nonce: "x".repeat(26) }, { nonce: tooLong("BASE_TYPE_MAX_LENGTH") }],
    [
      "contradicting mentions",
      { content: "x", allowed_mentions: { parse: ["users"], users: ["123456789012345678"] } },
      { allowed_mentions: tooLong("MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE") },
    ],
    [
      "options",
      {
        components: [
          row({
            type: 3,
            custom_id: "s",
            options: Array.from({ length: 26 }, (_, n) => ({ label: `${n}`, value: `${n}` })),
          }),
        ],
      },
      expect.anything(),
    ],
  ])("%s beyond the limit", async (_, body, problems) => {
    expect(await problemsOf(post(body))).toEqual(problems);
    expect(() => discord.assertClean()).toThrow(/50035/);
    discord.allow(50035);
    discord.assertClean();
  });

  it("nothing at all", async () => {
    expect(await codeOf(post({ content: "  " }))).toBe(50006);
  });
});

describe("histories", () => {
  it("are read by pages, newest first", async () => {
    const ids = Array.from({ length: 7 }, (_, index) => discord.post(tom, support, `m${index}`));
    const page = async (query: Record<string, string>): Promise<readonly string[]> => {
      const found = await rest.get(Routes.channelMessages(support), { query: new URLSearchParams(query) });
      return (found as APIMessage[]).map((one) => one.content);
    };
    expect(await page({ limit: "2" })).toEqual(["m6", "m5"]);
    expect(await page({ after: ids[1] ?? "", limit: "2" })).toEqual(["m3", "m2"]);
    expect(await page({ before: ids[2] ?? "" })).toEqual(["m1", "m0"]);
    expect(await page({ around: ids[3] ?? "", limit: "3" })).toEqual(["m4", "m3", "m2"]);
    expect(await page({ after: "0", limit: "100" })).toHaveLength(7);
    expect(await problemsOf(page({ limit: "101" }))).toHaveProperty("limit");
  });

  it("tell no words to an app without the intent, but for those that speak to it", async () => {
    discord.setIntents([]);
    discord.post(tom, support, "secret");
    discord.post(tom, support, `<@${discord.botUserId}> open`);
    const found = (await rest.get(Routes.channelMessages(support))) as APIMessage[];
    expect(found.map((one) => one.content)).toEqual([`<@${discord.botUserId}> open`, ""]);
  });
});

describe("rights", () => {
  it("decide what the bot may see and do", async () => {
    const hidden = discord.addTextChannel({ name: "hidden", visibleTo: [tom], bot: false });
    expect(await codeOf(post({ content: "x" }, hidden))).toBe(50001);
    expect(await codeOf(rest.get(Routes.channel(hidden)))).toBe(50001);
    discord.overwrite(support, discord.botUserId, { deny: ["EmbedLinks"] });
    expect(await codeOf(post({ embeds: [{ title: "x" }] }))).toBe(50013);
    await post({ content: "x" });
    discord.overwrite(support, discord.guildId, { deny: ["SendMessages"] });
    expect(await codeOf(post({ content: "x" }))).toBe(50013);
    discord.setBotPermissions(["Administrator"]);
    await post({ content: "x" });
    await post({ content: "x" }, hidden);
    expect(await codeOf(post({ content: "x" }, "1"))).toBe(10003);
    expect(() => discord.assertClean()).toThrow(/50013/);
  });

  it("decide what people see", async () => {
    const ann = discord.addUser({ name: "ann" });
    const agents = discord.addRole({ name: "Agents" });
    const desk = discord.addTextChannel({ name: "desk", visibleTo: [agents] });
    await post({ content: "internal" }, desk);
    expect(discord.seenBy(ann)).toEqual([]);
    discord.giveRole(ann, agents);
    expect(discord.seenBy(ann)).toMatchObject([{ content: "internal", channel: desk }]);
    discord.takeRole(ann, agents);
    expect(() => discord.post(ann, desk, "x")).toThrow(/does not see/);
  });
});

describe("direct messages", () => {
  it("are opened once, and may be closed", async () => {
    const open = async () =>
      ((await rest.post(Routes.userChannels(), { body: { recipient_id: tom } })) as { id: string }).id;
    const channel = await open();
    expect(await open()).toBe(channel);
    await post({ content: "hi" }, channel);
    expect(discord.seenBy(tom)).toMatchObject([{ channel: `direct:${tom}`, thread: null, content: "hi" }]);
    discord.closeDirectMessages(tom);
    expect(await codeOf(post({ content: "hi" }, channel))).toBe(50007);
    discord.kick(tom);
    expect(await codeOf(post({ content: "hi" }, channel))).toBe(50278);
    discord.assertClean();
  });
});
