import type { Json } from "../json.ts";
import { guildPermissions } from "../world/permissions.ts";
import { isoOf } from "../world/snowflakes.ts";
import type { Role, World } from "../world/world.ts";

/** Somebody as Discord writes them. Unknown ones are written as deleted people are. */
export const wireUser = (world: World, id: string): Json => {
  const user = world.users.get(id);
  return {
    id,
    username: user?.name ?? "deleted_user",
    discriminator: user?.isBot === true ? "4242" : "0",
    global_name: user?.globalName ?? null,
    avatar: null,
    avatar_decoration_data: null,
    primary_guild: null,
    public_flags: 0,
    // Discord writes `bot` for bots only.
    ...(user?.isBot === true ? { bot: true } : {}),
  };
};

/** A member without their user, as it stands beside an author; `null`: not in the guild. */
export const wireMemberOnly = (world: World, id: string): Json | null => {
  const member = world.members.get(id);
  if (member === undefined) return null;
  return {
    nick: member.nick,
    avatar: null,
    banner: null,
    roles: [...member.roles],
    joined_at: isoOf(member.joinedAt),
    premium_since: null,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
  };
};

/** A member with their user; `null`: not in the guild. */
export const wireMember = (world: World, id: string): Json | null => {
  const member = wireMemberOnly(world, id);
  return member === null ? null : { ...member, user: wireUser(world, id) };
};

/** A member as interactions tell them: with what they may where it happened. */
export const wireActor = (world: World, id: string, permissions: bigint): Json => ({
  ...wireMember(world, id),
  permissions: String(permissions),
});

/** A role. */
export const wireRole = (role: Role): Json => ({
  id: role.id,
  name: role.name,
  permissions: String(role.permissions),
  position: role.position,
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  icon: null,
  unicode_emoji: null,
  managed: false,
  mentionable: role.isMentionable,
  flags: 0,
});

/** What a bot's own record of a guild says of itself. */
export const ownPermissions = (world: World): string => String(guildPermissions(world, world.bot.userId));
