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
  /** Whether customers may write to the bot directly. */
  readonly directMessages: boolean;
};

const isDirectMessage = (channel: string): boolean => channel.startsWith("D");

/** What a channel is to the desk; `null`: not one of its channels. */
export const placeOf = (places: Places, channel: string): Place | null => {
  if (channel === places.internal) return "internal";
  const isSupport = isDirectMessage(channel) ? places.directMessages : places.support.has(channel);
  return isSupport ? "support" : null;
};
