import { RESTJSONErrorCodes, Routes } from "discord.js";
import { Gone, type Job, Refused } from "../../src/runtime/port.ts";
import { directUser } from "./ids.ts";
import { tolerating } from "./rest/discord-errors.ts";
import { failureOf } from "./rest/failure.ts";
import { contentsOf } from "./sending/contents.ts";
import { post } from "./sending/post.ts";
import type { Sending } from "./sending/sending.ts";
import { whereItStands } from "./sending/standing-message.ts";
import { threadFor } from "./sending/threads.ts";
import { isChangeable } from "./sending/whisper.ts";

type JobOf<Name extends Job["job"]> = Extract<Job, { readonly job: Name }>;

/** An edit takes everything anew, so that nothing stays of what stood there before. */
const update = async (
  sending: Sending,
  { conversation, remoteId, message, ping }: JobOf<"update">,
): Promise<string> => {
  if (!isChangeable(remoteId)) return remoteId;
  const contents = await contentsOf(sending, message, await sending.people.mentions(ping));
  // Those whom the message calls stay named, and are called once.
  const body = { ...contents, allowed_mentions: { parse: [] } };
  const isThere = await whereItStands(sending, conversation, remoteId, (spot) =>
    sending.rest.patch(Routes.channelMessage(spot, remoteId), { body }),
  );
  if (!isThere)
    throw new Gone(`Cannot change the message ${remoteId} in ${conversation.channel}: it was deleted.`);
  return remoteId;
};

/** Repeated, it changes nothing. */
const pin = async (sending: Sending, { conversation, remoteId }: JobOf<"pin">): Promise<string> => {
  const isThere = await whereItStands(sending, conversation, remoteId, (spot) =>
    sending.rest.put(Routes.channelMessagesPin(spot, remoteId)),
  );
  if (!isThere)
    throw new Gone(`Cannot pin the message ${remoteId} in ${conversation.channel}: it was deleted.`);
  return remoteId;
};

const remove = async (
  sending: Sending,
  { conversation }: Pick<Job, "conversation">,
  message: string,
): Promise<string> => {
  if (isChangeable(message))
    await whereItStands(sending, conversation, message, (spot) =>
      sending.rest.delete(Routes.channelMessage(spot, message)),
    );
  return message;
};

/**
 * Takes somebody's words away. The thread of a conversation is made from its first message, or for whoever wrote that:
 * once the message is gone there is none to be had.
 */
const hide = async (sending: Sending, { conversation, messageId }: JobOf<"hide">): Promise<string> => {
  const { channel, thread: root } = conversation;
  if (root === messageId && directUser(channel) === null)
    try {
      await threadFor(sending, { channel, root }, null, 0);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
  return remove(sending, { conversation }, messageId);
};

/** A customer may have blocked the bot, and a message has room for so many reactions: neither is worth a word. */
const noReaction = [
  RESTJSONErrorCodes.ReactionWasBlocked,
  RESTJSONErrorCodes.MaximumNumberOfReactionsReached,
] as const;

const react = async (sending: Sending, { conversation, messageId }: JobOf<"react">): Promise<string> => {
  await whereItStands(sending, conversation, messageId, (spot) =>
    tolerating(noReaction, () =>
      sending.rest.put(Routes.channelMessageOwnReaction(spot, messageId, encodeURIComponent("👀"))),
    ),
  );
  return messageId;
};

const actionOf = (job: Job): string => {
  const { channel } = job.conversation;
  switch (job.job) {
    case "post":
      return job.onlyFor === null ? `post in ${channel}` : `post for ${job.onlyFor} in ${channel}`;
    case "update":
      return `change the message ${job.remoteId} in ${channel}`;
    case "pin":
      return `pin the message ${job.remoteId} in ${channel}`;
    case "delete":
      return `delete the message ${job.remoteId} in ${channel}`;
    case "hide":
      return `take the message ${job.messageId} in ${channel} away`;
    case "react":
      return `react to the message ${job.messageId} in ${channel}`;
  }
};

const isId = (id: string | null): boolean => id === null || /^(?:direct:|private:)?\d{1,20}$/.test(id);

const idsIn = (job: Job): readonly (string | null)[] => {
  const { channel, thread } = job.conversation;
  if (job.job === "post") return [channel, thread];
  return [channel, thread, "remoteId" in job ? job.remoteId : job.messageId];
};

/** Ids become parts of addresses, and the SDK stumbles over what is none. */
const refuseForeignIds = (job: Job): void => {
  const foreign = idsIn(job).find((id) => !isId(id));
  if (foreign !== undefined)
    throw new Refused(`Cannot ${actionOf(job)}: "${foreign}" is no id of Discord's.`);
};

const carryOut = async (sending: Sending, job: Job): Promise<string> => {
  refuseForeignIds(job);
  switch (job.job) {
    case "post":
      return post(sending, job);
    case "update":
      return update(sending, job);
    case "pin":
      return pin(sending, job);
    case "delete":
      return remove(sending, job, job.remoteId);
    case "hide":
      return hide(sending, job);
    case "react":
      return react(sending, job);
  }
};

/**
 * Carries out a job on Discord and returns the id of the message it concerns.
 *
 * @throws {Refused} Discord said no; trying again will not help.
 * @throws {Unreachable} Discord was not reached, or nobody knows whether the job was done; `TokenDead` when no call
 *   will be answered any more.
 */
export const perform = async (sending: Sending, job: Job): Promise<string> => {
  try {
    return await carryOut(sending, job);
  } catch (error) {
    throw failureOf(actionOf(job), error);
  }
};
