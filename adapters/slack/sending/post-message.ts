import { Refused, Unreachable } from "../../../src/runtime/port.ts";
import type { SlackMessage } from "../format.ts";
import { failureOf } from "../web-api/failure.ts";
import type { Spot } from "./listing.ts";
import { metadataOf } from "./order-metadata.ts";
import { removeMessage } from "./remove-message.ts";
import { type Sending, threadKey } from "./sending.ts";

/** The contents of a message as the SDK takes them. */
export const contentsOf = ({ text, blocks }: SlackMessage) => ({ text, blocks: [...blocks] });

/**
 * Slack puts a reply whose thread is gone into the channel, where everybody reads it: it is taken away again.
 *
 * @throws {Refused} always; or {Unreachable} "unknown" while it still stands there, so that `lookup` removes it.
 */
const takeBack = async (sending: Sending, { channel, thread }: Spot, ts: string): Promise<never> => {
  const action = `answer in the thread ${thread} in ${channel}`;
  try {
    await removeMessage(sending, channel, ts);
  } catch (error) {
    const { message } = failureOf("remove the answer from the channel", error);
    throw new Unreachable(`Cannot ${action}: its first message was deleted. ${message}`, "unknown");
  }
  throw new Refused(`Cannot ${action}: its first message was deleted.`);
};

/**
 * Posts a message when its channel's turn has come, and returns its `ts`.
 *
 * @throws {Refused} when it was meant for a thread whose first message is gone.
 */
export const postMessage = async (
  sending: Sending,
  { channel, thread }: Spot,
  message: SlackMessage,
  order: string,
): Promise<string> => {
  await sending.pace.turn(channel);
  const posted = await sending.clients.outbox.chat.postMessage({
    channel,
    ...contentsOf(message),
    ...(thread !== null && { thread_ts: thread }),
    metadata: metadataOf(order),
    unfurl_links: false,
    unfurl_media: false,
  });
  if (posted.ts === undefined) throw new Error("Slack posted a message and did not name it");
  if (thread !== null && posted.message !== undefined && posted.message.thread_ts === undefined)
    return takeBack(sending, { channel, thread }, posted.ts);
  if (thread !== null) sending.memory.repliedThreads.set(threadKey(channel, thread), true);
  return posted.ts;
};
