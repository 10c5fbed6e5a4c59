import { createHash } from "node:crypto";
import { platform } from "../ids.ts";
import type { Spot } from "./happening.ts";

const fingerprint = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 32);

/** The keys by which deliveries are known again: live, replayed and from history. Ids are unique on all of Discord. */
export const keyOf = {
  message: (id: string): string => `${platform}:message:${id}`,
  /** @param editedAt milliseconds since 1970. */
  edit: (id: string, editedAt: number): string => `${platform}:edited:${id}/${editedAt}`,
  deletion: (id: string): string => `${platform}:deleted:${id}`,
  /**
   * A deletion that was found out later. A live one that overtakes its message says nothing to a desk that does not
   * know the message yet: then this one does, under a key of its own.
   */
  missedDeletion: (id: string): string => `${platform}:missing:${id}`,
  interaction: (id: string): string => `${platform}:interaction:${id}`,
  preview: (id: string): string => `${platform}:preview:${id}`,
  unreadable: (body: string): string => `${platform}:unreadable:${fingerprint(body)}`,
};

/**
 * The lane of what happens somewhere: a thread and a direct conversation are one each; what a person does in the
 * channel itself is another, so that it stays in order.
 *
 * @param user `null`: Discord does not say who it was.
 */
export const laneOf = (spot: Spot, user: string | null): string => {
  switch (spot.in) {
    case "thread":
      return `${platform}/${spot.thread}`;
    case "direct":
      return `${platform}/${spot.channel}`;
    case "channel":
      return user === null ? `${platform}/${spot.channel}/deleted` : `${platform}/${spot.channel}/@${user}`;
  }
};

/** Where deliveries wait that nobody can read. */
export const unreadableLane = `${platform}/unreadable`;
