import { wirePlace } from "../payloads/channel.ts";
import { intents } from "./intents.ts";
import { channelOf } from "./places.ts";
import { deleteThread } from "./threads.ts";
import type { Channel, World } from "./world.ts";

const tell = (world: World, t: string, channel: Channel): void =>
  world.emit({ t, intent: intents.guilds, d: () => wirePlace(world, channel) });

/** A channel is there from now on. */
export const putChannel = (world: World, channel: Channel): void => {
  world.channels.set(channel.id, channel);
  tell(world, "CHANNEL_CREATE", channel);
};

/** Changes a channel and tells the app. */
export const changeChannel = (world: World, id: string, changes: Partial<Channel>): Channel => {
  const after = { ...channelOf(world, id), ...changes };
  world.channels.set(id, after);
  tell(world, "CHANNEL_UPDATE", after);
  return after;
};

/** A channel goes with its threads; apps are told of the channel alone. */
export const dropChannel = (world: World, id: string): void => {
  const channel = channelOf(world, id);
  for (const thread of world.threads.values())
    if (thread.parent === id) deleteThread(world, thread.id, "silently");
  world.channels.delete(id);
  world.messages.delete(id);
  tell(world, "CHANNEL_DELETE", channel);
};
