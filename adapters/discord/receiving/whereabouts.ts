import type { Conversation, Place } from "../../../src/core/conversation.ts";
import { directOf, directUser, platform } from "../ids.ts";
import type { ThreadBook } from "../options.ts";
import { type Places, placeOf } from "../workspace.ts";
import type { Spot } from "./happening.ts";

/** Who knows what the bodies of Discord do not say about where they are from. */
export type Atlas = {
  readonly places: Places;
  readonly threadBook: Pick<ThreadBook, "rootOf">;
  /** The channel of a thread; `null`: of a channel that is no thread, or is gone. */
  readonly parentOf: (channel: string) => Promise<string | null>;
};

/** The conversation of a spot; `null`: it is in no thread after all, or with nobody known. */
export const conversationAt = async (
  spot: Spot,
  { threadBook, parentOf }: Atlas,
): Promise<Conversation | null> => {
  switch (spot.in) {
    case "channel":
      return { platform, channel: spot.channel, thread: null };
    case "direct":
      return spot.user === null ? null : { platform, channel: directOf(spot.user), thread: null };
    case "thread": {
      const { thread } = spot;
      const channel = spot.parent ?? (await parentOf(thread));
      if (channel === null || channel === thread) return null;
      return { platform, channel, thread: (await threadBook.rootOf(thread)) ?? thread };
    }
  }
};

/** What a conversation is to the desk; `null`: none of its own. */
export const placeIn = (places: Places, { channel }: Conversation): Place | null =>
  directUser(channel) === null ? placeOf(places, channel) : "support";
