import { ChannelType } from "discord.js";
import { placeOf } from "../workspace.ts";
import type { Spot } from "./happening.ts";
import { type Interaction, read, spotSchema } from "./payload.ts";
import type { Surroundings } from "./surroundings.ts";

const threadTypes: readonly (number | undefined)[] = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
];

/** The direct conversation with one person; conversations of several are none of the desk's. */
const directSpot = (
  channel: string,
  type: number | undefined,
  { places }: Surroundings,
  user: string | null,
): Spot | null =>
  places.directMessages && (type === undefined || type === ChannelType.DM)
    ? { in: "direct", channel, user }
    : null;

/** A thread whose channel nobody knows yet may be one of the desk's; whoever translates it asks. */
const guildSpot = (channel: string, type: number | undefined, surroundings: Surroundings): Spot | null => {
  const { places, parentOf } = surroundings;
  if (placeOf(places, channel) !== null) return { in: "channel", channel };
  // Asked first, so that a body means the same to whoever knows the thread and to whoever has yet to ask.
  if (type !== undefined && !threadTypes.includes(type)) return null;
  const parent = parentOf(channel);
  const foreign = parent !== null && placeOf(places, parent) === null;
  return foreign ? null : { in: "thread", thread: channel, parent };
};

/**
 * Where an event about a message happened; `null`: surely where the desk is not.
 *
 * @param user who wrote it; `null` when the event does not say.
 */
export const spotOf = (event: unknown, surroundings: Surroundings, user: string | null): Spot | null => {
  const { channel_id: channel, guild_id: guild, channel_type: type } = read(spotSchema, event);
  if (guild === undefined) return directSpot(channel, type, surroundings, user);
  return guild === surroundings.workspace.guildId ? guildSpot(channel, type, surroundings) : null;
};

/** Where somebody pressed a button or gave a command: anywhere, for what the desk shows may have gone anywhere. */
export const spotOfAct = (
  { guild_id, channel_id, channel }: Interaction,
  { parentOf }: Surroundings,
  user: string,
): Spot => {
  const id = channel?.id ?? channel_id;
  if (id === undefined)
    throw new Error("Cannot read a delivery of Discord: an interaction happened in no channel.");
  if (guild_id === undefined) return { in: "direct", channel: id, user };
  if (!threadTypes.includes(channel?.type)) return { in: "channel", channel: id };
  return { in: "thread", thread: id, parent: channel?.parent_id ?? parentOf(id) };
};
