import { type DiscordError, refusal } from "../discord-error.ts";
import type { Channel, Direct, Place, Thread, World } from "./world.ts";

/** The channel, thread or direct conversation of an id; `null`: there is none. */
export const findPlace = (world: World, id: string): Place | null =>
  world.channels.get(id) ?? world.threads.get(id) ?? world.directs.get(id) ?? null;

/** @throws {DiscordError} 10003 when there is none. */
export const placeOf = (world: World, id: string): Place => {
  const place = findPlace(world, id);
  if (place === null) throw refusal("unknownChannel");
  return place;
};

/** A channel that a test names. @throws {Error} */
export const channelOf = (world: World, id: string): Channel => {
  const channel = world.channels.get(id);
  if (channel === undefined) throw new Error(`There is no channel ${id}.`);
  return channel;
};

/** A thread that a test names. @throws {Error} */
export const threadOf = (world: World, id: string): Thread => {
  const thread = world.threads.get(id);
  if (thread === undefined) throw new Error(`There is no thread ${id}.`);
  return thread;
};

/** Whether messages can stand in it. */
export const holdsMessages = (place: Place): boolean => place.kind !== "forum" && place.kind !== "category";

/** @throws {DiscordError} for forums and categories. */
export const refuseWithoutMessages = (place: Place): void => {
  const error: DiscordError | null = holdsMessages(place)
    ? null
    : refusal(place.kind === "forum" ? "noMessageInForum" : "noTextChannel");
  if (error !== null) throw error;
};

/** The conversation of somebody with the bot, which begins with this if need be. */
export const openDirect = (world: World, user: string): Direct => {
  const known = [...world.directs.values()].find((one) => one.recipient === user);
  if (known !== undefined) return known;
  const direct: Direct = { id: world.snowflake(), kind: "direct", recipient: user };
  world.directs.set(direct.id, direct);
  return direct;
};

/** The channel a place belongs to as tests name it: its own id, its parent's, or `direct:<user>`. */
export const homeOf = (place: Place): { readonly channel: string; readonly thread: string | null } => {
  if (place.kind === "direct") return { channel: `direct:${place.recipient}`, thread: null };
  if ("parent" in place) return { channel: place.parent, thread: place.id };
  return { channel: place.id, thread: null };
};
