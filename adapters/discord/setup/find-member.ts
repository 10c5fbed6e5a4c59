import { RESTJSONErrorCodes, Routes } from "discord.js";
import { codeOf } from "../rest/discord-errors.ts";
import type { Rest } from "../rest/rest.ts";
import type { Guild } from "./guild.ts";
import { findRole, isId } from "./names.ts";
import type { Ask } from "./patience.ts";
import { memberSchema, type Role } from "./payload.ts";
import type { Found } from "./problem.ts";

/** A role or a person that the desk file lists under `agents` or `leads`. */
export type Listed =
  | { readonly kind: "role"; readonly id: string; readonly role: Role }
  | { readonly kind: "person"; readonly id: string; readonly name: string };

const nobody = (id: string): Found<Listed> => ({
  problem: {
    wrong: `${id} is no role, and nobody on the server.`,
    remedy:
      "Copy the id of a role (Server Settings, Roles) or of a person (right-click their name, Copy User ID).",
  },
});

const absent: readonly (number | null)[] = [RESTJSONErrorCodes.UnknownMember, RESTJSONErrorCodes.UnknownUser];

const findPerson = async (
  { rest, ask }: { readonly rest: Rest; readonly ask: Ask },
  guild: Guild,
  id: string,
): Promise<Found<Listed>> => {
  try {
    const { user, nick } = await ask(`read the member ${id}`, async () =>
      memberSchema.parse(await rest.get(Routes.guildMember(guild.id, id))),
    );
    if (!user.bot) return { found: { kind: "person", id, name: nick ?? user.username } };
    return {
      problem: {
        wrong: `${user.username} (${id}) is a bot, and bots get no rights.`,
        remedy: "Delete the id from the desk file.",
      },
    };
  } catch (error) {
    if (!absent.includes(codeOf(error))) throw error;
    return nobody(id);
  }
};

/** What an entry under `agents` or `leads` means: a role by name or id, or a person by id. */
export const findListed = async (
  parts: { readonly rest: Rest; readonly ask: Ask },
  guild: Guild,
  text: string,
): Promise<Found<Listed>> => {
  if (isId(text) && !guild.roles.some(({ id }) => id === text)) return findPerson(parts, guild, text);
  const result = findRole(guild, text);
  return "problem" in result ? result : { found: { kind: "role", id: result.found.id, role: result.found } };
};
