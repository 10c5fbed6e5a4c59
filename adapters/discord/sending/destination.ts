import type { Conversation } from "../../../src/core/conversation.ts";
import { directUser } from "../ids.ts";
import { openDirect } from "./direct.ts";
import type { Sending } from "./sending.ts";
import { knownThread, threadFor } from "./threads.ts";

/** Whether a conversation is one between the bot and a single person. */
export const isDirect = ({ channel }: Conversation): boolean => directUser(channel) !== null;

/**
 * The channel or thread into which a conversation's messages go, opened if need be.
 *
 * @param told whom the job is for; `null`: everybody in the conversation.
 * @param orderedAt of the job, in milliseconds since 1970.
 */
export const destinationOf = (
  sending: Sending,
  { channel, thread }: Conversation,
  told: string | null,
  orderedAt: number,
): Promise<string> | string => {
  const user = directUser(channel);
  if (user !== null) return openDirect(sending, user);
  return thread === null ? channel : threadFor(sending, { channel, root: thread }, told, orderedAt);
};

/**
 * The channel and the thread in which messages of a conversation stand, as far as there is a thread, the one where a
 * message is likelier to stand first: that with which the conversation began stands in the channel itself, except in
 * forums.
 */
export const spotsOf = async (
  sending: Sending,
  { channel, thread: root }: Conversation,
  message: string | null,
): Promise<readonly string[]> => {
  const user = directUser(channel);
  if (user !== null) return [await openDirect(sending, user)];
  if (root === null) return [channel];
  const thread = (await knownThread(sending, { channel, root })) ?? root;
  if (sending.places.support.get(channel) === "forum") return [thread];
  return message === root ? [channel, thread] : [thread, channel];
};
