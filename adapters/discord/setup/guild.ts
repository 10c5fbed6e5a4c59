import { Routes } from "discord.js";
import * as z from "zod";
import { nearest } from "../../../src/core/nearest.ts";
import type { Rest } from "../rest/rest.ts";
import { inviteLink } from "./invite.ts";
import { isId } from "./names.ts";
import type { Ask } from "./patience.ts";
import {
  type Channel,
  channelSchema,
  guildSchema,
  type Member,
  memberSchema,
  type Role,
  roleSchema,
} from "./payload.ts";
import type { PermissionOptions } from "./permissions.ts";
import type { Found } from "./problem.ts";

/** A server, as far as the desk has to know it. */
export type Guild = {
  readonly id: string;
  readonly name: string;
  readonly channels: readonly Channel[];
  readonly roles: readonly Role[];
  /** The bot itself. */
  readonly self: Member;
};

/** A server in the list of those the bot is in. */
export type GuildEntry = z.output<typeof guildSchema>;

/** Discord gives two hundred servers at once, at most. */
const pageSize = 200;

const readGuilds = async (rest: Rest, ask: Ask): Promise<readonly GuildEntry[]> => {
  const guilds: GuildEntry[] = [];
  for (let after = "0"; ; after = guilds.at(-1)?.id ?? after) {
    const query = new URLSearchParams({ limit: String(pageSize), after });
    const page = await ask("read the servers of the bot", async () =>
      z.array(guildSchema).parse(await rest.get(Routes.userGuilds(), { query })),
    );
    guilds.push(...page);
    if (page.length < pageSize) return guilds;
  }
};

/** Finds the server that the desk file names by name or id, among those the bot is in. */
export const findGuild = async (
  { rest, ask }: { readonly rest: Rest; readonly ask: Ask },
  nameOrId: string,
  invitation: PermissionOptions & { readonly applicationId: string },
): Promise<Found<GuildEntry>> => {
  const guilds = await readGuilds(rest, ask);
  const sought = nameOrId.trim().toLowerCase();
  const byId = guilds.find(({ id }) => id === sought);
  if (byId !== undefined) return { found: byId };
  const [first, ...others] = guilds.filter(({ name }) => name.trim().toLowerCase() === sought);
  if (first === undefined) {
    const meant = isId(sought)
      ? null
      : nearest(
          sought,
          guilds.map(({ name }) => name),
        );
    const wrong = `The bot is on no server "${nameOrId}".`;
    const link = inviteLink({ ...invitation, guildId: isId(sought) ? sought : null });
    return {
      problem: {
        wrong: meant === null ? wrong : `${wrong} Did you mean "${meant}"?`,
        remedy: `Invite it, with the right to manage that server: ${link}`,
      },
    };
  }
  if (others.length === 0) return { found: first };
  const ids = [first, ...others].map(({ id }) => id).join(", ");
  return {
    problem: {
      wrong: `The bot is on several servers "${nameOrId}": ${ids}.`,
      remedy: "Write the id of the one you mean into discord.guild, in quotes.",
    },
  };
};

/** Reads what there is on a server. Throws what the SDK throws when Discord says no. */
export const readGuild = async (
  { rest, ask }: { readonly rest: Rest; readonly ask: Ask },
  { id, name }: GuildEntry,
  botUserId: string,
): Promise<Guild> => {
  const [channels, roles, self] = await Promise.all([
    ask("read the channels", async () =>
      z.array(channelSchema).parse(await rest.get(Routes.guildChannels(id))),
    ),
    ask("read the roles", async () => z.array(roleSchema).parse(await rest.get(Routes.guildRoles(id)))),
    ask("read the bot's own roles", async () =>
      memberSchema.parse(await rest.get(Routes.guildMember(id, botUserId))),
    ),
  ]);
  return { id, name, channels, roles, self };
};
