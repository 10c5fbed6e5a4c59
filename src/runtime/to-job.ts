import type { Conversation } from "../core/conversation.ts";
import type { Order } from "../core/order.ts";
import type { Message } from "../messages/message.ts";
import type { Database } from "../storage/database.ts";
import { findOrder, type OutboxRow } from "../storage/outbox.ts";
import { findPost, type Post } from "../storage/posts.ts";
import type { Parts } from "./parts.ts";
import type { Job } from "./port.ts";
import { rendered } from "./rendered.ts";

type PostOrder = Extract<Order, { order: "post" }>;

const hasButtons = ({ actions, form }: Message): boolean => actions.length > 0 || form !== null;

/** What a post says without its buttons. */
const settled = ({ parts }: Message): Message => ({ parts, actions: [], form: null });

const standing = async (db: Database, row: OutboxRow): Promise<Post | null> =>
  row.caseId === null || row.key === null ? null : findPost(db, row.caseId, row.key);

const conversationOf = ({ platform, channel, thread }: Post): Conversation => ({ platform, channel, thread });

const destinationOf = async (db: Database, parts: Parts, order: PostOrder): Promise<Conversation> => {
  const { destination } = order;
  switch (destination.to) {
    case "conversation":
      return destination.conversation;
    case "internal":
      return parts.internal;
    case "product":
      return parts.product ?? parts.internal;
    case "underCard": {
      const card = await findPost(db, destination.caseId, "card");
      return card === null ? parts.internal : { ...conversationOf(card), thread: card.remoteId };
    }
  }
};

const isIn = (channel: Conversation | null, conversation: Conversation): boolean =>
  conversation.platform === channel?.platform && conversation.channel === channel.channel;

/**
 * R7: what is for the desk goes to the desk's channel or to one person of the desk, and nowhere else; product management
 * reads what it is asked, and nothing of the customer.
 */
const assertInside = (parts: Parts, order: PostOrder, conversation: Conversation): void => {
  const isForProduct = order.content.say.say === "productAsked" && isIn(parts.product, conversation);
  const inside = isForProduct || isIn(parts.internal, conversation);
  if (order.content.audience === "desk" && order.onlyFor === null && !inside)
    throw new Error(`"${order.content.say.say}" is for the desk and must not go to ${conversation.channel}.`);
};

/** Whether what stands there has the words of an order already. */
const saysSo = async (db: Database, { outboxId }: Post, { words }: PostOrder): Promise<boolean> => {
  if (words === undefined) return false;
  const origin = await findOrder(db, outboxId);
  return origin?.body.order === "post" && origin.body.words === words;
};

const postJob = async (db: Database, parts: Parts, row: OutboxRow, order: PostOrder): Promise<Job | null> => {
  const there = order.mode === "create" ? null : await standing(db, row);
  if (there !== null && (await saysSo(db, there, order))) return null;
  const message = rendered(order.content, row.caseId ?? "");
  if (there !== null) {
    const conversation = conversationOf(there);
    assertInside(parts, order, conversation);
    return {
      job: "update",
      id: row.id,
      conversation,
      remoteId: there.remoteId,
      message,
      ping: order.ping,
    };
  }
  if (order.mode === "update") return null;
  const conversation = await destinationOf(db, parts, order);
  assertInside(parts, order, conversation);
  return {
    job: "post",
    id: row.id,
    orderedAt: row.createdAt,
    conversation,
    onlyFor: order.onlyFor,
    message,
    ping: order.ping,
  };
};

const settleJob = async (db: Database, row: OutboxRow): Promise<Job | null> => {
  const there = await standing(db, row);
  const origin = there === null ? null : await findOrder(db, there.outboxId);
  if (there === null || origin?.body.order !== "post") return null;
  const message = rendered(origin.body.content, row.caseId ?? "");
  // A change that changes nothing would still mark the message as edited.
  if (!hasButtons(message)) return null;
  return {
    job: "update",
    id: row.id,
    conversation: conversationOf(there),
    remoteId: there.remoteId,
    message: settled(message),
    ping: origin.body.ping,
  };
};

/** Addresses and words an order as its platform needs it; `null` when there is nothing (any more) to do. */
export const toJob = async (db: Database, parts: Parts, row: OutboxRow): Promise<Job | null> => {
  const order = row.body;
  switch (order.order) {
    case "post":
      return postJob(db, parts, row, order);
    case "settle":
      return settleJob(db, row);
    case "pin":
    case "delete": {
      const there = await standing(db, row);
      return there === null
        ? null
        : { job: order.order, id: row.id, conversation: conversationOf(there), remoteId: there.remoteId };
    }
    case "react":
    case "hide":
      return { job: order.order, id: row.id, conversation: order.conversation, messageId: order.messageId };
  }
};
