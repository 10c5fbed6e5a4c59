import { wireMember, wireRole, wireUser } from "../payloads/user.ts";
import { bitsOf, type Permission } from "./default-permissions.ts";
import { intents } from "./intents.ts";
import type { Member, Role, World } from "./world.ts";

/** Somebody new. */
export type UserOptions = {
  readonly name: string;
  readonly globalName?: string | null;
  readonly locale?: string;
  readonly bot?: boolean;
  readonly nick?: string;
  /** `false`: not in the guild. */
  readonly member?: boolean;
};

/** Somebody who joins the guild. */
export const join = (world: World, user: string, nick: string | null = null): void => {
  world.members.set(user, { user, nick, roles: [], joinedAt: world.clock.now() });
  const d = () => ({ ...wireMember(world, user), guild_id: world.guild.id });
  world.emit({ t: "GUILD_MEMBER_ADD", intent: intents.guildMembers, d });
};

/** @returns the id. */
export const addUser = (world: World, options: UserOptions): string => {
  const id = world.snowflake();
  const { name, globalName = null, locale = "en-US", bot = false, nick = null, member = true } = options;
  world.users.set(id, { id, name, globalName, locale, isBot: bot });
  if (member) join(world, id, nick);
  return id;
};

/** A member of the guild. @throws {Error} for a test that names somebody else. */
export const memberOf = (world: World, user: string): Member => {
  const member = world.members.get(user);
  if (member === undefined) throw new Error(`${user} is not in the guild.`);
  return member;
};

/** Changes somebody's membership. The bot hears of its own always, of others' with the intent. */
export const changeMember = (world: World, user: string, changes: Partial<Member>): void => {
  world.members.set(user, { ...memberOf(world, user), ...changes });
  const intent = user === world.bot.userId ? intents.guilds : intents.guildMembers;
  const d = () => ({ ...wireMember(world, user), guild_id: world.guild.id });
  world.emit({ t: "GUILD_MEMBER_UPDATE", intent, d });
};

/** Somebody leaves the guild, or has to. */
export const leave = (world: World, user: string): void => {
  memberOf(world, user);
  world.members.delete(user);
  const d = () => ({ user: wireUser(world, user), guild_id: world.guild.id });
  world.emit({ t: "GUILD_MEMBER_REMOVE", intent: intents.guildMembers, d });
};

/** A new role. */
export type RoleOptions = {
  readonly name: string;
  readonly permissions?: readonly Permission[];
  readonly mentionable?: boolean;
};

/** @returns the id. */
export const addRole = (
  world: World,
  { name, permissions = [], mentionable = true }: RoleOptions,
): string => {
  const id = world.snowflake();
  const position = world.roles.size;
  const role: Role = { id, name, permissions: bitsOf(permissions), position, isMentionable: mentionable };
  putRole(world, role, "GUILD_ROLE_CREATE");
  return id;
};

/** A role is so from now on. */
export const putRole = (
  world: World,
  role: Role,
  t: "GUILD_ROLE_CREATE" | "GUILD_ROLE_UPDATE" = "GUILD_ROLE_UPDATE",
): void => {
  world.roles.set(role.id, role);
  world.emit({ t, intent: intents.guilds, d: () => ({ guild_id: world.guild.id, role: wireRole(role) }) });
};

/** A role of the guild. @throws {Error} for a test that names another. */
export const roleOf = (world: World, id: string): Role => {
  const role = world.roles.get(id);
  if (role === undefined) throw new Error(`There is no role ${id}.`);
  return role;
};
