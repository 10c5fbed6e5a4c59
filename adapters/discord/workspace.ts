import type { Place } from "../../src/core/conversation.ts";

/** Who the bot is, and where. */
export type Workspace = {
  readonly applicationId: string;
  readonly botUserId: string;
  readonly guildId: string;
};

/** What kind of channel customers write in: a post in a forum is a conversation of its own. */
export type SupportKind = "text" | "forum";

/** The channels of the desk file, by id. */
export type Places = {
  readonly support: ReadonlyMap<string, SupportKind>;
  /** `null`: the desk's own channel is on another platform. */
  readonly internal: string | null;
  /** Product management's own; left out or `null`: they have none here. */
  readonly product?: string | null;
  /** Whether customers may write to the bot directly. */
  readonly directMessages: boolean;
};

/** The roles of the desk file, by id; single people by their own. */
export type Roles = {
  readonly agents: ReadonlySet<string>;
  readonly leads: ReadonlySet<string>;
  /** Whom a question for product management calls; left out: nobody. */
  readonly product?: ReadonlySet<string>;
};

/** The channels that customers do not read, by id: the desk's own, and product management's. */
export const ownChannels = ({ internal, product }: Places): readonly string[] =>
  [internal, product].filter((channel) => typeof channel === "string");

/** What a channel (not a thread in it) is to the desk; `null`: not one of its channels. */
export const placeOf = (places: Places, channel: string): Place | null => {
  if (channel === places.internal) return "internal";
  if (channel === places.product) return "product";
  return places.support.has(channel) ? "support" : null;
};
