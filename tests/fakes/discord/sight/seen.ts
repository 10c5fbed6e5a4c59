import { isThinking } from "../interactions/answer.ts";
import type { Json } from "../json.ts";
import { canSee, may } from "../world/permissions.ts";
import { findPlace, homeOf } from "../world/places.ts";
import { timeOf } from "../world/snowflakes.ts";
import type { Message, Reaction, World } from "../world/world.ts";
import { isSaid } from "../world/write.ts";
import { renderMessage } from "./render-message.ts";

/** A message as one person sees it. */
export type Seen = {
  readonly id: string;
  /** The channel's id, that of the thread's channel, or `direct:<user>`. */
  readonly channel: string;
  /** `null`: in the channel itself. */
  readonly thread: string | null;
  readonly threadName: string | null;
  readonly author: string;
  /** What is read: words, embeds, files and buttons as plain text. */
  readonly shown: string;
  readonly content: string;
  readonly embeds: readonly Json[];
  readonly components: readonly Json[];
  readonly attachments: readonly Json[];
  readonly reactions: readonly Reaction[];
  /** The message it answers; `null`: none. */
  readonly replyTo: string | null;
  readonly isEphemeral: boolean;
  readonly isEdited: boolean;
  /** The app said only that it is thinking. */
  readonly isThinking: boolean;
  /** In milliseconds since 1970. */
  readonly at: number;
};

const seenMessage = (world: World, message: Message): Seen => {
  const place = findPlace(world, message.place);
  const home = place === null ? { channel: message.place, thread: null } : homeOf(place);
  const embeds = [...message.embeds, ...message.previews];
  const { id, author, content, components, attachments, reactions } = message;
  return {
    id,
    ...home,
    threadName: place !== null && "parent" in place ? place.name : null,
    author,
    shown: isThinking(message)
      ? "... is thinking"
      : renderMessage({ content, embeds, components, attachments }),
    content,
    embeds,
    components,
    attachments,
    reactions,
    replyTo: message.type === 19 ? (message.reference?.message ?? null) : null,
    isEphemeral: message.onlyFor !== null,
    isEdited: message.editedAt !== null,
    isThinking: isThinking(message),
    at: timeOf(id),
  };
};

const byTime = (one: Seen, other: Seen): number => (BigInt(one.id) < BigInt(other.id) ? -1 : 1);

/** Places whose past somebody sees. */
const openPlaces = (world: World, user: string): readonly string[] =>
  [...world.messages.keys()].filter((id) => {
    const place = findPlace(world, id);
    return place !== null && canSee(world, user, place) && may(world, user, place, "ReadMessageHistory");
  });

/**
 * Everything somebody sees, in the order of time: channels and threads that are open to them, their direct conversation
 * with the bot, and what is meant for them alone. What Discord says itself, such as that a thread was made, is left out.
 */
export const seenBy = (world: World, user: string, channel: string | null): readonly Seen[] =>
  openPlaces(world, user)
    .flatMap((place) => [...(world.messages.get(place)?.values() ?? [])])
    .filter((message) => isSaid(message) && (message.onlyFor === null || message.onlyFor === user))
    .map((message) => seenMessage(world, message))
    .filter((one) => channel === null || one.channel === channel || one.thread === channel)
    .toSorted(byTime);
