import type { Block } from "../block-rules/blocks.ts";
import type { Json } from "../json.ts";
import { messagesIn, repliesTo } from "../world/timeline.ts";
import type { Ephemeral, Message, Reaction, World } from "../world/world.ts";
import { renderBlocks, renderMarkup } from "./render-blocks.ts";

/** A message as one person sees it. */
export type Seen = {
  readonly channel: string;
  readonly ts: string;
  /** Of the thread's parent; `null` at top level. */
  readonly threadTs: string | null;
  /** A user id; the bot's for the bot; `USLACKBOT` for Slack itself. */
  readonly author: string;
  /** What is read: the blocks as plain text, or the text where there are none. */
  readonly shown: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly isEdited: boolean;
  readonly isEphemeral: boolean;
  readonly subtype: string | null;
  readonly reactions: readonly Reaction[];
  readonly files: readonly Json[];
  /** Of the whole thread, in the order of time; empty on replies. */
  readonly replies: readonly Seen[];
};

const shownOf = (world: World, text: string, blocks: readonly Block[]): string =>
  blocks.length > 0 ? renderBlocks(blocks, world) : renderMarkup(text, world);

const seenMessage = (world: World, message: Message, replies: readonly Seen[]): Seen => ({
  channel: message.channel,
  ts: message.ts,
  threadTs: message.threadTs,
  author: message.user,
  shown: shownOf(world, message.text, message.blocks),
  text: message.text,
  blocks: message.blocks,
  isEdited: message.edited !== null,
  isEphemeral: false,
  subtype: message.subtype,
  reactions: message.reactions,
  files: message.files,
  replies,
});

const seenEphemeral = (world: World, message: Ephemeral): Seen => ({
  ...message,
  shown: shownOf(world, message.text, message.blocks),
  isEdited: false,
  isEphemeral: true,
  subtype: null,
  reactions: [],
  files: [],
  replies: [],
});

const byTime = (one: Seen, other: Seen): number => Number(one.ts) - Number(other.ts);

const thread = (world: World, channel: string, ts: string, whispers: readonly Seen[]): readonly Seen[] =>
  [
    ...repliesTo(world, channel, ts).map((reply) => seenMessage(world, reply, [])),
    ...whispers.filter((one) => one.threadTs === ts),
  ].toSorted(byTime);

const inChannel = (world: World, channel: string, whispers: readonly Seen[]): readonly Seen[] =>
  messagesIn(world, channel)
    .filter((message) => message.threadTs === null || message.isBroadcast)
    .map((message) =>
      seenMessage(
        world,
        message,
        message.threadTs === null ? thread(world, channel, message.ts, whispers) : [],
      ),
    );

/**
 * Everything somebody sees, in the order of time: the channels they are in, with the threads under their parents, and
 * what is meant for them alone.
 */
export const seenBy = (world: World, user: string, channel: string | null): readonly Seen[] => {
  const whispers = [...world.ephemerals.values()]
    .filter((one) => one.user === user && one.isShown)
    .map((one) => seenEphemeral(world, one));
  const channels = [...world.channels.values()].filter((one) => one.members.has(user)).map((one) => one.id);
  const messages = channels.flatMap((id) => inChannel(world, id, whispers));
  return [...messages, ...whispers.filter((one) => one.threadTs === null)]
    .filter((one) => channel === null || one.channel === channel)
    .toSorted(byTime);
};
