import { onTestFinished } from "vitest";
import type { Log } from "../../../../adapters/discord/options.ts";
import { createRest } from "../../../../adapters/discord/rest/rest.ts";
import type { ConnectOptions } from "../../../../adapters/discord/setup/connect.ts";
import { neededAnywhere } from "../../../../adapters/discord/setup/permissions.ts";
import { type FakeDiscord, startFakeDiscord } from "../../../fakes/discord/fake-discord.ts";

/** A line of the log. */
export type Line = { readonly facts: object; readonly message: string };

/** A log that keeps what it is told. */
export const listeningLog = (): { readonly log: Log; readonly lines: Line[] } => {
  const lines: Line[] = [];
  const keep = (facts: object, message: string): void => {
    lines.push({ facts, message });
  };
  return { log: { info: keep, warn: keep, error: keep }, lines };
};

/** The settings of permissions that a desk has without saying anything. */
export const plain = { threads: "private", removeNumbers: false } as const;

/** A client as the desk uses it. */
export const restOf = (discord: FakeDiscord, log: Log, token = discord.token) =>
  createRest({ token, apiUrl: discord.apiUrl, log });

/** A server as a support desk has it, and a client of the desk's app on it. */
export const openMuster = async () => {
  const discord = await startFakeDiscord({ guildName: "Muster Hosting" });
  onTestFinished(() => discord.stop());
  discord.setBotPermissions(neededAnywhere(plain));
  const { log, lines } = listeningLog();
  const agents = discord.addRole({ name: "Support" });
  const leads = discord.addRole({ name: "Support Lead", mentionable: true });
  const lena = discord.addUser({ name: "lena", globalName: "Lena" });
  discord.giveRole(lena, agents);
  return {
    discord,
    agents,
    leads,
    lena,
    support: discord.addTextChannel({ name: "support" }),
    questions: discord.addForumChannel({ name: "questions" }),
    team: discord.addTextChannel({ name: "team", visibleTo: [agents, leads] }),
    rest: restOf(discord, log),
    log,
    lines,
  };
};

/** What there is on the server. */
export type Muster = Awaited<ReturnType<typeof openMuster>>;

/** What the desk file says of Discord, everything by name. */
export const byName = {
  guild: "Muster Hosting",
  channels: { support: ["#support"], internal: "#team" },
  agents: ["@Support"],
  leads: ["@Support Lead"],
  directMessages: true,
  threads: "private",
} satisfies Omit<ConnectOptions, "log">;
