import type { Case } from "../core/case.ts";
import type { Conversation } from "../core/conversation.ts";
import type { Destination, Order } from "../core/order.ts";
import type { Parts } from "./parts.ts";

const destinationOf = (parts: Parts, destination: Destination): Conversation => {
  if (destination.to === "conversation") return destination.conversation;
  return (destination.to === "product" ? parts.product : null) ?? parts.internal;
};

const channelOf = (parts: Parts, subject: Case, order: Order, key: string | null): Conversation => {
  if (order.order === "react" || order.order === "hide") return order.conversation;
  if (order.order === "post") return destinationOf(parts, order.destination);
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
