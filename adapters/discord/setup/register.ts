import { RESTJSONErrorCodes, Routes } from "discord.js";
import * as z from "zod";
import type { Language } from "../../../src/core/person.ts";
import { codeOf } from "../rest/discord-errors.ts";
import type { Rest } from "../rest/rest.ts";
import { applicationCommands } from "../surface/commands.ts";
import type { Workspace } from "../workspace.ts";
import { type Ask, once } from "./patience.ts";
import { DiscordSetupError, orSetupError, type Problem } from "./problem.ts";
import { areSameCommands } from "./same-commands.ts";

/** Where commands are registered, and in which language. */
export type Registering = {
  readonly rest: Rest;
  readonly workspace: Pick<Workspace, "applicationId" | "guildId">;
  /** For people whose Discord is in neither of our languages. */
  readonly language: Language;
  /** Whether the desk has no customer numbers; left out: it has. */
  readonly numberless?: boolean;
  /** How long to go on asking while Discord is out of reach; left out: once. */
  readonly ask?: Ask;
};

/** How the commands on the server compare with the desk's. */
export type Registered = "current" | "missing" | "outdated";

/** Without being asked for them, Discord leaves out the names in other languages. */
const withLocalizations = new URLSearchParams({ with_localizations: "true" });

const routeOf = ({ applicationId, guildId }: Registering["workspace"]) =>
  Routes.applicationGuildCommands(applicationId, guildId);

/** Compares the commands on the server with the desk's. Throws what the SDK throws when Discord says no. */
export const compareCommands = async ({
  rest,
  workspace,
  language,
  numberless,
  ask = once,
}: Registering): Promise<Registered> => {
  const there = await ask("read the commands", async () =>
    z.array(z.looseObject({})).parse(await rest.get(routeOf(workspace), { query: withLocalizations })),
  );
  if (there.length === 0) return "missing";
  return areSameCommands(there, applicationCommands(language, numberless)) ? "current" : "outdated";
};

/**
 * Discord does not let a bot have commands on a server to which it was invited without them. `null`: the error is
 * another one.
 *
 * @param link at which it is invited with them, or how to get it.
 */
export const scopeProblem = (error: unknown, link: string): Problem | null =>
  codeOf(error) === RESTJSONErrorCodes.MissingAccess
    ? {
        wrong:
          "The bot may not have commands on the server: it was invited without the scope applications.commands.",
        remedy: `Invite it once more; nothing else changes: ${link}`,
      }
    : null;

/**
 * Registers the desk's commands on its server, when they are not there as they should be. Whether it did.
 *
 * @throws {DiscordSetupError} when Discord says no.
 */
export const registerCommands = (registering: Registering): Promise<boolean> =>
  orSetupError("register the commands", async () => {
    try {
      if ((await compareCommands(registering)) === "current") return false;
      const { rest, workspace, language, numberless, ask = once } = registering;
      const body = applicationCommands(language, numberless);
      await ask("register the commands", () => rest.put(routeOf(workspace), { body }));
      return true;
    } catch (error) {
      const problem = scopeProblem(error, "`npm run desk -- discord invite` prints the link.");
      throw problem === null ? error : new DiscordSetupError([problem]);
    }
  });
