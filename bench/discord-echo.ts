import { Client, Events, GatewayIntentBits, type Message } from "discord.js";

/**
 * The least that can be made with discord.js, in a process of its own: it repeats every message, in a thread made from
 * the message or in the channel. The desk is compared with it.
 */
const { DISCORD_TOKEN = "", DISCORD_API_URL = "", ECHO_IN = "thread" } = process.env;

const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.MessageContent],
  rest: { api: DISCORD_API_URL },
});

const echo = async (message: Message): Promise<void> => {
  if (message.author.bot || message.system) return;
  if (ECHO_IN === "channel") await message.reply(message.content);
  else {
    const thread = await message.startThread({ name: "Echo" });
    await thread.send(message.content);
  }
};

client.on(Events.MessageCreate, (message) => void echo(message));
client.once(Events.ClientReady, () => console.log("echo listening"));
await client.login(DISCORD_TOKEN);
