import { RESTJSONErrorCodes as codes, MessageFlags, Routes } from "discord.js";
import { codeOf, isGone } from "../rest/discord-errors.ts";
import { ownChannels } from "../workspace.ts";
import { madeId } from "./answer.ts";
import type { Contents } from "./contents.ts";
import { isDirect, spotsOf } from "./destination.ts";
import { openDirect } from "./direct.ts";
import type { PostJob } from "./post.ts";
import { postMessage } from "./post-message.ts";
import type { Root } from "./private-thread.ts";
import type { Sending } from "./sending.ts";
import { isPrivate, threadFor } from "./threads.ts";

/** The id of a message that only one person sees, where the desk can not change it later. */
const privateId = (id: string): string => `private:${id}`;

/** Whether a message can be changed: what only one person saw is left as it is. */
export const isChangeable = (remoteId: string): boolean => !remoteId.startsWith("private:");

const overCodes: readonly (number | null)[] = [
  codes.UnknownWebhook,
  codes.InvalidWebhookToken,
  codes.UnknownInteraction,
  codes.ThisInteractionHasHitTheMaximumNumberOfFollowUpMessages,
];

type Token = NonNullable<Awaited<ReturnType<Sending["tokens"]["take"]>>>;

const answerWith = async (
  { rest, workspace }: Sending,
  { token, original }: Token,
  contents: Contents,
): Promise<string> => {
  const flags = contents.flags | MessageFlags.Ephemeral;
  const answer =
    original === "shown"
      ? await rest.patch(Routes.webhookMessage(workspace.applicationId, token), {
          body: contents,
          auth: false,
        })
      : await rest.post(Routes.webhook(workspace.applicationId, token), {
          body: { ...contents, flags },
          query: new URLSearchParams({ wait: "true" }),
          auth: false,
        });
  return privateId(madeId("answer where only one person sees it", answer));
};

/** Answers what somebody pressed or ordered, where only they see it; `null`: the time for that has passed. */
const answerPrivately = async (
  sending: Sending,
  { conversation }: PostJob,
  user: string,
  contents: Contents,
): Promise<string | null> => {
  for (const spot of await spotsOf(sending, conversation, null)) {
    const token = await sending.tokens.take(user, spot);
    if (token === null) continue;
    try {
      return await answerWith(sending, token, contents);
    } catch (error) {
      if (!overCodes.includes(codeOf(error)) && !isGone(error)) throw error;
    }
  }
  return null;
};

const closedCodes: readonly (number | null)[] = [
  codes.CannotSendMessagesToThisUser,
  codes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds,
];

/** Somebody of the desk is told nothing where customers read, and that counts as long as nobody knows who they are. */
const isCustomer = async ({ people }: Sending, user: string): Promise<boolean> => {
  const { role, rightsUnread } = await people.describe({ user: { id: user } }, "act");
  return role === "customer" && rightsUnread !== true;
};

/** The conversation in whose thread somebody can be told what is for them; `null`: they are no customer in one. */
const rootToTell = async (
  sending: Sending,
  { conversation: { channel, thread: root } }: PostJob,
  user: string,
): Promise<Root | null> =>
  root !== null && !ownChannels(sending.places).includes(channel) && (await isCustomer(sending, user))
    ? { channel, root }
    : null;

/** Tells a customer where only they and the desk read it; `null`: their conversation goes on in public. */
const tellInPrivateThread = async (
  sending: Sending,
  job: PostJob,
  user: string,
  contents: Contents,
  root: Root,
): Promise<string | null> => {
  if (!isPrivate(sending, root)) return null;
  const thread = await threadFor(sending, root, user, job.orderedAt);
  // A thread with the id of its root hangs on a message, or is somebody else's.
  return thread === root.root ? null : postMessage(sending, thread, contents, job.id);
};

const tellDirectly = async (
  sending: Sending,
  job: PostJob,
  user: string,
  contents: Contents,
  root: Root | null,
): Promise<string> => {
  try {
    const direct = await openDirect(sending, user);
    return privateId(await postMessage(sending, direct, contents, job.id));
  } catch (error) {
    if (root === null || !closedCodes.includes(codeOf(error))) throw error;
    return postMessage(sending, await threadFor(sending, root, user, job.orderedAt), contents, job.id);
  }
};

/**
 * Tells one person something, and returns the message's id: as the answer to what they just did, or in their private
 * thread, or directly. A customer who takes no direct messages is told in the public thread: what the desk says to
 * customers there is never personal.
 *
 * @throws {Refused} somebody of the desk can not be told without others reading it.
 */
export const whisper = async (
  sending: Sending,
  job: PostJob,
  user: string,
  contents: Contents,
): Promise<string> => {
  const answered = await answerPrivately(sending, job, user, contents);
  if (answered !== null) return answered;
  if (isDirect(job.conversation))
    return postMessage(sending, await openDirect(sending, user), contents, job.id);
  const root = await rootToTell(sending, job, user);
  const told = root && (await tellInPrivateThread(sending, job, user, contents, root));
  return told ?? tellDirectly(sending, job, user, contents, root);
};
