import { PermissionFlagsBits } from "discord.js";
import { z } from "zod";

const bits = z
  .string()
  .regex(/^\d{1,40}$/)
  .transform(BigInt);

/** A server, as far as it decides who sees what. */
export const guildSchema = z.object({
  id: z.string(),
  owner_id: z.string(),
  roles: z.array(z.object({ id: z.string(), permissions: bits })),
});
export type Guild = z.output<typeof guildSchema>;

/** What a channel changes for roles (`type` 0) and single people (1). */
export const overwritesSchema = z.object({
  permission_overwrites: z
    .array(z.object({ id: z.string(), type: z.number(), allow: bits, deny: bits }))
    .default([]),
});
export type Overwrites = z.output<typeof overwritesSchema>["permission_overwrites"];

const anyOf = (all: readonly bigint[]): bigint => all.reduce((sum, one) => sum | one, 0n);

const applied = (permissions: bigint, overwrites: Overwrites): bigint =>
  (permissions & ~anyOf(overwrites.map(({ deny }) => deny))) | anyOf(overwrites.map(({ allow }) => allow));

/**
 * Whether somebody with these roles sees a channel, by Discord's order: the server's roles, then what the channel
 * changes for everybody, for their roles and for them alone.
 */
export const seesChannel = (
  guild: Guild,
  overwrites: Overwrites,
  { user, roles }: { readonly user: string; readonly roles: readonly string[] },
): boolean => {
  if (user === guild.owner_id) return true;
  const own = guild.roles.filter(({ id }) => id === guild.id || roles.includes(id));
  const base = anyOf(own.map(({ permissions }) => permissions));
  if ((base & PermissionFlagsBits.Administrator) !== 0n) return true;
  const everybody = overwrites.filter(({ id }) => id === guild.id);
  const theirRoles = overwrites.filter(({ id, type }) => type === 0 && id !== guild.id && roles.includes(id));
  const alone = overwrites.filter(({ id, type }) => type === 1 && id === user);
  const permissions = applied(applied(applied(base, everybody), theirRoles), alone);
  return (permissions & PermissionFlagsBits.ViewChannel) !== 0n;
};
