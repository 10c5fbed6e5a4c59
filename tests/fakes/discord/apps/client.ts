import { Client, type ClientOptions, Events, GatewayIntentBits, Partials } from "discord.js";
import type { FakeDiscord } from "../fake-discord.ts";

/** What a discord.js client needs to talk to a fake. */
export const clientOptions = (discord: FakeDiscord): ClientOptions => ({
  intents: [
    GatewayIntentBits.Guilds,
    GatewayIntentBits.GuildMessages,
    GatewayIntentBits.MessageContent,
    GatewayIntentBits.DirectMessages,
  ],
  partials: [Partials.Channel, Partials.Message],
  allowedMentions: { parse: [] },
  rest: { api: discord.apiUrl, retries: 0, timeout: 10_000, version: "10" },
});

/** A real client that is ready. `prepare` adds its listeners before it logs in. */
export const startClient = async (
  discord: FakeDiscord,
  prepare: (client: Client) => void = () => {},
  changes: Partial<ClientOptions> = {},
): Promise<Client<true>> => {
  const client = new Client({ ...clientOptions(discord), ...changes });
  client.on(Events.Error, () => {});
  prepare(client);
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  return ready;
};
