import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type FakeSlack, startFakeSlack } from "./fake-slack.ts";
import { type Json, objectOf } from "./json.ts";

let slack: FakeSlack;
let tom: string;
let support: string;

beforeEach(async () => {
  slack = await startFakeSlack({ retryDelaysMs: [], clock: { now: () => 1_700_000_000_000 } });
  tom = slack.addUser({ name: "tom", displayName: "Tom" });
  support = slack.addChannel({ name: "support", members: [tom] });
});

afterEach(() => slack.stop());

const events = (): readonly Json[] => slack.deliveries().map((delivery) => objectOf(delivery.body["event"]));
const lastEvent = (): Json => events().at(-1) ?? {};

describe("messages", () => {
  it("come in an envelope with who and where", () => {
    const ts = slack.post(tom, support, "help");
    expect(slack.deliveries()[0]?.body).toEqual({
      token: expect.any(String),
      team_id: slack.team.id,
      context_team_id: slack.team.id,
      context_enterprise_id: null,
      api_app_id: slack.bot.appId,
      type: "event_callback",
      event_id: expect.stringMatching(/^Ev/),
      event_time: 1_700_000_000,
      authorizations: [
        {
          enterprise_id: null,
          team_id: slack.team.id,
          user_id: slack.bot.userId,
          is_bot: true,
          is_enterprise_install: false,
        },
      ],
      is_ext_shared_channel: false,
      event_context: expect.any(String),
      event: {
        type: "message",
        client_msg_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        user: tom,
        text: "help",
        ts,
        team: slack.team.id,
        blocks: [
          {
            type: "rich_text",
            block_id: expect.any(String),
            elements: [{ type: "rich_text_section", elements: [{ type: "text", text: "help" }] }],
          },
        ],
        channel: support,
        event_ts: ts,
        channel_type: "channel",
      },
    });
  });

  it("that mention the bot come twice, with two event ids and one ts", () => {
    const ts = slack.post(tom, support, `<@${slack.bot.userId}> help`);
    const [message, mention] = events();
    expect(message).toMatchObject({ type: "message", ts, channel_type: "channel" });
    expect(mention).toMatchObject({
      type: "app_mention",
      ts,
      text: `<@${slack.bot.userId}> help`,
      user: tom,
    });
    expect(mention).not.toHaveProperty("channel_type");
    expect(new Set(slack.deliveries().map((delivery) => delivery.eventId)).size).toBe(2);
  });

  it("to the bot alone come once, even with a mention", () => {
    const direct = slack.openDirectMessage(tom);
    slack.post(tom, direct, `<@${slack.bot.userId}> help`);
    expect(events()).toMatchObject([{ type: "message", channel: direct, channel_type: "im" }]);
  });

  it("in threads name the parent and its author", () => {
    const parent = slack.post(tom, support, "help");
    slack.post(tom, support, "please", { thread: parent });
    expect(lastEvent()).toMatchObject({ thread_ts: parent, parent_user_id: tom });
    slack.post(tom, support, "all", { thread: parent, broadcast: true });
    expect(lastEvent()).toMatchObject({
      subtype: "thread_broadcast",
      thread_ts: parent,
      root: { ts: parent, reply_count: 2 },
    });
  });

  it("from another workspace say so", () => {
    const eve = slack.addUser({ name: "eve", teamId: "T99999999" });
    const shared = slack.addChannel({ name: "shared", isShared: true, members: [eve] });
    slack.post(eve, shared, "hi");
    expect(slack.deliveries()[0]?.body).toMatchObject({
      team_id: slack.team.id,
      is_ext_shared_channel: true,
      event: { team: "T99999999", user_team: "T99999999", source_team: "T99999999" },
    });
  });

  it("sent again by a client carry one client_msg_id and two ts", () => {
    slack.postTwice(tom, support, "help");
    const [first, second] = events();
    expect(second?.["client_msg_id"]).toBe(first?.["client_msg_id"]);
    expect(second?.["ts"]).not.toBe(first?.["ts"]);
    expect(slack.seenBy(tom)).toHaveLength(1);
  });

  it("of other apps have a bot_id and no client_msg_id, old ones no user either", () => {
    slack.postAsOtherBot(support, "build failed");
    expect(lastEvent()).toMatchObject({ bot_id: "BOTHERBOT", user: "UOTHERBOT" });
    slack.postAsOtherBot(support, "build failed", { isOld: true });
    expect(lastEvent()).toMatchObject({ subtype: "bot_message", bot_id: "BOTHERBOT" });
    expect(lastEvent()).not.toHaveProperty("user");
    expect(lastEvent()).not.toHaveProperty("client_msg_id");
  });

  it("are only told where the bot is, and where it asked for them", () => {
    const outside = slack.addChannel({ name: "outside", members: [tom], botIsMember: false });
    slack.post(tom, outside, "secret");
    slack.setSubscriptions(["app_mention"]);
    slack.post(tom, support, `<@${slack.bot.userId}> help`);
    expect(events().map((event) => event["type"])).toEqual(["app_mention"]);
    slack.setScopes([]);
    slack.post(tom, support, `<@${slack.bot.userId}> help`);
    expect(events()).toHaveLength(1);
  });
});

describe("changes", () => {
  it("an edit tells what was and what is, without a user of its own", () => {
    const ts = slack.post(tom, support, "helo");
    slack.edit(tom, support, ts, "hello");
    expect(lastEvent()).toMatchObject({
      type: "message",
      subtype: "message_changed",
      hidden: true,
      channel: support,
      channel_type: "channel",
      message: { ts, user: tom, text: "hello", edited: { user: tom, ts: "1700000000.000000" } },
      previous_message: { ts, text: "helo" },
    });
    expect(lastEvent()).not.toHaveProperty("user");
    expect(lastEvent()["ts"]).not.toBe(ts);
  });

  it("an edit that mentions the bot is a mention, with the old ts", () => {
    const ts = slack.post(tom, support, "help");
    slack.edit(tom, support, ts, `<@${slack.bot.userId}> help`);
    expect(lastEvent()).toMatchObject({ type: "app_mention", ts, edited: { user: tom } });
  });

  it("a preview of a link changes no text", () => {
    const ts = slack.post(tom, support, "see https://muster.de/a");
    slack.unfurl(support, ts);
    expect(lastEvent()).toMatchObject({ subtype: "message_changed", message: { attachments: [{ id: 1 }] } });
    expect(objectOf(lastEvent()["message"])["text"]).toBe(objectOf(lastEvent()["previous_message"])["text"]);
    expect(lastEvent()["message"]).not.toHaveProperty("edited");
  });

  it("a removed message is gone, from the thread too", () => {
    const parent = slack.post(tom, support, "help");
    const reply = slack.post(tom, support, "oops", { thread: parent });
    slack.remove(tom, support, reply);
    expect(lastEvent()).toMatchObject({
      subtype: "message_deleted",
      deleted_ts: reply,
      previous_message: { text: "oops" },
    });
    slack.remove(tom, support, parent);
    expect(slack.seenBy(tom)).toEqual([]);
  });

  it("people can only change what is theirs", () => {
    const ann = slack.addUser({ name: "ann" });
    const ts = slack.post(tom, support, "help");
    expect(() => slack.edit(ann, support, ts, "x")).toThrow(/not by/);
    expect(() => slack.post(ann, support, "x")).toThrow(/is not in/);
    slack.removeAnyones(support, ts);
    expect(slack.seenBy(tom)).toEqual([]);
  });
});

describe("comings and goings", () => {
  it("are told as a message and as an event", () => {
    const ann = slack.addUser({ name: "ann" });
    slack.join(ann, support);
    expect(events()).toMatchObject([
      { type: "message", subtype: "channel_join", user: ann, text: `<@${ann}> has joined the channel` },
      { type: "member_joined_channel", user: ann, channel: support, channel_type: "C", team: slack.team.id },
    ]);
    slack.leave(ann, support);
    expect(lastEvent()).toMatchObject({ subtype: "channel_leave", user: ann });
    expect(slack.seenBy(ann)).toEqual([]);
  });

  it("of private channels are told to those who may read these", () => {
    const ann = slack.addUser({ name: "ann" });
    const closed = slack.addChannel({ name: "closed", isPrivate: true });
    slack.setSubscriptions(["member_joined_channel"]);
    slack.setScopes(["channels:read"]);
    slack.join(ann, closed);
    expect(events()).toEqual([]);
    slack.setScopes(["groups:read"]);
    slack.join(tom, closed);
    slack.join(ann, support);
    expect(events()).toMatchObject([{ user: tom, channel: closed, channel_type: "G" }]);
  });

  it("reactions name the message and its author", () => {
    const ts = slack.post(tom, support, "help");
    slack.react(tom, support, ts, "eyes");
    expect(lastEvent()).toMatchObject({
      type: "reaction_added",
      user: tom,
      reaction: "eyes",
      item: { type: "message", channel: support, ts },
      item_user: tom,
    });
    slack.unreact(tom, support, ts, "eyes");
    expect(lastEvent()).toMatchObject({ type: "reaction_removed" });
  });
});

describe("what cannot be trusted", () => {
  it("an event can come again, as it was", async () => {
    slack.post(tom, support, "help");
    const [first] = slack.deliveries();
    await slack.redeliver(first?.eventId ?? "");
    expect(slack.deliveries()[1]?.body).toEqual(first?.body);
  });

  it("events that are held back are announced without an event", async () => {
    await slack.deliverRateLimited();
    expect(slack.deliveries()[0]?.body).toEqual({
      token: expect.any(String),
      type: "app_rate_limited",
      team_id: slack.team.id,
      minute_rate_limited: 1_699_999_980,
      api_app_id: slack.bot.appId,
    });
  });

  it("anything can be delivered", async () => {
    await slack.deliverRaw({ type: "event_callback", event: null }, { type: "events_api" });
    expect(slack.deliveries()[0]).toMatchObject({
      kind: "events_api",
      body: { event: null },
      status: "givenUp",
    });
  });
});
