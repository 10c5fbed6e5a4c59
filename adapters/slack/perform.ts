import { type Job, Refused } from "../../src/runtime/port.ts";
import { format } from "./format.ts";
import { channelOf } from "./sending/destination.ts";
import { isChangeable } from "./sending/ephemeral.ts";
import { post } from "./sending/post.ts";
import { contentsOf } from "./sending/post-message.ts";
import { removeMessage } from "./sending/remove-message.ts";
import { type Sending, threadKey } from "./sending/sending.ts";
import { failureOf } from "./web-api/failure.ts";
import { tolerating } from "./web-api/slack-errors.ts";

type JobOf<Name extends Job["job"]> = Extract<Job, { readonly job: Name }>;

/** Slack keeps a message's metadata when a change brings none. */
const update = async (
  sending: Sending,
  { conversation, remoteId, message, ping }: JobOf<"update">,
): Promise<string> => {
  if (!isChangeable(remoteId)) return remoteId;
  await sending.clients.outbox.chat.update({
    channel: await channelOf(sending, conversation),
    ts: remoteId,
    ...contentsOf(format(message, sending.workspace, await sending.people.mentions(ping))),
    parse: "none",
  });
  return remoteId;
};

const remove = async (sending: Sending, { conversation, remoteId }: JobOf<"delete">): Promise<string> => {
  if (!isChangeable(remoteId)) return remoteId;
  const channel = await channelOf(sending, conversation);
  await removeMessage(sending, channel, remoteId);
  // It may have been the only reply.
  if (conversation.thread !== null)
    sending.memory.repliedThreads.delete(threadKey(channel, conversation.thread));
  return remoteId;
};

/** Repeated, it changes nothing. */
const pin = async (sending: Sending, { conversation, remoteId }: JobOf<"pin">): Promise<string> => {
  const channel = await channelOf(sending, conversation);
  await tolerating(["already_pinned"], () =>
    sending.clients.outbox.pins.add({ channel, timestamp: remoteId }),
  );
  return remoteId;
};

/** Its author may have taken a message away before it could be reacted to. */
const nothingToDo: readonly string[] = ["already_reacted", "message_not_found"];

const react = async (sending: Sending, { conversation, messageId }: JobOf<"react">): Promise<string> => {
  const channel = await channelOf(sending, conversation);
  await tolerating(nothingToDo, () =>
    sending.clients.outbox.reactions.add({ channel, timestamp: messageId, name: "eyes" }),
  );
  return messageId;
};

const carryOut = (sending: Sending, job: Job): Promise<string> => {
  switch (job.job) {
    case "post":
      return post(sending, job);
    case "update":
      return update(sending, job);
    case "pin":
      return pin(sending, job);
    case "delete":
      return remove(sending, job);
    case "react":
      return react(sending, job);
    case "hide":
      throw new Refused(`Slack lets no bot take the message ${job.messageId} of somebody else away.`);
  }
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

/**
 * Carries out a job on Slack and returns the id of the message it concerns.
 *
 * @throws {Refused} Slack said no; trying again will not help.
 * @throws {Unreachable} Slack was not reached, or nobody knows whether the job was done.
 */
export const perform = async (sending: Sending, job: Job): Promise<string> => {
  try {
    return await carryOut(sending, job);
  } catch (error) {
    throw failureOf(actionOf(job), error);
  }
};
