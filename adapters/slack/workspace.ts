import type { Place } from "../../src/core/conversation.ts";

/** Who the bot is, and where. */
export type Workspace = {
  readonly teamId: string;
  /** Only in organisations of several workspaces. */
  readonly enterpriseId: string | null;
  readonly botUserId: string;
  readonly botId: string;
  /** `https://muster.slack.com/` */
  readonly url: string;
};

/** The channels of the desk file, by id. */
export type Places = {
  readonly support: ReadonlySet<string>;
  /** `null`: the desk's own channel is on another platform. */
  readonly internal: string | null;
  /** Product management's own; left out or `null`: they have none here. */
  readonly product?: string | null;
  /** Whether customers may write to the bot directly. */
  readonly directMessages: boolean;
};

/** The channels that customers do not read, by id: the desk's own, and product management's. */
export const ownChannels = ({ internal, product }: Places): readonly string[] =>
  [internal, product].filter((channel) => typeof channel === "string");

const isDirectMessage = (channel: string): boolean => channel.startsWith("D");

/** What a channel is to the desk; `null`: not one of its channels. */
export const placeOf = (places: Places, channel: string): Place | null => {
  if (channel === places.internal) return "internal";
  if (channel === places.product) return "product";
  const isSupport = isDirectMessage(channel) ? places.directMessages : places.support.has(channel);
  return isSupport ? "support" : null;
};
