import { v7 } from "uuid";
import { type Case, type CaseBase, openCase, type Queued } from "../../src/core/case.ts";
import type { Order } from "../../src/core/order.ts";
import type { Ticket } from "../../src/core/ticket.ts";
import type { NewDelivery } from "../../src/storage/inbox.ts";
import type { NewOrder } from "../../src/storage/outbox.ts";

/** Ten o'clock of a working day, for everything that needs a time. */
export const now = Date.UTC(2026, 2, 2, 10);

const minute = 60_000;

/** A case before its first word. */
export const aCase = (with_: Partial<CaseBase> = {}): Case => ({
  ...openCase({
    id: v7(),
    customer: { key: "slack:U1", name: "Anna" },
    conversation: { platform: "slack", channel: "C1", thread: "100.1" },
    language: "de",
    openedAt: now,
  }),
  ...with_,
});

const aTicket = (number: number): Ticket => ({
  number,
  route: "support",
  problems: [{ text: "Mail does not arrive.", kind: "fault", says: [] }],
  incomplete: false,
  priority: "high",
  filedAt: now,
  expectedReplyAt: now + 60 * minute,
  claimedAt: null,
  firstReplyAt: null,
  transfers: 0,
  reopened: 0,
  escalations: [],
  solution: null,
  rating: null,
  lastWord: null,
});

/** A ticket in the queue. */
export const aQueuedCase = (number: number, with_: Partial<CaseBase> = {}): Queued => ({
  ...aCase(with_),
  status: "queued",
  ticket: aTicket(number),
});

/** A delivery with one key of its own. */
export const aDelivery = (with_: Partial<NewDelivery> = {}): NewDelivery => {
  const id = with_.id ?? v7();
  return {
    id,
    platform: "slack",
    lane: "slack/C1",
    at: now,
    keys: [`event:${id}`],
    payload: { text: "Hello" },
    receivedAt: now,
    ...with_,
  };
};

const aBody: Order = {
  order: "react",
  conversation: { platform: "slack", channel: "C1", thread: null },
  messageId: "100.1",
};

/** An order that is due. */
export const anOrder = (with_: Partial<NewOrder> = {}): NewOrder => ({
  id: v7(),
  caseId: null,
  platform: "slack",
  lane: "slack/C1",
  key: null,
  body: aBody,
  dueAt: now,
  createdAt: now,
  ...with_,
});
