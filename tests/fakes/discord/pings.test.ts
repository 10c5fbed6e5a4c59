import { type APIAllowedMentions, type APIMessage, type REST, Routes } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { restOf } from "./apps/rest.ts";
import { type FakeDiscord, startFakeDiscord } from "./fake-discord.ts";

let discord: FakeDiscord;
let rest: REST;
let tom: string;
let ann: string;
let bob: string;
let agents: string;
let support: string;

beforeEach(async () => {
  discord = await startFakeDiscord();
  [tom, ann, bob] = ["tom", "ann", "bob"].map((name) => discord.addUser({ name })) as [
    string,
    string,
    string,
  ];
  agents = discord.addRole({ name: "Agents" });
  discord.giveRole(ann, agents);
  support = discord.addTextChannel({ name: "support" });
  rest = restOf(discord);
});

afterEach(() => discord.stop());

const post = (
  content: string,
  allowed_mentions?: Partial<APIAllowedMentions>,
  more: object = {},
  channel = support,
) =>
  rest.post(Routes.channelMessages(channel), {
    body: { content, ...(allowed_mentions === undefined ? {} : { allowed_mentions }), ...more },
  }) as Promise<APIMessage>;

const notified = (): readonly string[] => discord.pings().at(-1)?.notified ?? [];

describe("whom a message notifies", () => {
  it("without a word about it, everybody it mentions", async () => {
    expect(await post(`<@${tom}> <@!${bob}> <@&${agents}>`)).toMatchObject({
      mentions: [{ id: tom }, { id: bob }],
      mention_roles: [agents],
    });
    expect(notified()).toEqual([tom, bob, ann]);
    await post("@everyone");
    expect(notified()).toEqual(expect.arrayContaining([tom, ann, bob]));
  });

  it("nobody, when nobody is to be called", async () => {
    expect(await post(`<@${tom}> <@&${agents}> @here`, { parse: [] })).toMatchObject({
      mentions: [],
      mention_roles: [],
      mention_everyone: false,
    });
    expect(discord.pings()).toEqual([]);
  });

  it("those alone who are named", async () => {
    await post(`<@${tom}> <@${bob}> <@&${agents}>`, { parse: [], users: [bob] });
    expect(discord.pings()).toMatchObject([
      { users: [bob], roles: [], notified: [bob], channel: support, thread: null },
    ]);
    await post(`<@${tom}> <@&${agents}>`, { roles: [agents] });
    expect(notified()).toEqual([ann]);
  });

  it("nobody whom it does not mention, in code, in embeds, or by changes", async () => {
    await post("hello", { users: [tom] });
    await post(`\`<@${tom}>\``);
    await post("", undefined, { embeds: [{ description: `<@${tom}>` }] });
    const { id } = await post("hello");
    await rest.patch(Routes.channelMessage(support, id), { body: { content: `<@${tom}>` } });
    expect(discord.pings()).toEqual([]);
  });

  it("the author of what it answers, unless it says otherwise", async () => {
    const asked = discord.post(tom, support, "help");
    const message_reference = { message_id: asked };
    await post("yes", { parse: [] }, { message_reference });
    expect(discord.pings()).toEqual([]);
    await post("yes", { parse: [], replied_user: true }, { message_reference });
    expect(notified()).toEqual([tom]);
    await post("yes", undefined, { message_reference });
    expect(discord.pings()).toHaveLength(2);
    discord.post(bob, support, "me too", { replyTo: asked });
    expect(notified()).toEqual([tom]);
    discord.post(bob, support, "me too", { replyTo: asked, ping: false });
    expect(discord.pings()).toHaveLength(3);
  });

  it("nobody who does not see it", async () => {
    const desk = discord.addTextChannel({ name: "desk", visibleTo: [agents] });
    await post(`<@${tom}> <@&${agents}>`, undefined, {}, desk);
    expect(notified()).toEqual([ann]);
  });

  it("not by roles that may not be mentioned, nor everybody without the right to", async () => {
    const quiet = discord.addRole({ name: "Quiet", mentionable: false });
    discord.giveRole(bob, quiet);
    discord.overwrite(support, discord.guildId, { deny: ["MentionEveryone"] });
    await post(`<@&${quiet}> @everyone`);
    expect(discord.pings()).toEqual([]);
    discord.overwrite(support, discord.botUserId, { allow: ["MentionEveryone"] });
    await post(`<@&${quiet}>`);
    expect(notified()).toEqual([bob]);
  });

  it("the other one in a direct conversation", async () => {
    discord.directMessage(tom, "hello");
    await post("hi", { parse: [] }, {}, discord.openDirect(tom));
    expect(discord.pings()).toMatchObject([{ channel: `direct:${tom}`, notified: [tom] }]);
  });
});

describe("threads", () => {
  it("take in whom a message calls", async () => {
    const body = { name: "T-1", type: 12, invitable: true };
    const { id } = (await rest.post(Routes.threads(support), { body })) as { id: string };
    await post(`<@${bob}>`, { parse: [] }, {}, id);
    expect(discord.thread(id).members).not.toContain(bob);
    await post(`<@${tom}> <@&${agents}>`, undefined, {}, id);
    expect(discord.thread(id).members).toEqual([discord.botUserId, tom, ann]);
    expect(notified()).toEqual([tom, ann]);
  });
});
