import type { Case } from "../core/case.ts";
import type { Conversation } from "../core/conversation.ts";
import type { Order } from "../core/order.ts";
import type { Parts } from "./parts.ts";

const channelOf = (parts: Parts, subject: Case, order: Order, key: string | null): Conversation => {
  if (order.order === "react" || order.order === "hide") return order.conversation;
  if (order.order === "post")
    return order.destination.to === "conversation" ? order.destination.conversation : parts.internal;
  // What stands in the internal channel under a key of its own is taken away there.
  return key === "details" ? parts.internal : subject.conversation;
};

/** The platform that carries out an order, and the lane it waits in: one a channel, for platforms limit channels. */
export const laneOf = (
  parts: Parts,
  subject: Case,
  order: Order,
  key: string | null,
): { readonly platform: string; readonly lane: string } => {
  const { platform, channel } = channelOf(parts, subject, order, key);
  return { platform, lane: `${platform}/${channel}` };
};
