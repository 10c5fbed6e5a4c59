import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { homeOf } from "../../../../adapters/slack/ids.ts";
import { perform } from "../../../../adapters/slack/perform.ts";
import { Refused } from "../../../../src/runtime/port.ts";
import { at, directly, postJob, type SendSetting, saying, seenOfBot, startSetting } from "./setting.ts";

let setting: SendSetting;

beforeEach(async () => {
  setting = await startSetting();
});

afterEach(async () => {
  setting.slack.assertClean();
  await setting.slack.stop();
});

const messagesSeen = (user = setting.customer): readonly string[] =>
  seenOfBot(setting, user).map(({ shown }) => shown);

describe("posting", () => {
  it("posts in the channel and returns the message's ts", async () => {
    const { sending, support, customer } = setting;
    const ts = await perform(sending, postJob(at(support)));
    expect(seenOfBot(setting, customer)).toMatchObject([
      { ts, channel: support, threadTs: null, shown: "Guten Tag" },
    ]);
  });

  it("posts in the thread", async () => {
    const { slack, sending, support, customer } = setting;
    const parent = slack.post(customer, support, "mein Shop ist weg");
    const ts = await perform(sending, postJob(at(support, parent)));
    expect(slack.seenBy(customer)[0]?.replies).toMatchObject([{ ts, threadTs: parent, shown: "Guten Tag" }]);
  });

  it("marks the message with its order and unfolds no links", async () => {
    const { slack, sending, support } = setting;
    await perform(sending, postJob(at(support)));
    expect(slack.calls("chat.postMessage")[0]?.args).toMatchObject({
      metadata: { event_type: "deskbell_order", event_payload: { id: "order-1" } },
    });
    for (const name of ["unfurl_links", "unfurl_media"])
      expect(String(slack.calls("chat.postMessage")[0]?.args[name])).toBe("false");
  });

  it("calls whom the job calls, and nobody whom its text names", async () => {
    await setting.slack.stop();
    setting = await startSetting({
      people: { mentions: async () => [{ type: "user", user_id: setting.customer }] },
    });
    const { slack, sending, support, customer } = setting;
    const other = slack.addUser({ name: "ben" });
    slack.join(other, support);
    const before = slack.pings().length;
    await perform(
      sending,
      postJob(at(support), { ping: ["leads"], message: saying(`<@${other}> <!channel>`) }),
    );
    expect(
      slack
        .pings()
        .slice(before)
        .map(({ notified }) => notified),
    ).toEqual([[customer]]);
  });

  it("writes to a person directly", async () => {
    const { slack, sending, customer } = setting;
    await perform(sending, postJob(directly(customer)));
    await perform(sending, postJob(directly(customer), { id: "order-2" }));
    expect(messagesSeen()).toEqual(["Guten Tag", "Guten Tag"]);
    expect(slack.calls("conversations.open")).toHaveLength(1);
  });

  it("publishes a home page", async () => {
    const { slack, sending, customer } = setting;
    const home = homeOf(customer);
    expect(await perform(sending, postJob(at(home), { message: saying("Ihre Tickets") }))).toBe(home);
    expect(slack.home(customer)?.shown).toContain("Ihre Tickets");
  });

  it("takes an answer away at once when its thread is gone", async () => {
    const { slack, sending, support, customer } = setting;
    const parent = slack.post(customer, support, "mein Shop ist weg");
    slack.remove(customer, support, parent);
    const failure = await perform(sending, postJob(at(support, parent))).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Refused);
    expect(String(failure)).toContain("its first message was deleted");
    expect(messagesSeen()).toEqual([]);
  });

  it("goes on in a thread whose deleted parent had replies", async () => {
    const { slack, sending, support, customer } = setting;
    const parent = slack.post(customer, support, "mein Shop ist weg");
    await perform(sending, postJob(at(support, parent)));
    slack.remove(customer, support, parent);
    await perform(sending, postJob(at(support, parent), { id: "order-2" }));
    expect(messagesSeen()).toHaveLength(2);
  });

  it("says what to do when the bot is not in the channel", async () => {
    const { slack, sending } = setting;
    const internal = slack.addChannel({ name: "team", isPrivate: true, botIsMember: false });
    await expect(perform(sending, postJob(at(internal)))).rejects.toThrow(
      `Cannot post in ${internal}: the bot does not see this channel; invite the bot to it`,
    );
  });
});

describe("changing", () => {
  it("changes a message in place and keeps its mark", async () => {
    const { slack, sending, support } = setting;
    const remoteId = await perform(sending, postJob(at(support)));
    const message = saying("Guten Abend");
    const job = {
      job: "update",
      ping: [],
      id: "order-2",
      conversation: at(support),
      remoteId,
      message,
    } as const;
    expect(await perform(sending, job)).toBe(remoteId);
    expect(messagesSeen()).toEqual(["Guten Abend"]);
    const { messages } = await sending.clients.reads.conversations.history({
      channel: support,
      include_all_metadata: true,
    });
    expect(messages?.[0]?.metadata).toEqual({
      event_type: "deskbell_order",
      event_payload: { id: "order-1" },
    });
    expect(slack.calls("chat.update")).toHaveLength(1);
  });

  it("changes a direct message", async () => {
    const { sending, customer } = setting;
    const conversation = directly(customer);
    const remoteId = await perform(sending, postJob(conversation));
    await perform(sending, {
      job: "update",
      ping: [],
      id: "order-2",
      conversation,
      remoteId,
      message: saying("Bis bald"),
    });
    expect(messagesSeen()).toEqual(["Bis bald"]);
  });

  it("is refused for a message that is gone, or not the bot's", async () => {
    const { slack, sending, support, customer } = setting;
    slack.allow("cant_update_message");
    const theirs = slack.post(customer, support, "hallo");
    const job = {
      job: "update",
      ping: [],
      id: "order-2",
      conversation: at(support),
      message: saying("x"),
    } as const;
    await expect(perform(sending, { ...job, remoteId: "1700000000.000001" })).rejects.toThrow(Refused);
    await expect(perform(sending, { ...job, remoteId: theirs })).rejects.toThrow(Refused);
  });

  it("leaves alone what cannot be changed", async () => {
    const { slack, sending, support } = setting;
    const before = slack.calls().length;
    for (const remoteId of ["private:1700000000.000001", "home:U1"]) {
      const where = { id: "order-2", conversation: at(support), remoteId } as const;
      expect(await perform(sending, { job: "update", ping: [], message: saying("x"), ...where })).toBe(
        remoteId,
      );
      expect(await perform(sending, { job: "delete", ...where })).toBe(remoteId);
    }
    expect(slack.calls()).toHaveLength(before);
  });
});

describe("deleting", () => {
  it("takes a message away, and finds nothing wrong with one that is gone", async () => {
    const { sending, support } = setting;
    const remoteId = await perform(sending, postJob(at(support)));
    const job = { job: "delete", id: "order-2", conversation: at(support), remoteId } as const;
    expect(await perform(sending, job)).toBe(remoteId);
    expect(messagesSeen()).toEqual([]);
    expect(await perform(sending, job)).toBe(remoteId);
  });
});

describe("reacting", () => {
  it("shows that the desk listens, once", async () => {
    const { slack, sending, support, customer } = setting;
    const messageId = slack.post(customer, support, "mein Shop ist weg");
    const job = { job: "react", id: "order-1", conversation: at(support), messageId } as const;
    expect(await perform(sending, job)).toBe(messageId);
    expect(await perform(sending, job)).toBe(messageId);
    expect(slack.seenBy(customer)[0]?.reactions).toEqual([{ name: "eyes", users: [slack.bot.userId] }]);
  });

  it("needs nothing more for a message that its author took away meanwhile", async () => {
    const { sending, support } = setting;
    const job = { job: "react", id: "1", conversation: at(support), messageId: "1700000000.000001" } as const;
    expect(await perform(sending, job)).toBe("1700000000.000001");
  });
});
