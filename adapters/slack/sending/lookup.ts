import { type Job, Refused, Unreachable } from "../../../src/runtime/port.ts";
import { directUser, homeUser } from "../ids.ts";
import { failureOf } from "../web-api/failure.ts";
import { errorNameOf } from "../web-api/slack-errors.ts";
import { channelOf, isDirect } from "./destination.ts";
import { removeDuplicates, settleDoubt } from "./duplicates.ts";
import { listSince, type Spot } from "./listing.ts";
import { type ListedMessage, orderOf } from "./order-metadata.ts";
import { earliestOf, type PostJob } from "./post.ts";
import { removeMessage } from "./remove-message.ts";
import type { Sending } from "./sending.ts";

const postedFor = (
  { workspace }: Sending,
  order: string,
  messages: readonly ListedMessage[],
): readonly string[] =>
  messages.flatMap((message) =>
    message.ts !== undefined && orderOf(message, workspace) === order ? [message.ts] : [],
  );

/** The thread is gone: an answer to it, if there is one, stands in the channel for all to see, and must not. */
const removeStrays = async (sending: Sending, { channel }: Spot, job: PostJob): Promise<void> => {
  const listed = await listSince(sending.clients.reads, { channel, thread: null }, earliestOf(job));
  for (const ts of postedFor(sending, job.id, listed)) await removeMessage(sending, channel, ts);
};

const find = async (sending: Sending, spot: Spot, job: PostJob): Promise<string | null> => {
  const listed = await listSince(sending.clients.reads, spot, earliestOf(job));
  const found = postedFor(sending, job.id, listed);
  if (found.length > 1) await removeDuplicates(sending, spot.channel, listed);
  return found.at(-1) ?? null;
};

const findOrTidy = async (sending: Sending, spot: Spot, job: PostJob): Promise<string | null> => {
  try {
    return await find(sending, spot, job);
  } catch (error) {
    if (spot.thread === null || errorNameOf(error) !== "thread_not_found") throw error;
    await removeStrays(sending, spot, job);
    return null;
  }
};

const isListed = ({ onlyFor, conversation: { channel } }: PostJob): boolean =>
  homeUser(channel) === null && (onlyFor === null || isDirect(channel) || directUser(channel) !== null);

/** Looks for the message of a post whose outcome was lost. */
const lookupPost = async (sending: Sending, job: PostJob): Promise<string | null> => {
  const { doubtfulOrders } = sending.memory;
  const spot = { channel: await channelOf(sending, job.conversation), thread: job.conversation.thread };
  const found = await findOrTidy(sending, spot, job);
  if (found === null) doubtfulOrders.set(job.id, null);
  else settleDoubt(sending, spot, { order: job.id, ts: found, since: earliestOf(job) });
  return found;
};

/**
 * The id of the message that a job posted, when its outcome was lost; `null`: it is not to be seen. Messages for one
 * person alone cannot be looked up, and everything but posts can be repeated without harm.
 *
 * @throws {Unreachable} "unknown": nobody could look, so nothing may be sent yet.
 */
export const lookup = async (sending: Sending, job: Job): Promise<string | null> => {
  if (job.job !== "post" || !isListed(job)) return null;
  try {
    return await lookupPost(sending, job);
  } catch (error) {
    const failure = failureOf(
      `look for the post of the order ${job.id} in ${job.conversation.channel}`,
      error,
    );
    if (failure instanceof Refused) {
      // Where the bot may not look it has to try; what it tries says what is wrong, or succeeds.
      sending.log.warn({ order: job.id, reason: failure.message }, "a post may stand there twice");
      return null;
    }
    throw new Unreachable(failure.message, "unknown", failure.retryAfterMs);
  }
};
