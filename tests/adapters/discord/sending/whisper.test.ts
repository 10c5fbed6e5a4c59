import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { perform } from "../../../../adapters/discord/perform.ts";
import { at, directly, type SendSetting, seenOfBot, startSetting, whisperJob } from "./setting.ts";

let setting: SendSetting;

beforeEach(async () => {
  setting = await startSetting();
});

afterEach(async () => {
  setting.discord.assertClean();
  await setting.discord.stop();
});

const begin = (): string => setting.discord.post(setting.customer, setting.support, "mein Shop ist weg");

const shownTo = (user: string): readonly string[] => seenOfBot(setting, user).map(({ shown }) => shown);

describe("somebody without an interaction", () => {
  it("is told directly, and that message is left as it is", async () => {
    const { sending, internal, agent } = setting;
    const id = await perform(sending, whisperJob(at(internal), agent));
    expect(id).toMatch(/^private:\d+$/);
    expect(seenOfBot(setting, agent)).toMatchObject([{ channel: `direct:${agent}`, shown: "Guten Tag" }]);
  });

  it("is told in their direct conversation with a message that can be changed", async () => {
    const { sending, customer } = setting;
    expect(await perform(sending, whisperJob(directly(customer), customer))).toMatch(/^\d+$/);
    expect(shownTo(customer)).toEqual(["Guten Tag"]);
  });

  it("is told directly as a customer too, without a thread being opened for it", async () => {
    const { discord, sending, support, customer } = setting;
    await perform(sending, whisperJob(at(support, begin()), customer));
    expect(seenOfBot(setting, customer)).toMatchObject([{ channel: `direct:${customer}` }]);
    expect(discord.threadsIn(support)).toEqual([]);
  });

  it("is told in the public thread when they are a customer and take no direct messages", async () => {
    const { discord, sending, support, customer } = setting;
    const root = begin();
    discord.closeDirectMessages(customer);
    expect(await perform(sending, whisperJob(at(support, root), customer))).toMatch(/^\d+$/);
    expect(seenOfBot(setting, customer)).toMatchObject([{ thread: root }]);
  });

  it("is told nothing when they belong to the desk and take no direct messages", async () => {
    const { discord, sending, support, agent, customer } = setting;
    const root = begin();
    discord.closeDirectMessages(agent);
    await expect(perform(sending, whisperJob(at(support, root), agent))).rejects.toThrow(
      `Cannot post for discord:${agent} in ${support}: that person takes no direct messages from the bot (50007).`,
    );
    expect(shownTo(customer)).toEqual([]);
  });

  it("is told nothing in public while nobody knows who they are", async () => {
    const { discord, sending, support, customer } = setting;
    const root = begin();
    discord.closeDirectMessages(customer);
    discord.failAlways("GET /guilds/:guild/members/:user", { status: 503 });
    await expect(perform(sending, whisperJob(at(support, root), customer))).rejects.toThrow(
      /no direct messages/,
    );
  });
});

describe("a private thread", () => {
  beforeEach(async () => {
    await setting.discord.stop();
    setting = await startSetting({ threads: "private" });
  });

  it("is where its customer is told, with a message that can be changed", async () => {
    const { discord, sending, support, customer } = setting;
    const root = begin();
    expect(await perform(sending, whisperJob(at(support, root), customer))).toMatch(/^\d+$/);
    const [thread = ""] = discord.threadsIn(support);
    expect(seenOfBot(setting, customer).filter((one) => one.thread === thread)).toHaveLength(1);
  });

  it("is not where somebody of the desk is told anything", async () => {
    const { sending, support, customer, agent } = setting;
    const root = begin();
    await perform(sending, whisperJob(at(support, root), agent));
    expect(seenOfBot(setting, agent)).toMatchObject([{ channel: `direct:${agent}` }]);
    expect(shownTo(customer)).toEqual([]);
  });
});

describe("somebody who has just acted", () => {
  const webhook = "POST /webhooks/:application/:token";

  const keep = (channel: string, original: "none" | "shown" = "none"): void =>
    setting.tokens.keep({ user: setting.agent, channel, token: "token", original });

  it.each([
    ["has passed", { error: 50_027, status: 401 }],
    ["has passed", { error: 10_015, status: 404 }],
  ] as const)("is told directly when the time for answers %s", async (_, fault) => {
    const { discord, sending, internal, agent } = setting;
    keep(internal);
    discord.failNext(webhook, fault);
    await perform(sending, whisperJob(at(internal), agent));
    expect(seenOfBot(setting, agent)).toMatchObject([{ channel: `direct:${agent}` }]);
    expect(discord.calls(webhook)[0]?.body).toMatchObject({ flags: 68, allowed_mentions: { parse: [] } });
  });

  it("is answered with what arrived last, where it arrived", async () => {
    const { discord, sending, internal, agent } = setting;
    keep(internal);
    discord.failNext(webhook, { status: 502 });
    await expect(perform(sending, whisperJob(at(internal, internal), agent))).rejects.toMatchObject({
      outcome: "unknown",
    });
    expect(discord.calls("POST /users/@me/channels")).toEqual([]);
  });
});
