import { PermissionFlagsBits } from "discord.js";
import { refusal } from "../discord-error.ts";
import { allPermissions, bitsOf, type Permission } from "./default-permissions.ts";
import type { Channel, Overwrite, Place, World } from "./world.ts";

const rolesOf = (world: World, user: string): readonly string[] => [
  world.guild.id,
  ...(world.members.get(user)?.roles ?? []),
];

/** What somebody may in the guild as such. */
export const guildPermissions = (world: World, user: string): bigint => {
  if (!world.members.has(user)) return 0n;
  if (user === world.guild.owner) return allPermissions;
  const bits = rolesOf(world, user).reduce(
    (sum, role) => sum | (world.roles.get(role)?.permissions ?? 0n),
    0n,
  );
  return (bits & PermissionFlagsBits.Administrator) !== 0n ? allPermissions : bits;
};

const applied = (bits: bigint, overwrites: readonly Overwrite[]): bigint => {
  const deny = overwrites.reduce((sum, one) => sum | one.deny, 0n);
  const allow = overwrites.reduce((sum, one) => sum | one.allow, 0n);
  return (bits & ~deny) | allow;
};

const inChannel = (world: World, user: string, channel: Channel): bigint => {
  const bits = guildPermissions(world, user);
  if (bits === allPermissions) return bits;
  const roles = rolesOf(world, user).slice(1);
  const { overwrites } = channel;
  const everybody = overwrites.filter((one) => one.id === world.guild.id);
  const theirRoles = overwrites.filter((one) => one.kind === "role" && roles.includes(one.id));
  const theirs = overwrites.filter((one) => one.kind === "member" && one.id === user);
  return applied(applied(applied(bits, everybody), theirRoles), theirs);
};

/** In a direct conversation both may what there is to be done. */
const direct = bitsOf([
  "ViewChannel",
  "ReadMessageHistory",
  "SendMessages",
  "AddReactions",
  "AttachFiles",
  "EmbedLinks",
  "UseApplicationCommands",
]);

/** What somebody may in a channel, thread or direct conversation. */
export const permissionsIn = (world: World, user: string, place: Place): bigint => {
  if (place.kind === "direct") return user === place.recipient || user === world.bot.userId ? direct : 0n;
  if (!("parent" in place)) return inChannel(world, user, place);
  const parent = world.channels.get(place.parent);
  return parent === undefined ? 0n : inChannel(world, user, parent);
};

/** Whether somebody has a right there. Without `ViewChannel` there are none. */
export const may = (world: World, user: string, place: Place, permission: Permission): boolean => {
  const bits = permissionsIn(world, user, place);
  const isVisible = (bits & PermissionFlagsBits.ViewChannel) !== 0n;
  return isVisible && (bits & PermissionFlagsBits[permission]) !== 0n;
};

/** Whether somebody sees it at all. Private threads are seen by their members, and by those who manage threads. */
export const canSee = (world: World, user: string, place: Place): boolean => {
  if (!may(world, user, place, "ViewChannel")) return false;
  if (place.kind !== "privateThread") return true;
  return place.members.has(user) || may(world, user, place, "ManageThreads");
};

/** @throws {DiscordError} 50083: what is archived cannot be changed. */
export const refuseArchived = (place: Place): void => {
  if ("parent" in place && place.isArchived) throw refusal("archived");
};

/** The right that writing takes there. */
export const rightToWrite = (place: Place): Permission =>
  "parent" in place ? "SendMessagesInThreads" : "SendMessages";

/** @throws {DiscordError} 50001 when the bot does not see the place, 50013 when it lacks one of these rights. */
export const requireBotMay = (world: World, place: Place, ...permissions: readonly Permission[]): void => {
  const { userId } = world.bot;
  if (!canSee(world, userId, place)) throw refusal("missingAccess");
  if (!permissions.every((one) => may(world, userId, place, one))) throw refusal("missingPermissions");
};
