import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { personKey } from "../../../../adapters/discord/ids.ts";
import { perform } from "../../../../adapters/discord/perform.ts";
import type { Job } from "../../../../src/runtime/port.ts";
import { at, directly, postJob, type SendSetting, saying, seenOfBot, startSetting } from "./setting.ts";

let setting: SendSetting;

beforeEach(async () => {
  setting = await startSetting();
});

afterEach(async () => {
  setting.discord.assertClean();
  await setting.discord.stop();
});

const posting = "POST /channels/:channel/messages";

const messagesSeen = (user = setting.customer): readonly string[] =>
  seenOfBot(setting, user).map(({ shown }) => shown);

describe("posting", () => {
  it("posts in the channel and returns the message's id", async () => {
    const { sending, support, customer } = setting;
    const id = await perform(sending, postJob(at(support)));
    expect(seenOfBot(setting, customer)).toMatchObject([
      { id, channel: support, thread: null, shown: "Guten Tag" },
    ]);
  });

  it("marks the message with its order, shows no previews and calls nobody", async () => {
    const { discord, sending, support } = setting;
    await perform(sending, postJob(at(support), { message: saying("https://example.org") }));
    const { body } = discord.calls(posting)[0] ?? {};
    expect(body).toMatchObject({ enforce_nonce: true, flags: 4, allowed_mentions: { parse: [] } });
    expect(Object(body).nonce).toHaveLength(24);
  });

  it("calls the leads' role, single leads and whom the job names, and nobody whom its text names", async () => {
    const { discord, sending, support, leads, agent, customer } = setting;
    const message = saying(`@everyone @here <@${customer}> <@&${discord.guildId}>`);
    await perform(sending, postJob(at(support), { ping: ["leads", personKey(agent)], message }));
    expect(discord.pings()).toMatchObject([{ roles: [leads], users: [agent], everyone: false }]);
  });

  it("calls nobody when no one is to be called", async () => {
    const { discord, sending, support, customer } = setting;
    await perform(sending, postJob(at(support), { message: saying(`@everyone <@${customer}> @here`) }));
    expect(discord.pings()).toEqual([]);
  });

  it("writes to a person directly, whatever the thread says", async () => {
    const { discord, sending, customer } = setting;
    await perform(sending, postJob({ ...directly(customer), thread: "123" }));
    await perform(sending, postJob(directly(customer), { id: "order-2" }));
    expect(messagesSeen()).toEqual(["Guten Tag", "Guten Tag"]);
    expect(discord.calls("POST /users/@me/channels")).toHaveLength(1);
  });

  it("says what to do when the bot does not see the channel", async () => {
    const { discord, sending } = setting;
    const secret = discord.addTextChannel({ name: "geheim", visibleTo: [setting.agents], bot: false });
    await expect(perform(sending, postJob(at(secret)))).rejects.toThrow(
      `Cannot post in ${secret}: the bot does not see the channel or thread; give it View Channel there (50001).`,
    );
  });

  it("says which permission is missing", async () => {
    const { discord, sending, support } = setting;
    discord.allow(50_013);
    discord.overwrite(support, discord.botUserId, { deny: ["SendMessages"] });
    await expect(perform(sending, postJob(at(support)))).rejects.toThrow(/give it Send Messages/);
  });

  it("refuses what is no id of Discord's", async () => {
    const { discord, sending, support, customer } = setting;
    await expect(perform(sending, postJob(at("../guilds")))).rejects.toThrow(/no id of Discord's/);
    await expect(perform(sending, postJob(at(support, "1.5")))).rejects.toThrow(/no id of Discord's/);
    await expect(perform(sending, postJob(at(support), { onlyFor: `slack:${customer}` }))).rejects.toThrow(
      /not on Discord/,
    );
    expect(discord.calls()).toEqual([]);
  });
});

const update = (conversation: Job["conversation"], remoteId: string, text = "Guten Abend"): Job => ({
  job: "update",
  id: "order-2",
  conversation,
  remoteId,
  message: saying(text),
  ping: [],
});

describe("changing", () => {
  it("changes a message in place and calls nobody", async () => {
    const { discord, sending, support, customer } = setting;
    const id = await perform(sending, postJob(at(support)));
    expect(await perform(sending, update(at(support), id, `Guten Abend <@${customer}>`))).toBe(id);
    expect(messagesSeen()[0]).toContain("Guten Abend");
    expect(discord.calls("PATCH /channels/:channel/messages/:message")[0]?.body).toMatchObject({
      allowed_mentions: { parse: [] },
    });
  });

  it("keeps those whom it calls named, and calls them once", async () => {
    const { discord, sending, internal, lead, leads } = setting;
    const id = await perform(sending, postJob(at(internal), { ping: ["leads"] }));
    const before = discord.pings().length;
    const job: Job = { ...postJob(at(internal)), job: "update", remoteId: id, ping: ["leads"] };
    await perform(sending, job);
    expect(seenOfBot(setting, lead)[0]?.content).toContain(`<@&${leads}>`);
    expect(discord.pings()).toHaveLength(before);
  });

  it("finds a card by the conversation below it, and what stands there too", async () => {
    const { sending, internal, agent } = setting;
    const card = await perform(sending, postJob(at(internal)));
    const below = await perform(sending, postJob(at(internal, card), { id: "order-2" }));
    await perform(sending, update(at(internal, card), card, "Karte"));
    await perform(sending, update(at(internal, card), below, "Notiz"));
    expect(messagesSeen(agent)).toEqual(["Karte", "Notiz"]);
  });

  it("refuses to change a message that is gone", async () => {
    const { sending, support } = setting;
    const id = await perform(sending, postJob(at(support)));
    await perform(sending, { job: "delete", id: "order-3", conversation: at(support), remoteId: id });
    await expect(perform(sending, update(at(support), id))).rejects.toThrow(
      `Cannot change the message ${id} in ${support}: it was deleted.`,
    );
  });

  it("deletes a message, and one that is gone already", async () => {
    const { sending, support } = setting;
    const remoteId = await perform(sending, postJob(at(support)));
    const job: Job = { job: "delete", id: "order-2", conversation: at(support), remoteId };
    expect(await perform(sending, job)).toBe(remoteId);
    expect(await perform(sending, job)).toBe(remoteId);
    expect(messagesSeen()).toEqual([]);
  });

  it("leaves messages of a deleted channel alone", async () => {
    const { discord, sending, support } = setting;
    const remoteId = await perform(sending, postJob(at(support)));
    discord.deleteChannel(support);
    await perform(sending, { job: "delete", id: "order-2", conversation: at(support), remoteId });
    await expect(perform(sending, update(at(support), remoteId))).rejects.toThrow(/it was deleted/);
  });

  it("changes nothing in what only one person saw", async () => {
    const { discord, sending, support } = setting;
    expect(await perform(sending, update(at(support), "private:1"))).toBe("private:1");
    await perform(sending, {
      job: "delete",
      id: "order-2",
      conversation: at(support),
      remoteId: "private:1",
    });
    expect(discord.calls()).toEqual([]);
  });
});

const react = (conversation: Job["conversation"], messageId: string): Job => ({
  job: "react",
  id: "order-1",
  conversation,
  messageId,
});

const reactionsOn = (message: string): unknown =>
  setting.discord.seenBy(setting.customer).find(({ id }) => id === message)?.reactions;

describe("reacting", () => {
  it("reacts in the channel, in a thread, in a forum and directly", async () => {
    const { discord, sending, support, forum, customer } = setting;
    const root = discord.post(customer, support, "mein Shop ist weg");
    const thread = discord.startThread(customer, root, "Shop");
    const inside = discord.post(customer, thread, "immer noch");
    const post = discord.postInForum(customer, forum, "Shop", "mein Shop ist weg");
    const later = discord.post(customer, post, "immer noch");
    const direct = discord.directMessage(customer, "hallo");
    for (const [conversation, message] of [
      [at(support), root],
      [at(support, root), root],
      [at(support, root), inside],
      [at(forum, post), post],
      [at(forum, post), later],
      [directly(customer), direct],
    ] as const) {
      await perform(sending, react(conversation, message));
      expect(reactionsOn(message)).toEqual([{ emoji: "👀", users: [discord.botUserId] }]);
    }
  });

  it("does nothing when the message is gone, or its author wants nothing to do with the bot", async () => {
    const { discord, sending, support, customer } = setting;
    const root = discord.post(customer, support, "mein Shop ist weg");
    discord.failNext("*", { error: 90_001, status: 403 });
    await perform(sending, react(at(support, root), root));
    discord.remove(customer, root);
    expect(await perform(sending, react(at(support, root), root))).toBe(root);
  });
});

describe("hiding", () => {
  const hide = (messageId: string, thread: string | null = null): Job => ({
    job: "hide",
    id: "order-1",
    conversation: at(setting.support, thread),
    messageId,
  });

  it("takes a customer's message away where it stands, and one that is gone already", async () => {
    const { discord, sending, support, customer } = setting;
    discord.overwrite(support, discord.botUserId, { allow: ["ManageMessages"] });
    const root = discord.post(customer, support, "Kundennummer 12345");
    const thread = discord.startThread(customer, root, "Shop");
    const inside = discord.post(customer, thread, "Kundennummer 12345");
    for (const message of [root, inside, inside]) await perform(sending, hide(message, root));
    expect(discord.seenBy(customer, support).filter(({ id }) => [root, inside].includes(id))).toEqual([]);
  });

  it("opens the conversation's thread before its first message is gone", async () => {
    const { discord, sending, support, customer } = setting;
    discord.overwrite(support, discord.botUserId, { allow: ["ManageMessages"] });
    for (const threads of ["public", "private"] as const) {
      const root = discord.post(customer, support, "Kundennummer 12345");
      await perform({ ...sending, threads }, hide(root, root));
      await perform({ ...sending, threads }, postJob(at(support, root)));
      expect(discord.seenBy(customer).some(({ id }) => id === root)).toBe(false);
      const thread = discord.threadsIn(support).at(-1) ?? "";
      expect(discord.thread(thread).isPrivate).toBe(threads === "private");
      expect(discord.seenBy(customer, thread)).toHaveLength(1);
    }
  });

  it("says which permission it takes", async () => {
    const { discord, sending, support, customer } = setting;
    discord.allow(50_013);
    const root = discord.post(customer, support, "Kundennummer 12345");
    await expect(perform(sending, hide(root))).rejects.toThrow(
      `Cannot take the message ${root} in ${support} away: the bot lacks a permission there; give it Manage Messages`,
    );
  });
});
