import { type Client, Events, type Message } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startClient } from "./apps/client.ts";
import { type FakeDiscord, startFakeDiscord } from "./fake-discord.ts";

let discord: FakeDiscord;
let client: Client<true>;
let heard: Message[];

beforeEach(async () => {
  heard = [];
  discord = await startFakeDiscord();
});

afterEach(async () => {
  await client.destroy();
  await discord.stop();
});

const start = async (): Promise<void> => {
  client = await startClient(discord, (starting) => {
    starting.on(Events.MessageCreate, (message) => heard.push(message));
  });
};

describe("a client", () => {
  it("becomes ready and hears what is said in channels and directly", async () => {
    const tom = discord.addUser({ name: "tom", globalName: "Tom" });
    const support = discord.addTextChannel({ name: "support" });
    await start();
    expect(client.user.id).toBe(discord.botUserId);
    expect(client.guilds.cache.get(discord.guildId)?.name).toBe("Muster");
    discord.post(tom, support, "mein Shop ist weg");
    discord.directMessage(tom, "hallo");
    await discord.idle();
    expect(heard.map((message) => [message.content, message.author.displayName, message.guildId])).toEqual([
      ["mein Shop ist weg", "Tom", discord.guildId],
      ["hallo", "Tom", null],
    ]);
    discord.assertClean();
  });
});
