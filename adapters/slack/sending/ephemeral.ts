import type { SlackMessage } from "../format.ts";
import { errorNameOf } from "../web-api/slack-errors.ts";
import { openDirect } from "./destination.ts";
import type { Spot } from "./listing.ts";
import { contentsOf, postMessage } from "./post-message.ts";
import { type Sending, threadKey } from "./sending.ts";

/** The id of a message that nobody can change any more: Slack offers no way to edit or delete it. */
export const privateId = (ts: string): string => `private:${ts}`;

/** Whether the message of an id can be changed; private ones cannot, and home pages are only ever replaced. */
export const isChangeable = (remoteId: string): boolean => !/^(?:private|home):/.test(remoteId);

/** Slack accepts a private message in a thread without replies, and shows it to nobody. */
const hasReplies = async (
  { clients, memory }: Sending,
  channel: string,
  thread: string,
): Promise<boolean> => {
  const key = threadKey(channel, thread);
  if (memory.repliedThreads.has(key)) return true;
  try {
    const { messages = [] } = await clients.interactive.conversations.replies({
      channel,
      ts: thread,
      limit: 2,
    });
    const replied = messages.some(({ ts }) => ts !== thread);
    if (replied) memory.repliedThreads.set(key, true);
    return replied;
  } catch {
    // Where nobody can look, the channel is the place where it is seen in any case.
    return false;
  }
};

/** Where one of the two is not in the channel, which slash commands do not require. */
const notThere: readonly string[] = ["channel_not_found", "not_in_channel", "user_not_in_channel"];

/**
 * Shows a message to one person alone and returns its id: in the thread if it has replies, else in the channel, else
 * directly. It can not be changed later.
 */
export const whisper = async (
  sending: Sending,
  { channel, thread }: Spot,
  user: string,
  message: SlackMessage,
  order: string,
): Promise<string> => {
  const inThread = thread !== null && (await hasReplies(sending, channel, thread));
  try {
    const { message_ts: ts = "" } = await sending.clients.outbox.chat.postEphemeral({
      channel,
      user,
      ...contentsOf(message),
      ...(inThread && { thread_ts: thread }),
    });
    return privateId(ts);
  } catch (error) {
    if (!notThere.includes(errorNameOf(error) ?? "")) throw error;
    const direct = { channel: await openDirect(sending, user), thread: null };
    return privateId(await postMessage(sending, direct, message, order));
  }
};
