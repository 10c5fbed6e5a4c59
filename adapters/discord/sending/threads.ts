import { RESTJSONErrorCodes, Routes } from "discord.js";
import { Refused } from "../../../src/runtime/port.ts";
import { isGone, tolerating } from "../rest/discord-errors.ts";
import { ownChannels } from "../workspace.ts";
import { beforeSending, idAtPath } from "./answer.ts";
import { freshAuthor } from "./fresh-author.ts";
import { autoArchiveMinutes, threadName } from "./own-thread.ts";
import { openPrivateThread, type Root } from "./private-thread.ts";
import { type Sending, threadKey } from "./sending.ts";

/** The thread of a conversation as far as it is known, without asking Discord; `null`: there may be none yet. */
export const knownThread = async (
  { places, memory, threadBook }: Sending,
  { channel, root }: Root,
): Promise<string | null> => {
  if (places.support.get(channel) === "forum") return root;
  return memory.threads.get(threadKey(channel, root)) ?? (await threadBook.threadOf(channel, root));
};

/** Whether there is a thread with the id of the root: one that hangs on a message, or that somebody else opened. */
const isThread = async ({ rest }: Sending, { channel, root }: Root): Promise<boolean> => {
  try {
    return idAtPath(await rest.get(Routes.channel(root)), ["parent_id"]) === channel;
  } catch (error) {
    if (isGone(error)) return false;
    throw error;
  }
};

/** A thread that hangs on the message the conversation began with; it has the message's id. */
const openPublicThread = async (sending: Sending, { channel, root }: Root): Promise<string> => {
  const body = { name: threadName(root), auto_archive_duration: autoArchiveMinutes };
  try {
    await tolerating([RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage], () =>
      sending.rest.post(Routes.threads(channel, root), { body }),
    );
  } catch (error) {
    if (!isGone(error)) throw error;
    if (!(await isThread(sending, { channel, root })))
      throw new Refused(`Cannot open a thread in ${channel}: the message ${root} it was for was deleted.`);
  }
  return root;
};

/**
 * Whether a conversation without a thread gets a private one. Cards and what the desk says below them are for all who
 * see their channel, and forums have public posts.
 */
export const isPrivate = ({ threads, places }: Sending, { channel }: Root): boolean =>
  threads === "private" && !ownChannels(places).includes(channel) && places.support.get(channel) !== "forum";

const openThread = async (
  sending: Sending,
  root: Root,
  told: string | null,
  orderedAt: number,
): Promise<string> => {
  if (!isPrivate(sending, root)) return openPublicThread(sending, root);
  const author = freshAuthor(sending, root);
  if (author === null && (await isThread(sending, root))) return root.root;
  return openPrivateThread(sending, root, { author, told }, orderedAt < sending.startedAt);
};

const findOrOpen = async (
  sending: Sending,
  root: Root,
  told: string | null,
  orderedAt: number,
): Promise<string> => {
  const known = await knownThread(sending, root);
  const thread = known ?? (await openThread(sending, root, told, orderedAt));
  sending.memory.threads.set(threadKey(root.channel, root.root), thread);
  return thread;
};

/**
 * The thread in which a conversation goes on, opened if need be; two jobs at once get the same.
 *
 * @param told whom the job is for; `null`: everybody in the conversation.
 * @param orderedAt of the job, in milliseconds since 1970.
 * @throws {Refused | Unreachable} "notSent".
 */
export const threadFor = (
  sending: Sending,
  root: Root,
  told: string | null,
  orderedAt: number,
): Promise<string> => {
  const { openings } = sending.memory;
  const key = threadKey(root.channel, root.root);
  const opening =
    openings.get(key) ??
    beforeSending(`open a thread for ${root.root} in ${root.channel}`, () =>
      findOrOpen(sending, root, told, orderedAt),
    ).finally(() => openings.delete(key));
  openings.set(key, opening);
  return opening;
};
