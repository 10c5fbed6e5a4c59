import { Routes } from "discord.js";
import { failureOf } from "../rest/failure.ts";
import type { Rest } from "../rest/rest.ts";
import { applicationSchema } from "./payload.ts";
import { bitsOf, neededAnywhere, type PermissionOptions } from "./permissions.ts";
import { DiscordSetupError, refusalProblem } from "./problem.ts";

/** What an invite link is made of. */
export type Invitation = PermissionOptions & {
  readonly applicationId: string;
  /** The server that is chosen beforehand; left out or `null`: the person who invites chooses. */
  readonly guildId?: string | null;
};

/** The address at which somebody who manages a server lets the bot in, with exactly what the desk needs. */
export const inviteLink = ({ applicationId, guildId = null, ...options }: Invitation): string => {
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: "bot applications.commands",
    permissions: String(bitsOf(neededAnywhere(options))),
    ...(guildId !== null && { guild_id: guildId }),
  });
  return `https://discord.com/oauth2/authorize?${query}`;
};

/**
 * Asks Discord which app the token belongs to, and gives its invite link.
 *
 * @throws {DiscordSetupError} when Discord does not accept the token; {Unreachable} when it does not answer.
 */
export const readInviteLink = async (rest: Rest, options: PermissionOptions): Promise<string> => {
  const what = "read which app it is";
  try {
    const { id } = applicationSchema.parse(await rest.get(Routes.currentApplication()));
    return inviteLink({ applicationId: id, ...options });
  } catch (error) {
    const problem = refusalProblem(what, error);
    throw problem === null ? failureOf(what, error) : new DiscordSetupError([problem]);
  }
};
