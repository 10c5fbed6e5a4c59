import type { Json } from "../json.ts";
import { wireActiveThreads } from "../payloads/guild.ts";
import { changeChannel } from "./channels.ts";
import { bitsOf, type Permission } from "./default-permissions.ts";
import { intents } from "./intents.ts";
import { canSee } from "./permissions.ts";
import { channelOf } from "./places.ts";
import type { Channel, Overwrite, World } from "./world.ts";

/** What a role or person may or may not in a channel. */
export type Rights = { readonly allow?: readonly Permission[]; readonly deny?: readonly Permission[] };

const kindOf = (world: World, id: string): Overwrite["kind"] => (world.roles.has(id) ? "role" : "member");

/** What a channel says of a role or a person. */
export const overwriteFor = (world: World, id: string, { allow = [], deny = [] }: Rights): Overwrite => ({
  id,
  kind: kindOf(world, id),
  allow: bitsOf(allow),
  deny: bitsOf(deny),
});

/** Whoever comes to see a channel is told of its threads. */
const syncThreads = (world: World, channel: Channel): void => {
  const { threads, members } = wireActiveThreads(world, channel.id);
  const d = (): Json => ({ guild_id: world.guild.id, channel_ids: [channel.id], threads, members });
  world.emit({ t: "THREAD_LIST_SYNC", intent: intents.guilds, d });
};

/** Changes what a role or a person may in a channel. */
export const setOverwrite = (world: World, channel: string, id: string, rights: Rights): void => {
  const before = channelOf(world, channel);
  const wasSeen = canSee(world, world.bot.userId, before);
  const others = before.overwrites.filter((one) => one.id !== id);
  const after = changeChannel(world, channel, { overwrites: [...others, overwriteFor(world, id, rights)] });
  if (!wasSeen && canSee(world, world.bot.userId, after)) syncThreads(world, after);
};
