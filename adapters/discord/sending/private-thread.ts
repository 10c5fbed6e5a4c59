import { ChannelType, Routes } from "discord.js";
import { z } from "zod";
import { Refused, Unreachable } from "../../../src/runtime/port.ts";
import { isGone } from "../rest/discord-errors.ts";
import { idAtPath, madeId } from "./answer.ts";
import { autoArchiveMinutes, threadName } from "./own-thread.ts";
import { type Sending, threadKey } from "./sending.ts";

/** A conversation in a thread of a channel. */
export type Root = { readonly channel: string; readonly root: string };

const listSchema = z.object({ threads: z.array(z.unknown()) });
const threadSchema = z.object({
  id: z.string(),
  name: z.string(),
  type: z.literal(ChannelType.PrivateThread),
  parent_id: z.string(),
  owner_id: z.string(),
});

/** The thread that was made for this conversation and never noted, because the answer was lost. */
const findOwn = async ({ rest, workspace }: Sending, { channel, root }: Root): Promise<string | null> => {
  const listed = listSchema.safeParse(await rest.get(Routes.guildActiveThreads(workspace.guildId)));
  if (!listed.success)
    throw new Unreachable(
      `Cannot list the threads of ${workspace.guildId}: the answer cannot be read.`,
      "notSent",
    );
  const own = listed.data.threads
    .map((one) => threadSchema.safeParse(one).data)
    .find(
      (one) =>
        one?.name === threadName(root) && one.parent_id === channel && one.owner_id === workspace.botUserId,
    );
  return own?.id ?? null;
};

const create = async ({ rest }: Sending, { channel, root }: Root): Promise<string> => {
  const body = {
    name: threadName(root),
    type: ChannelType.PrivateThread,
    invitable: false,
    auto_archive_duration: autoArchiveMinutes,
  };
  return madeId(`open a private thread in ${channel}`, await rest.post(Routes.threads(channel), { body }));
};

/**
 * With whom a thread is opened: who wrote its message, as far as that is known without asking, and whom the job is
 * for, `null`: everybody in the conversation.
 */
export type Partner = { readonly author: string | null; readonly told: string | null };

/** Whom the conversation is with: who wrote the message it began with, or else whom the desk wants to tell. */
const customerOf = async (
  { rest, workspace }: Sending,
  { channel, root }: Root,
  { author: known, told }: Partner,
): Promise<string> => {
  if (known !== null) return known;
  const message = await rest.get(Routes.channelMessage(channel, root)).catch((error: unknown) => {
    if (isGone(error)) return null;
    throw error;
  });
  const author = idAtPath(message, ["author", "id"]);
  const customer = author === workspace.botUserId ? told : (author ?? told);
  if (customer === null)
    throw new Refused(`Cannot open a thread in ${channel}: the message ${root} it was for was deleted.`);
  return customer;
};

/**
 * Opens a private thread for a conversation, lets the customer in and notes it. A thread of an earlier attempt, also
 * of another process, is used again.
 *
 * @param mayExist whether an earlier attempt may have been made.
 */
export const openPrivateThread = async (
  sending: Sending,
  root: Root,
  partner: Partner,
  mayExist: boolean,
): Promise<string> => {
  const { rest, threadBook, memory } = sending;
  const key = threadKey(root.channel, root.root);
  const customer = await customerOf(sending, root, partner);
  const found = mayExist || memory.doubtfulThreads.has(key) ? await findOwn(sending, root) : null;
  memory.doubtfulThreads.set(key, true);
  const thread = found ?? (await create(sending, root));
  await rest.put(Routes.threadMembers(thread, customer));
  await threadBook.save({ ...root, thread });
  memory.doubtfulThreads.delete(key);
  return thread;
};
