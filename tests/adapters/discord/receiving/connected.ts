import { REST } from "discord.js";
import type { Log } from "../../../../adapters/discord/options.ts";
import { restOptions } from "../../../../adapters/discord/rest/rest.ts";
import { type FakeDiscordOptions, startFakeDiscord } from "../../../fakes/discord/fake-discord.ts";

/** A log that can be looked at. */
export const createLog = (): { readonly log: Log; readonly said: string[] } => {
  const said: string[] = [];
  const line = (level: string) => (_: object, message: string) => {
    said.push(`${level}: ${message}`);
  };
  return { said, log: { info: line("info"), warn: line("warn"), error: line("error") } };
};

/** A server with a desk's channels, a customer, an agent, and the bot as it is installed. */
export const startDiscord = async (how: FakeDiscordOptions = {}) => {
  const discord = await startFakeDiscord({ identifyMs: 0, ...how });
  const anna = discord.addUser({ name: "anna" });
  const tom = discord.addUser({ name: "tom" });
  const support = discord.addTextChannel({ name: "support" });
  const help = discord.addTextChannel({ name: "help" });
  const forum = discord.addForumChannel({ name: "questions" });
  const internal = discord.addTextChannel({ name: "desk", visibleTo: [tom] });
  const elsewhere = discord.addTextChannel({ name: "general" });
  discord.setBotPermissions(["ViewChannel", "ReadMessageHistory", "SendMessages", "ManageThreads"]);
  const { log, said } = createLog();
  // On the loopback interface fifty calls a second are soon made, and nobody waits for the next second here.
  const options = { ...restOptions({ apiUrl: discord.apiUrl, log }), globalRequestsPerSecond: 100_000 };
  const rest = new REST(options).setToken(discord.token);
  const { applicationId, botUserId, guildId } = discord;
  return {
    discord,
    rest,
    log,
    said,
    people: { anna, tom },
    channels: { support, help, forum, internal, elsewhere },
    surroundings: {
      workspace: { applicationId, botUserId, guildId },
      places: {
        support: new Map([
          [support, "text"],
          [help, "text"],
          [forum, "forum"],
        ] as const),
        internal,
        directMessages: true,
      },
    },
  };
};
