import { createHash } from "node:crypto";
import { MessageFlags } from "discord.js";
import type { Message } from "../../../src/messages/message.ts";
import { type DiscordMessage, format, type Mention } from "../format.ts";
import { platform } from "../ids.ts";
import type { Sending } from "./sending.ts";

/** Discord takes at most so many explicit mentions of a kind; `format` shows fewer. */
const maxAllowed = 100;

const idsOf = (mentions: readonly Mention[], wanted: Mention["type"]): string[] =>
  mentions.flatMap(({ type, id }) => (type === wanted ? [id] : [])).slice(0, maxAllowed);

/** A message as Discord's routes take it: nobody is called by anything in its words. */
export type Contents = DiscordMessage & {
  readonly allowed_mentions: { parse: []; roles?: string[]; users?: string[] };
  readonly flags: number;
};

/** Addresses show no preview; where an embed is ours, the flag would hide it. */
const flagsFor = ({ embeds }: DiscordMessage): number =>
  embeds.length === 0 ? MessageFlags.SuppressEmbeds : 0;

/** The threads that a message leads to; the formatting itself can not wait for the thread book. */
const threadsIn = async (
  { threadBook }: Sending,
  { parts }: Message,
): Promise<ReadonlyMap<string, string | null>> => {
  const found = new Map<string, string | null>();
  for (const part of parts) {
    if (part.part !== "conversation" || part.conversation.platform !== platform) continue;
    const { channel, thread: root } = part.conversation;
    if (root !== null) found.set(`${channel}/${root}`, await threadBook.threadOf(channel, root));
  }
  return found;
};

/** Formats a message together with those it calls. */
export const contentsOf = async (
  sending: Sending,
  message: Message,
  mentions: readonly Mention[] = [],
): Promise<Contents> => {
  const threads = await threadsIn(sending, message);
  const formatted = format(message, {
    guildId: sending.workspace.guildId,
    threadOf: (channel, root) => threads.get(`${channel}/${root}`) ?? null,
    language: sending.language,
    mentions,
  });
  const roles = idsOf(mentions, "role");
  const users = idsOf(mentions, "user");
  return {
    ...formatted,
    allowed_mentions: { parse: [], ...(roles.length > 0 && { roles }), ...(users.length > 0 && { users }) },
    flags: flagsFor(formatted),
  };
};

/** What marks all attempts of an order as one message: 24 characters of the 25 that Discord allows. */
export const nonceOf = (order: string): string =>
  createHash("sha256").update(order).digest("base64url").slice(0, 24);
