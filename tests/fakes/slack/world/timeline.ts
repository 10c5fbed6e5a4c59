import type { Message, World } from "./world.ts";

const inChannel = (world: World, channel: string): Map<string, Message> => {
  const messages = world.messages.get(channel);
  if (messages === undefined)
    throw new Error(`There is no channel ${channel} in this Slack; add it with addChannel.`);
  return messages;
};

/** Everything in a channel, replies too, in the order of time. */
export const messagesIn = (world: World, channel: string): readonly Message[] => [
  ...inChannel(world, channel).values(),
];

/** `null`: it was never there, or is gone. */
export const findMessage = (world: World, channel: string, ts: string): Message | null =>
  world.messages.get(channel)?.get(ts) ?? null;

/** @throws {Error} when a test means a message that is not there. */
export const messageAt = (world: World, channel: string, ts: string): Message => {
  const message = findMessage(world, channel, ts);
  if (message === null)
    throw new Error(`There is no message ${ts} in ${channel}; it was never posted, or removed.`);
  return message;
};

/** The replies to a message, oldest first. */
export const repliesTo = (world: World, channel: string, ts: string): readonly Message[] =>
  messagesIn(world, channel).filter((message) => message.threadTs === ts);

/** Puts a message in its place, over the one with the same `ts`. */
export const putMessage = (world: World, message: Message): void => {
  inChannel(world, message.channel).set(message.ts, message);
};

/** Takes a message away without a trace. */
export const dropMessage = (world: World, message: Message): void => {
  inChannel(world, message.channel).delete(message.ts);
};

/** The parent that a reply to `threadTs` belongs to; `null`: there is nothing to reply to. */
export const parentOf = (world: World, channel: string, threadTs: string): Message | null => {
  const message = findMessage(world, channel, threadTs);
  return message === null || message.threadTs === null
    ? message
    : findMessage(world, channel, message.threadTs);
};
