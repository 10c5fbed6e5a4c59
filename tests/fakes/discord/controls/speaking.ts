import type { Machine } from "../machine.ts";
import {
  bulkRemove,
  directMessage,
  edit,
  type PostOptions,
  placeFor,
  post,
  postInForum,
  preview,
  remove,
} from "../world/acts.ts";
import { messageAt } from "../world/timeline.ts";
import { setReaction, write } from "../world/write.ts";

/** What people say. The app is told of each as Discord would tell it. */
export const createSpeaking = ({ world }: Machine) => ({
  /** Somebody writes into a channel, thread or their direct conversation; mentions as `<@1>`, `<@&1>`, `@here`. @returns the id. */
  post: (user: string, place: string, text: string, options?: PostOptions): string =>
    post(world, user, place, text, options),
  /** @returns the id of the message. */
  directMessage: (user: string, text: string, options?: PostOptions): string =>
    directMessage(world, user, text, options),
  /** @returns the id of the thread, which is its first message's too. */
  postInForum: (
    user: string,
    forum: string,
    title: string,
    text: string,
    options?: PostOptions & { readonly tags?: readonly string[] },
  ): string => postInForum(world, user, forum, title, text, options),
  edit: (user: string, message: string, text: string): void => edit(world, user, message, text),
  /** By its author, or by somebody with `ManageMessages`. */
  remove: (user: string, message: string): void => remove(world, user, message),
  /** Another app removes several at once. */
  bulkRemove: (place: string, messages: readonly string[]): void => bulkRemove(world, place, messages),
  /** A link gets its preview: MESSAGE_UPDATE without `edited_timestamp`. */
  preview: (message: string, url?: string): void => preview(world, message, url),
  react: (user: string, message: string, emoji: string): void => {
    const target = messageAt(world, message);
    placeFor(world, user, target.place);
    setReaction(world, target, user, emoji, true);
  },
  unreact: (user: string, message: string, emoji: string): void => {
    setReaction(world, messageAt(world, message), user, emoji, false);
  },
  /** A webhook of somebody else's writes. @returns the id of the message. */
  postByWebhook: (place: string, text: string): string =>
    write(world, { place, author: world.snowflake(), content: text, isByWebhook: true }).id,
});

/** What people say. */
export type Speaking = ReturnType<typeof createSpeaking>;
