import type { webApi } from "@slack/bolt";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { clientOf, refusalOf } from "./apps/clients.ts";
import { type FakeSlack, startFakeSlack } from "./fake-slack.ts";

let slack: FakeSlack;
let client: webApi.WebClient;
let tom: string;
let support: string;

beforeEach(async () => {
  slack = await startFakeSlack({ retryDelaysMs: [] });
  client = clientOf(slack);
  tom = slack.addUser({ name: "tom", displayName: "Tom", locale: "de-DE", tz: "Europe/Berlin" });
  support = slack.addChannel({ name: "support", members: [tom] });
});

afterEach(() => slack.stop());

describe("tokens and scopes", () => {
  it("every token opens its own door", async () => {
    const app = clientOf(slack, slack.appToken);
    expect(await client.auth.test()).toMatchObject({
      user_id: slack.bot.userId,
      bot_id: slack.bot.botId,
      team_id: slack.team.id,
    });
    expect((await app.apps.connections.open({})).url).toMatch(/^ws:\/\/127\.0\.0\.1:\d+\/link\/\?ticket=/);
    expect(await refusalOf(app.auth.test())).toMatchObject({ error: "not_allowed_token_type" });
    expect(await refusalOf(client.apps.connections.open({}))).toMatchObject({
      error: "not_allowed_token_type",
    });
    expect(await refusalOf(clientOf(slack, "xoxb-wrong").auth.test())).toMatchObject({
      error: "invalid_auth",
    });
    expect(await refusalOf(clientOf(slack, "").auth.test())).toMatchObject({ error: "not_authed" });
  });

  it("a missing scope is named, beside those that are granted", async () => {
    slack.setScopes(["chat:write"]);
    expect(await refusalOf(client.users.info({ user: tom }))).toMatchObject({
      error: "missing_scope",
      needed: "users:read",
      provided: "chat:write",
      response_metadata: { scopes: ["chat:write"], acceptedScopes: ["users:read"] },
    });
  });

  it("a manifest is told to the configuration token only", async () => {
    const manifest = { display_information: { name: "Deskbell" } };
    slack.setManifest(manifest);
    const config = clientOf(slack, slack.configToken);
    const args = { app_id: slack.bot.appId };
    expect(await config.apps.manifest.export(args)).toMatchObject({ manifest });
    expect(await refusalOf(client.apps.manifest.export(args))).toMatchObject({
      error: "not_allowed_token_type",
    });
  });

  it("a method that Slack does not have is unknown, and the test fails", async () => {
    expect(await refusalOf(client.apiCall("chat.shout"))).toMatchObject({ error: "unknown_method" });
    expect(() => slack.assertClean()).toThrow(/chat\.shout was refused with unknown_method/);
    slack.allow("unknown_method");
    slack.assertClean();
  });

  it("takes arguments as JSON as well", async () => {
    const answer = await fetch(`${slack.apiUrl}chat.postMessage`, {
      method: "POST",
      headers: {
        "Content-Type": "application/json; charset=utf-8",
        Authorization: `Bearer ${slack.botToken}`,
      },
      body: JSON.stringify({ channel: support, text: "x", blocks: [{ type: "divider" }] }),
    });
    expect(await answer.json()).toMatchObject({ ok: true, message: { blocks: [{ type: "divider" }] } });
  });
});

describe("people", () => {
  it("are described, with their language when it is asked for", async () => {
    const { user } = await client.users.info({ user: tom, include_locale: true });
    expect(user).toMatchObject({
      id: tom,
      team_id: slack.team.id,
      locale: "de-DE",
      tz: "Europe/Berlin",
      is_bot: false,
      profile: { display_name: "Tom" },
    });
    expect((await client.users.info({ user: tom })).user).not.toHaveProperty("locale");
    expect(await refusalOf(client.users.info({ user: "U404" }))).toMatchObject({ error: "user_not_found" });
    expect((await client.bots.info({ bot: slack.bot.botId })).bot).toMatchObject({ app_id: slack.bot.appId });
  });

  it("are listed page by page, those who have left and bots as well", async () => {
    const gone = slack.addUser({ name: "gone", deleted: true });
    const ids: (string | undefined)[] = [];
    let cursor: string | undefined;
    do {
      const page = await client.users.list({ limit: 2, ...(cursor && { cursor }) });
      ids.push(...(page.members ?? []).map(({ id }) => id));
      cursor = page.response_metadata?.next_cursor;
    } while (cursor);
    expect(ids).toEqual([slack.bot.userId, tom, gone]);
    expect(slack.calls("users.list")).toHaveLength(2);
  });

  it("are listed as they are described one by one, and refused alike", async () => {
    const list = async (args: object) => (await client.users.list(args)).members?.at(-1);
    const { user } = await client.users.info({ user: tom, include_locale: true });
    expect(await list({ limit: 200, include_locale: true })).toEqual(user);
    expect(await list({ limit: 200 })).not.toHaveProperty("locale");
    expect(await refusalOf(client.users.list({ cursor: "x" }))).toMatchObject({ error: "invalid_cursor" });
    slack.setScopes([]);
    expect(await refusalOf(client.users.list({}))).toMatchObject({
      error: "missing_scope",
      needed: "users:read",
    });
  });

  it("of other workspaces are strangers", async () => {
    const eve = slack.addUser({ name: "eve", teamId: "T99999999" });
    expect((await client.users.info({ user: eve })).user).toMatchObject({
      team_id: "T99999999",
      is_stranger: true,
    });
  });

  it("stand in groups", async () => {
    const group = slack.addUserGroup({ handle: "@agents", users: [tom] });
    expect((await client.usergroups.list({ include_users: true })).usergroups).toMatchObject([
      { id: group, handle: "agents", users: [tom], user_count: 1 },
    ]);
    slack.setGroupUsers(group, []);
    expect((await client.usergroups.users.list({ usergroup: group })).users).toEqual([]);
    expect(slack.deliveries().at(-1)?.body["event"]).toMatchObject({
      type: "subteam_members_changed",
      removed_users: [tom],
    });
    expect(await refusalOf(client.usergroups.users.list({ usergroup: "S404" }))).toMatchObject({
      error: "no_such_subteam",
    });
  });
});

describe("channels", () => {
  it("are listed by type and page; private ones from within", async () => {
    slack.addChannel({ name: "hidden", isPrivate: true, botIsMember: false });
    const team = slack.addChannel({ name: "team", isPrivate: true });
    const old = slack.addChannel({ name: "old", isArchived: true, botIsMember: false });
    const ids = async (args: object) =>
      ((await client.conversations.list(args)).channels ?? []).map((channel) => channel.id);
    expect(await ids({})).toEqual([support, old]);
    expect(await ids({ exclude_archived: true, types: "public_channel,private_channel" })).toEqual([
      support,
      team,
    ]);
    expect((await client.users.conversations({ types: "public_channel" })).channels).toMatchObject([
      { id: support, is_member: true },
    ]);
    const page = await client.conversations.list({ limit: 1 });
    expect(await ids({ limit: 1, cursor: page.response_metadata?.next_cursor })).toEqual([old]);
  });

  it("tell what they are and who is in them", async () => {
    const { channel } = await client.conversations.info({ channel: support, include_num_members: true });
    expect(channel).toMatchObject({
      id: support,
      name: "support",
      is_channel: true,
      is_private: false,
      is_archived: false,
      is_member: true,
      num_members: 2,
    });
    expect((await client.conversations.members({ channel: support })).members).toEqual([
      tom,
      slack.bot.userId,
    ]);
    expect(await refusalOf(client.conversations.info({ channel: "C404" }))).toMatchObject({
      error: "channel_not_found",
    });
  });

  it("can be joined while they are public", async () => {
    const open = slack.addChannel({ name: "open", botIsMember: false });
    await client.conversations.join({ channel: open });
    expect(await client.conversations.join({ channel: open })).toMatchObject({
      warning: "already_in_channel",
    });
    expect(slack.deliveries().map((delivery) => delivery.body["event"])).toMatchObject([
      { subtype: "channel_join", user: slack.bot.userId },
      { type: "member_joined_channel", user: slack.bot.userId, channel: open },
    ]);
  });

  it("with one person are opened once", async () => {
    const first = await client.conversations.open({ users: tom });
    expect(await client.conversations.open({ users: tom })).toMatchObject({
      already_open: true,
      channel: { id: first.channel?.id },
    });
    expect(slack.openDirectMessage(tom)).toBe(first.channel?.id);
    expect(await refusalOf(client.conversations.open({ users: "U404" }))).toMatchObject({
      error: "user_not_found",
    });
    slack.changeUser(tom, { deleted: true });
    expect(await refusalOf(client.conversations.open({ users: tom }))).toMatchObject({
      error: "user_disabled",
    });
  });
});

describe("files", () => {
  it("are uploaded in three steps and shared", async () => {
    await client.files.uploadV2({
      filename: "log.txt",
      content: "42 errors",
      channel_id: support,
      initial_comment: "the log",
    });
    expect(slack.seenBy(tom)).toMatchObject([
      {
        shown: "the log",
        subtype: "file_share",
        files: [{ name: "log.txt", mimetype: "text/plain", size: 9 }],
      },
    ]);
    slack.assertClean();
  });

  it("arrive with people's messages", () => {
    slack.post(tom, support, "look", { files: [{ name: "shot.png", content: "png" }] });
    expect(slack.deliveries().at(-1)?.body["event"]).toMatchObject({
      subtype: "file_share",
      files: [{ name: "shot.png", mimetype: "image/png", mode: "hosted", size: 3 }],
    });
  });
});
