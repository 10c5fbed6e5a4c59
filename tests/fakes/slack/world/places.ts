import { SlackError } from "../slack-error.ts";
import type { Channel, ChannelKind, World } from "./world.ts";

/** What a test says of a channel. */
export type ChannelOptions = {
  readonly id?: string;
  readonly name: string;
  readonly isPrivate?: boolean;
  /** Shared with another workspace (Slack Connect). */
  readonly isShared?: boolean;
  readonly members?: readonly string[];
  /** Whether the bot is in it; it is unless said otherwise. */
  readonly botIsMember?: boolean;
  readonly isArchived?: boolean;
};

const add = (world: World, channel: Omit<Channel, "createdAt">): string => {
  world.channels.set(channel.id, { ...channel, createdAt: world.clock.now() });
  world.messages.set(channel.id, new Map());
  return channel.id;
};

/** Adds a channel. @returns its id. */
export const addChannel = (world: World, options: ChannelOptions): string => {
  const bot = options.botIsMember === false ? [] : [world.bot.userId];
  return add(world, {
    id: options.id ?? world.nextId("C"),
    name: options.name.replace(/^#/, ""),
    kind: options.isPrivate === true ? "group" : "channel",
    isShared: options.isShared ?? false,
    isArchived: options.isArchived ?? false,
    members: new Set([...(options.members ?? []), ...bot]),
  });
};

const sameMembers = (channel: Channel, people: readonly string[]): boolean =>
  channel.members.size === people.length && people.every((user) => channel.members.has(user));

/** The conversation of the bot with one person, or with several; it exists from the first time it is asked for. */
export const openDirectMessage = (world: World, users: readonly string[]): string => {
  const people = [...new Set([...users, world.bot.userId])];
  const kind: ChannelKind = people.length > 2 ? "mpim" : "im";
  const known = [...world.channels.values()].find(
    (channel) => channel.kind === kind && sameMembers(channel, people),
  );
  if (known !== undefined) return known.id;
  return add(world, {
    id: world.nextId(kind === "im" ? "D" : "G"),
    name: kind === "im" ? "directmessage" : `mpdm-${users.join("--")}-1`,
    kind,
    isShared: false,
    isArchived: false,
    members: new Set(people),
  });
};

/** @throws {Error} when a test names a channel that is not there. */
export const channelOf = (world: World, id: string): Channel => {
  const channel = world.channels.get(id);
  if (channel === undefined)
    throw new Error(`There is no channel ${id} in this Slack; add it with addChannel.`);
  return channel;
};

/** Whether the bot is in a channel. */
export const botIsIn = (world: World, channel: Channel): boolean => channel.members.has(world.bot.userId);

/** A channel that the bot can see: private ones only from within. @throws {SlackError} `channel_not_found`. */
export const visibleChannel = (world: World, id: string): Channel => {
  const channel = world.channels.get(id);
  if (channel === undefined || (channel.kind !== "channel" && !botIsIn(world, channel)))
    throw new SlackError("channel_not_found");
  return channel;
};

/** A channel that the bot is in. @throws {SlackError} `channel_not_found` or `not_in_channel`. */
export const joinedChannel = (world: World, id: string): Channel => {
  const channel = visibleChannel(world, id);
  if (!botIsIn(world, channel)) throw new SlackError("not_in_channel");
  return channel;
};

/** A channel that the bot may write into. @throws {SlackError} also `is_archived`. */
export const writableChannel = (world: World, id: string): Channel => {
  const channel = joinedChannel(world, id);
  if (channel.isArchived) throw new SlackError("is_archived");
  return channel;
};

/** Other people are in a channel now. */
export const setMembers = (world: World, id: string, members: ReadonlySet<string>): void => {
  world.channels.set(id, { ...channelOf(world, id), members });
};

/** A channel is closed, or open again. */
export const setArchived = (world: World, id: string, isArchived: boolean): void => {
  world.channels.set(id, { ...channelOf(world, id), isArchived });
};

/** A channel's name as Slack tells it to apps that are not to know it. */
export const shownName = (channel: Channel): string =>
  channel.kind === "im" ? "directmessage" : channel.kind === "channel" ? channel.name : "privategroup";
