import { refusal } from "../discord-error.ts";
import { openThread } from "./threads.ts";
import type { Channel, Message, Thread, World } from "./world.ts";
import { isSaid, rewrite, write } from "./write.ts";

const hasThread = 1 << 5;

/** How a thread is made. */
export type ThreadOptions = {
  readonly name: string;
  readonly owner: string;
  readonly autoArchiveMinutes?: number;
  readonly isInvitable?: boolean;
};

/**
 * A public thread on a message, with the message's id. The thread begins with a message that points to it, without words
 * of its own. @throws {DiscordError} 160004 when it has one.
 */
export const threadOnMessage = (world: World, message: Message, options: ThreadOptions): Thread => {
  if (world.threads.has(message.id)) throw refusal("hasThread");
  if (!isSaid(message)) throw refusal("systemMessage");
  const thread = openThread(world, {
    ...options,
    id: message.id,
    parent: message.place,
    kind: "publicThread",
  });
  rewrite(world, message, { flags: message.flags | hasThread });
  write(world, {
    place: thread.id,
    author: message.author,
    type: 21,
    reference: { message: message.id, place: message.place },
  });
  return thread;
};

/** A thread of its own. A public one is announced in its channel; a private one is not. */
export const threadInChannel = (
  world: World,
  channel: Channel,
  kind: Thread["kind"],
  options: ThreadOptions,
): Thread => {
  const thread = openThread(world, { ...options, id: world.snowflake(), parent: channel.id, kind });
  if (kind === "publicThread")
    write(world, {
      place: channel.id,
      author: options.owner,
      type: 18,
      content: options.name,
      reference: { message: thread.id, place: thread.id },
    });
  return thread;
};

/** A post in a forum: a thread, whose first message has its id. */
export const forumPost = (
  world: World,
  forum: Channel,
  options: ThreadOptions & { readonly tags?: readonly string[] },
): Thread => openThread(world, { ...options, id: world.snowflake(), parent: forum.id, kind: "publicThread" });
