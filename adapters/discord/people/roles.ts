import { Routes } from "discord.js";
import type { Role } from "../../../src/core/person.ts";
import type { Log } from "../options.ts";
import { failureOf } from "../rest/failure.ts";
import type { Rest } from "../rest/rest.ts";
import type { Roles, Workspace } from "../workspace.ts";
import { createFresh } from "./fresh.ts";
import type { Member } from "./members.ts";
import { guildSchema, overwritesSchema, seesChannel } from "./permissions.ts";

/** The desk's people by role or by their own id; agents `null`: whoever sees the internal channel. */
export type DeskRoles = Pick<Roles, "leads" | "product"> & { readonly agents: Roles["agents"] | null };

/** Tells what somebody may do, and what the ids of the desk file are. */
export type RoleBook = {
  /** `fresh` is false when what it takes to tell could not be read lately. Never fails. */
  readonly roleOf: (member: Member) => Promise<{ readonly role: Role; readonly fresh: boolean }>;
  /** Whether an id is that of a role of the server; what nobody can read counts as one. Never fails. */
  readonly isRole: (id: string) => Promise<boolean>;
};

/** Who is asked, and for whom. */
export type RoleBookOptions = {
  readonly rest: Rest;
  readonly workspace: Workspace;
  readonly roles: DeskRoles;
  /** Id of the internal channel; whoever sees it is an agent when `agents` is `null`. */
  readonly internal: string | null;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly log: Log;
};

/** Milliseconds; rights are never older. */
const maxAgeMs = 60_000;

const isListed = ({ id, roles }: Member, listed: ReadonlySet<string>): boolean =>
  listed.has(id) || roles.some((role) => listed.has(role));

/** Creates the memory of who belongs to the desk. */
export const createRoleBook = (options: RoleBookOptions): RoleBook => {
  const { rest, workspace, roles, internal, clock, log } = options;
  const { guildId } = workspace;

  const keep = <Value>(what: string, load: () => Promise<Value>) =>
    createFresh({
      load,
      maxAgeMs,
      clock,
      onFailure: (error) =>
        log.warn({ reason: failureOf(`read ${what}`, error).message }, "roles cannot be read"),
    });
  const guild = keep(`the roles of the server ${guildId}`, async () =>
    guildSchema.parse(await rest.get(Routes.guild(guildId))),
  );
  const overwrites = keep(`who sees the channel ${internal}`, async () =>
    internal === null
      ? []
      : overwritesSchema.parse(await rest.get(Routes.channel(internal))).permission_overwrites,
  );

  const seesInternal = async ({ id, roles: own }: Member): Promise<{ sees: boolean; fresh: boolean }> => {
    if (internal === null) return { sees: false, fresh: true };
    const [server, channel] = await Promise.all([guild.read(), overwrites.read()]);
    const sees =
      server.value !== null &&
      channel.value !== null &&
      seesChannel(server.value, channel.value, { user: id, roles: own });
    return { sees, fresh: server.fresh && channel.fresh };
  };

  return {
    roleOf: async (member) => {
      if (member.isBot || !member.isThere) return { role: "customer", fresh: true };
      if (isListed(member, roles.leads)) return { role: "lead", fresh: true };
      if (roles.agents !== null)
        return { role: isListed(member, roles.agents) ? "agent" : "customer", fresh: true };
      const { sees, fresh } = await seesInternal(member);
      return { role: sees ? "agent" : "customer", fresh };
    },
    isRole: async (id) => (await guild.read()).value?.roles.some((role) => role.id === id) ?? true,
  };
};
