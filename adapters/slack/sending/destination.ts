import type { Conversation } from "../../../src/core/conversation.ts";
import { directUser } from "../ids.ts";
import type { Sending } from "./sending.ts";

/** Whether a channel is one between the bot and a single person. */
export const isDirect = (channel: string): boolean => channel.startsWith("D");

/** The direct conversation with somebody; opening one that is open changes nothing. */
export const openDirect = async ({ clients, memory }: Sending, user: string): Promise<string> => {
  const known = memory.directChannels.get(user);
  if (known !== undefined) return known;
  const { channel } = await clients.outbox.conversations.open({ users: user });
  if (channel?.id === undefined) throw new Error("Slack opened a direct conversation and did not name it");
  memory.directChannels.set(user, channel.id);
  return channel.id;
};

/** The id of the channel that a conversation means. */
export const channelOf = async (sending: Sending, { channel }: Conversation): Promise<string> => {
  const user = directUser(channel);
  return user === null ? channel : openDirect(sending, user);
};
