import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { perform } from "../../../../adapters/slack/perform.ts";
import { at, directly, postJob, type SendSetting, seenOfBot, startSetting, whisperJob } from "./setting.ts";

let setting: SendSetting;
let other: string;

beforeEach(async () => {
  setting = await startSetting();
  other = setting.slack.addUser({ name: "ben" });
  setting.slack.join(other, setting.support);
});

afterEach(async () => {
  setting.slack.assertClean();
  await setting.slack.stop();
});

const seen = (user: string) =>
  seenOfBot(setting, user).map(({ channel, threadTs, isEphemeral }) => ({ channel, threadTs, isEphemeral }));

describe("a message for one person", () => {
  it("is seen by them alone, in the channel", async () => {
    const { sending, support, customer } = setting;
    expect(await perform(sending, whisperJob(at(support), customer))).toMatch(/^private:\d+\.\d+$/);
    expect(seen(customer)).toEqual([{ channel: support, threadTs: null, isEphemeral: true }]);
    expect(seen(other)).toEqual([]);
  });

  it("stands in the channel while the thread is empty, where Slack would show it to nobody", async () => {
    const { slack, sending, support, customer } = setting;
    const parent = slack.post(customer, support, "mein Shop ist weg");
    await perform(sending, whisperJob(at(support, parent), customer));
    expect(seen(customer)).toEqual([{ channel: support, threadTs: null, isEphemeral: true }]);
  });

  it("stands in a thread that has replies, and looks no more than once", async () => {
    const { slack, sending, support, customer } = setting;
    const parent = slack.post(customer, support, "mein Shop ist weg");
    slack.post(other, support, "meiner auch", { thread: parent });
    await perform(sending, whisperJob(at(support, parent), customer));
    await perform(sending, whisperJob(at(support, parent), customer));
    const inThread = { channel: support, threadTs: parent, isEphemeral: true };
    expect(seen(customer)).toEqual([inThread, inThread]);
    expect(slack.calls("conversations.replies")).toHaveLength(1);
  });

  it("needs no look at a thread where the bot has answered, unless it took its answer away", async () => {
    const { slack, sending, support, customer } = setting;
    const parent = slack.post(customer, support, "mein Shop ist weg");
    const conversation = at(support, parent);
    const remoteId = await perform(sending, postJob(conversation));
    await perform(sending, whisperJob(conversation, customer));
    expect(slack.calls("conversations.replies")).toHaveLength(0);
    await perform(sending, { job: "delete", id: "order-2", conversation, remoteId });
    await perform(sending, whisperJob(conversation, customer));
    expect(slack.calls("conversations.replies")).toHaveLength(1);
    expect(seen(customer).map(({ threadTs }) => threadTs)).toContain(null);
  });

  it("is an ordinary one in a direct conversation", async () => {
    const { slack, sending, customer } = setting;
    const direct = slack.openDirectMessage(customer);
    expect(await perform(sending, whisperJob(at(direct), customer))).toMatch(/^\d/);
    expect(await perform(sending, whisperJob(directly(customer), customer))).toMatch(/^\d/);
    const ordinary = { channel: direct, threadTs: null, isEphemeral: false };
    expect(seen(customer)).toEqual([ordinary, ordinary]);
  });

  it("never goes into the direct conversation of somebody else", async () => {
    const { slack, sending, customer } = setting;
    const other = slack.addUser({ name: "ben" });
    await perform(sending, whisperJob(at(slack.openDirectMessage(other), "1700000000.000100"), customer));
    expect(seenOfBot(setting, other)).toEqual([]);
    expect(seenOfBot(setting, customer)).toMatchObject([
      { channel: slack.openDirectMessage(customer), threadTs: null },
    ]);
  });

  it("is written directly where the bot is not, or the person is not", async () => {
    const { slack, sending, support, customer } = setting;
    const foreign = slack.addChannel({ name: "elsewhere", members: [customer], botIsMember: false });
    const hidden = slack.addChannel({
      name: "hidden",
      isPrivate: true,
      members: [customer],
      botIsMember: false,
    });
    slack.leave(customer, support);
    for (const channel of [foreign, hidden, support])
      expect(await perform(sending, whisperJob(at(channel), customer))).toMatch(/^private:/);
    const direct = slack.openDirectMessage(customer);
    const ordinary = { channel: direct, threadTs: null, isEphemeral: false };
    expect(seen(customer)).toEqual([ordinary, ordinary, ordinary]);
    expect(slack.calls("conversations.open")).toHaveLength(1);
  });

  it("is refused for somebody of another platform", async () => {
    const { sending, support } = setting;
    await expect(perform(sending, postJob(at(support), { onlyFor: "discord:1" }))).rejects.toThrow(
      /they are not on Slack/,
    );
  });

  it("is shown in the channel when nobody can look at the thread", async () => {
    const { slack, sending, support, customer } = setting;
    const parent = slack.post(customer, support, "mein Shop ist weg");
    slack.post(other, support, "meiner auch", { thread: parent });
    slack.failNext("conversations.replies", { status: 500 });
    await perform(sending, whisperJob(at(support, parent), customer));
    expect(seen(customer)).toEqual([{ channel: support, threadTs: null, isEphemeral: true }]);
  });
});
