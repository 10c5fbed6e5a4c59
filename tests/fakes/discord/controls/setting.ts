import type { Machine } from "../machine.ts";
import { wireGuildCreate } from "../payloads/guild.ts";
import { changeChannel, dropChannel, putChannel } from "../world/channels.ts";
import { bitsOf, type Permission } from "../world/default-permissions.ts";
import { intents } from "../world/intents.ts";
import { overwriteFor, type Rights, setOverwrite } from "../world/overwrites.ts";
import {
  addRole,
  addUser,
  changeMember,
  join,
  leave,
  memberOf,
  putRole,
  type RoleOptions,
  roleOf,
  type UserOptions,
} from "../world/people.ts";
import { openDirect } from "../world/places.ts";
import type { Channel, ChannelKind, Overwrite, World } from "../world/world.ts";

/** A new channel. */
export type ChannelOptions = {
  readonly name: string;
  readonly topic?: string;
  /** Roles and people who see it; without them everybody does. The bot sees it too unless `bot` is `false`. */
  readonly visibleTo?: readonly string[];
  readonly bot?: boolean;
  readonly category?: string;
};

/** A new forum. */
export type ForumOptions = ChannelOptions & {
  readonly tags?: readonly string[];
  readonly tagRequired?: boolean;
};

/** The privileged intents, as the developer portal has them. */
export type Privileged = "MessageContent" | "GuildMembers" | "GuildPresences";

const privilegedBits: Readonly<Record<Privileged, number>> = {
  MessageContent: intents.messageContent,
  GuildMembers: intents.guildMembers,
  GuildPresences: intents.guildPresences,
};

const overwritesFor = (world: World, { visibleTo, bot = true }: ChannelOptions): readonly Overwrite[] => {
  if (visibleTo === undefined) return [];
  const ids = [...visibleTo, ...(bot ? [world.bot.userId] : [])];
  return [
    overwriteFor(world, world.guild.id, { deny: ["ViewChannel"] }),
    ...ids.map((id) => overwriteFor(world, id, { allow: ["ViewChannel"] })),
  ];
};

const addChannel = (world: World, kind: ChannelKind, options: ForumOptions): string => {
  const id = world.snowflake();
  const channel: Channel = {
    id,
    kind,
    name: options.name,
    topic: options.topic ?? null,
    category: options.category ?? null,
    position: world.channels.size,
    overwrites: overwritesFor(world, options),
    tags: (options.tags ?? []).map((name) => ({ id: world.snowflake(), name, isModerated: false })),
    isTagRequired: options.tagRequired ?? false,
  };
  putChannel(world, channel);
  return id;
};

/** Who and what is there. */
export const createSetting = (machine: Machine) => {
  const { world } = machine;
  const botRole = addRole(world, { name: world.bot.name, permissions: [], mentionable: false });
  changeMember(world, world.bot.userId, { roles: [botRole] });
  return {
    /** @returns the user id. */
    addUser: (options: UserOptions): string => addUser(world, options),
    /** Their name and the language of their client. */
    changeUser: (
      user: string,
      changes: { readonly globalName?: string | null; readonly locale?: string },
    ): void => {
      const known = world.users.get(user);
      if (known === undefined) throw new Error(`There is no user ${user}.`);
      world.users.set(user, { ...known, ...changes });
    },
    nickname: (user: string, nick: string | null): void => changeMember(world, user, { nick }),
    /** Somebody joins the guild who was not in it. */
    join: (user: string): void => join(world, user),
    /** Somebody is no longer in the guild. */
    kick: (user: string): void => leave(world, user),
    /** @returns the id of the role. */
    addRole: (options: RoleOptions): string => addRole(world, options),
    giveRole: (user: string, role: string): void => {
      const { roles } = memberOf(world, user);
      changeMember(world, user, { roles: [...new Set([...roles, roleOf(world, role).id])] });
    },
    takeRole: (user: string, role: string): void =>
      changeMember(world, user, { roles: memberOf(world, user).roles.filter((one) => one !== role) }),
    /** @returns the id of the channel. */
    addTextChannel: (options: ChannelOptions): string => addChannel(world, "text", options),
    /** @returns the id of the forum. */
    addForumChannel: (options: ForumOptions): string => addChannel(world, "forum", options),
    /** A channel that is neither for text nor a forum. */
    addOtherChannel: (kind: "voice" | "category" | "announcement", options: ChannelOptions): string =>
      addChannel(world, kind, options),
    renameChannel: (channel: string, name: string): void => {
      changeChannel(world, channel, { name });
    },
    deleteChannel: (channel: string): void => dropChannel(world, channel),
    /** What the bot's own role allows, besides what everybody may. */
    setBotPermissions: (permissions: readonly Permission[]): void =>
      putRole(world, { ...roleOf(world, botRole), permissions: bitsOf(permissions) }),
    /** What everybody may. */
    setEveryonesPermissions: (permissions: readonly Permission[]): void =>
      putRole(world, { ...roleOf(world, world.guild.id), permissions: bitsOf(permissions) }),
    /** What a role or person (`botUserId`, `guildId` for everybody) may or may not in one channel. */
    overwrite: (channel: string, roleOrUser: string, rights: Rights): void =>
      setOverwrite(world, channel, roleOrUser, rights),
    /** The privileged intents that are switched on for the app; `MessageContent` alone at first. */
    setIntents: (names: readonly Privileged[]): void => {
      world.privileged = names.reduce((bits, name) => bits | privilegedBits[name], 0);
    },
    /** The conversation of somebody with the bot. @returns its channel's id. */
    openDirect: (user: string): string => openDirect(world, user).id,
    /** Somebody takes no direct messages: 50007. */
    closeDirectMessages: (user: string): void => {
      world.closedTo.add(user);
    },
    openDirectMessages: (user: string): void => {
      world.closedTo.delete(user);
    },
    /** Whether the app was invited with `applications.commands`, and whether anybody may invite it. */
    setInstallation: (changes: {
      readonly mayRegisterCommands?: boolean;
      readonly isPublicBot?: boolean;
    }): void => {
      Object.assign(machine.platform.settings, changes);
    },
    /** `false`: the guild has an outage, which apps are told of; `true`: it is over. */
    setGuildAvailable: (isAvailable: boolean): void => {
      const { id } = world.guild;
      const t = isAvailable ? "GUILD_CREATE" : "GUILD_DELETE";
      const d = () => (isAvailable ? wireGuildCreate(world) : { id, unavailable: true });
      world.emit({ t, intent: intents.guilds, d });
    },
    /** The bot is thrown out of the guild. */
    removeBot: (): void => {
      const { guild, bot } = world;
      world.members.delete(bot.userId);
      world.emit({ t: "GUILD_DELETE", intent: intents.guilds, d: () => ({ id: guild.id }) });
    },
    /** The bot's token is reset: the old one opens nothing any more. @returns the new one. */
    resetToken: (): string => {
      machine.token.value = `${machine.token.value}x`;
      for (const connection of machine.gateway.connections())
        connection.close(4004, "Authentication failed.");
      return machine.token.value;
    },
  };
};

/** Who and what is there. */
export type Setting = ReturnType<typeof createSetting>;
