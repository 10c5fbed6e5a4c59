import { neededFor } from "../../adapters/discord/setup/permissions.ts";
import {
  type FakeDiscord,
  type FakeDiscordOptions,
  startFakeDiscord,
} from "../fakes/discord/fake-discord.ts";

/** A Discord with the people and channels of the sample desk. */
export type DiscordWorkspace = {
  readonly discord: FakeDiscord;
  /** User ids by first name: Anna and Ben are customers, Lena and Tom agents, Petra leads. */
  readonly people: Readonly<Record<"Anna" | "Ben" | "Lena" | "Tom" | "Petra", string>>;
  readonly support: string;
  readonly internal: string;
  readonly agents: string;
  readonly leads: string;
};

/** Starts it: `#support` for everybody, `#support-desk` for the desk's people, and a role for each kind of them. */
export const startDiscordWorkspace = async (options: FakeDiscordOptions = {}): Promise<DiscordWorkspace> => {
  const discord = await startFakeDiscord(options);
  const needed = { threads: "private", removeNumbers: false } as const;
  discord.setBotPermissions([...new Set([...neededFor("text", needed), ...neededFor("internal", needed)])]);
  const agents = discord.addRole({ name: "Agents", permissions: ["ManageThreads"] });
  const leads = discord.addRole({ name: "Leads", permissions: ["ManageThreads"], mentionable: true });
  const add = (globalName: string, locale: string, role: string | null): string => {
    const user = discord.addUser({
      name: globalName.split(" ")[0]?.toLowerCase() ?? globalName,
      globalName,
      locale,
    });
    if (role !== null) discord.giveRole(user, role);
    return user;
  };
  const people = {
    Anna: add("Anna Brandt", "de", null),
    Ben: add("Ben Carter", "en-GB", null),
    Lena: add("Lena Vogt", "de", agents),
    Tom: add("Tom Berger", "de", agents),
    Petra: add("Petra Sommer", "de", leads),
  };
  const support = discord.addTextChannel({ name: "support" });
  const internal = discord.addTextChannel({ name: "support-desk", visibleTo: [agents, leads] });
  return { discord, people, support, internal, agents, leads };
};
