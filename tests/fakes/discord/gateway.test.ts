import { type Client, type ClientOptions, Events, GatewayIntentBits } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { until } from "../../support/until.ts";
import { clientOptions, startClient } from "./apps/client.ts";
import { type FakeDiscord, startFakeDiscord } from "./fake-discord.ts";

let discord: FakeDiscord;
let client: Client<true>;
let packets: { readonly t: string; readonly d: Record<string, unknown> }[];
let tom: string;
let support: string;

beforeEach(async () => {
  packets = [];
  discord = await startFakeDiscord({ identifyMs: 0, heartbeatMs: 150 });
  tom = discord.addUser({ name: "tom" });
  support = discord.addTextChannel({ name: "support" });
});

afterEach(async () => {
  await client?.destroy();
  await discord.stop();
});

/** discord.js waits five seconds before it identifies again; these tests do not. */
const atOnce = {
  buildIdentifyThrottler: () => Promise.resolve({ waitForIdentify: () => Promise.resolve() }),
};

const start = async (changes: Partial<ClientOptions> = {}): Promise<void> => {
  client = await startClient(
    discord,
    (starting) => starting.on(Events.Raw, (packet) => packets.push(packet)),
    { ws: atOnce, ...changes },
  );
};

const heard = (t: string): readonly Record<string, unknown>[] =>
  packets.filter((packet) => packet.t === t).map((packet) => packet.d);

const contents = (): readonly unknown[] => heard("MESSAGE_CREATE").map((message) => message["content"]);

const said = (...wanted: readonly string[]): Promise<true> =>
  until(`the words ${wanted.join(", ")}`, async () =>
    wanted.every((word) => contents().includes(word)) ? true : undefined,
  );

describe("a session", () => {
  it("is told of the guild with its channels, threads and roles, and of the bot alone as its member", async () => {
    const root = discord.post(tom, support, "help");
    discord.startThread(tom, root, "T-1");
    await start();
    expect(heard("READY")[0]).toMatchObject({
      application: { id: discord.applicationId },
      guilds: [{ id: discord.guildId, unavailable: true }],
    });
    const [guild] = heard("GUILD_CREATE");
    expect(guild).toMatchObject({
      id: discord.guildId,
      unavailable: false,
      channels: [{ id: support, type: 0, name: "support", guild_id: discord.guildId }],
      threads: [{ id: root, type: 11, parent_id: support, thread_metadata: { archived: false } }],
      members: [{ user: { id: discord.botUserId, bot: true } }],
    });
  });

  it.each([1006, 4000])(
    "is taken up again after the close code %i, and hears what it missed",
    async (code) => {
      await start();
      discord.post(tom, support, "before");
      await said("before");
      discord.gateway.disconnect(code);
      discord.post(tom, support, "meanwhile");
      await said("meanwhile");
      discord.post(tom, support, "after");
      await said("after");
      expect(contents()).toEqual(["before", "meanwhile", "after"]);
      expect(discord.gateway.identified()).toBe(1);
      expect(discord.gateway.resumed()).toBe(1);
      expect(heard("RESUMED")).toHaveLength(1);
    },
  );

  it("is taken up again when Discord asks for it", async () => {
    await start();
    discord.gateway.reconnect();
    await until("the session to be taken up", async () => discord.gateway.resumed() || undefined);
    expect(discord.gateway.identified()).toBe(1);
  });

  it("can be invalid and yet be taken up", async () => {
    await start();
    discord.gateway.invalidSession(true);
    await until("the session to be taken up", async () => discord.gateway.resumed() || undefined);
  });

  it("that is over makes way for a new one, which missed what was said", async () => {
    await start();
    discord.gateway.hold();
    discord.gateway.invalidSession(false);
    await until("a new session", async () => heard("READY")[1]);
    expect(discord.gateway.identified()).toBe(2);
    discord.gateway.release();
    discord.gateway.forgetSessions();
    discord.post(tom, support, "lost");
    await until("another session", async () => heard("READY")[2]);
    discord.post(tom, support, "found");
    await said("found");
    expect(contents()).toEqual(["found"]);
  });

  it("without acknowledged heartbeats is taken up over another connection", async () => {
    await start();
    discord.gateway.acknowledge(false);
    await until("the session to be taken up", async () => discord.gateway.resumed() || undefined);
    discord.gateway.acknowledge(true);
    discord.post(tom, support, "back");
    await said("back");
  });

  it("hears things in the order a test wishes, and twice if it does", async () => {
    await start();
    discord.gateway.hold();
    discord.post(tom, support, "one");
    discord.post(tom, support, "two");
    discord.gateway.release((kept) => kept.toReversed());
    await said("one", "two");
    expect(contents()).toEqual(["two", "one"]);
    const [first] = discord.gateway.told("MESSAGE_CREATE");
    if (first !== undefined) discord.gateway.redeliver(first);
    discord.deliverRaw("MESSAGE_CREATE", { id: "1", content: "raw" });
    await said("raw");
    expect(contents()).toEqual(["two", "one", "two", "raw"]);
  });
});

describe("intents", () => {
  it("that the app was not granted close the connection", async () => {
    discord.setIntents([]);
    const { Client: NewClient } = await import("discord.js");
    client = new NewClient({ ...clientOptions(discord), ws: atOnce }) as Client<true>;
    await expect(client.login(discord.token)).rejects.toThrow(/disallowed intents/i);
  });

  it("decide what is heard, and whether words are", async () => {
    const { Guilds, GuildMessages } = GatewayIntentBits;
    await start({ intents: [Guilds, GuildMessages] });
    discord.directMessage(tom, "nobody hears this");
    const id = discord.post(tom, support, "secret", { files: [{ name: "a.txt" }] });
    discord.post(tom, support, `<@${discord.botUserId}> open`);
    await said(`<@${discord.botUserId}> open`);
    expect(heard("MESSAGE_CREATE")).toHaveLength(2);
    expect(heard("MESSAGE_CREATE")[0]).toMatchObject({ id, content: "", attachments: [] });
  });

  it("of members tell who comes, changes and goes", async () => {
    discord.setIntents(["GuildMembers"]);
    await start({ intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMembers] });
    const ann = discord.addUser({ name: "ann" });
    discord.nickname(ann, "Anna");
    discord.kick(ann);
    await until("the end", async () => heard("GUILD_MEMBER_REMOVE")[0]);
    expect(heard("GUILD_MEMBER_ADD")[0]).toMatchObject({ user: { id: ann }, guild_id: discord.guildId });
    expect(heard("GUILD_MEMBER_UPDATE")[0]).toMatchObject({ nick: "Anna" });
  });
});

describe("the gateway", () => {
  it("takes no wrong token", async () => {
    const { Client: NewClient } = await import("discord.js");
    client = new NewClient({ ...clientOptions(discord), ws: atOnce }) as Client<true>;
    await expect(client.login("MTA.wrong.token")).rejects.toThrow(/invalid token/i);
    expect(() => discord.assertClean()).toThrow(/401/);
    discord.allow(401);
    discord.assertClean();
  });

  it("ends a session whose token was reset", async () => {
    await start();
    const ended = new Promise<number>((resolve) => {
      client.on(Events.ShardDisconnect, (event) => resolve(event.code));
    });
    discord.resetToken();
    expect(await ended).toBe(4004);
  });

  it("comes back after an outage", async () => {
    await start();
    discord.outage("cut");
    discord.post(tom, support, "meanwhile");
    discord.outage(null);
    await said("meanwhile");
  });

  it("tells when the guild is out of order, and when the bot is thrown out", async () => {
    await start();
    discord.setGuildAvailable(false);
    discord.setGuildAvailable(true);
    discord.removeBot();
    await until("the end", async () => heard("GUILD_DELETE")[1]);
    expect(heard("GUILD_DELETE")).toEqual([
      { id: discord.guildId, unavailable: true },
      { id: discord.guildId },
    ]);
    await expect(client.rest.get(`/guilds/${discord.guildId}`)).rejects.toMatchObject({ code: 10004 });
    discord.allow(10004);
    discord.assertClean();
  });
});
