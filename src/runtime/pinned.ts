import { createHash } from "node:crypto";
import type { Conversation } from "../core/conversation.ts";
import type { Content, Order } from "../core/order.ts";
import type { Database } from "../storage/database.ts";
import { enqueue, markDelivered, type NewOrder, type OutboxRow } from "../storage/outbox.ts";
import { forgetPost, type Post, postsOf } from "../storage/posts.ts";
import { digestOrder } from "./digest-order.ts";
import type { Parts, PinnedMessage } from "./parts.ts";
import { rendered } from "./rendered.ts";

/** Under which what is pinned stands instead of under a case; its keys are the channels. */
const name = "pinned";
/** Milliseconds after which it is seen to that it is still there. */
const lookEveryMs = 24 * 60 * 60_000;

type Spot = Pick<Conversation, "platform" | "channel">;

const keyOf = ({ platform, channel }: Spot): string => `${platform}:${channel}`;

const orderIn = ({ newId, clock }: Parts, spot: Spot, body: Order): NewOrder => ({
  id: newId(),
  caseId: name,
  platform: spot.platform,
  lane: `${spot.platform}/${spot.channel}`,
  key: keyOf(spot),
  body,
  dueAt: clock.now(),
  createdAt: clock.now(),
});

/** The catalogue's words are part of it: a new version of the desk may say it better. */
const wordsOf = (content: Content): string =>
  createHash("sha256")
    .update(JSON.stringify(rendered(content, "")))
    .digest("hex");

/** Carried out again they change nothing: words that stand there are left, and what is pinned stays pinned. */
const ordersFor = (parts: Parts, { conversation, content }: PinnedMessage): readonly NewOrder[] => {
  const post: Order = {
    order: "post",
    destination: { to: "conversation", conversation },
    onlyFor: null,
    content,
    ping: [],
    mode: "createOrUpdate",
    words: wordsOf(content),
  };
  return [orderIn(parts, conversation, post), orderIn(parts, conversation, { order: "pin" })];
};

/** Whether an order is about what is pinned. */
export const isPinned = ({ caseId }: Pick<OutboxRow, "caseId">): boolean => caseId === name;

/** What is to be pinned was deleted: it is posted once more, unless the desk file no longer wants it. */
export const pinAnew = async (db: Database, parts: Parts, row: OutboxRow): Promise<void> => {
  const { key, id } = row;
  await markDelivered(db, id, "", parts.clock.now());
  if (key === null) return;
  await forgetPost(db, name, key);
  const wanted = parts.pinned.filter(({ conversation }) => keyOf(conversation) === key);
  await enqueue(
    db,
    wanted.flatMap((one) => ordersFor(parts, one)),
  );
};

/** Tells the desk, once for each reason, why something could not be pinned. */
export const tellOfPinned = async (
  db: Database,
  parts: Parts,
  { key }: OutboxRow,
  reason: string,
): Promise<void> => {
  const say = { say: "deliveryFailed", ticket: null, reason } as const;
  const told = digestOrder(parts, { name: `${name}-failed-${key}`, say });
  const words = wordsOf({ audience: "desk", say, language: parts.settings.language });
  await enqueue(db, [told.body.order === "post" ? { ...told, body: { ...told.body, words } } : told]);
};

/** Sees to what is pinned at the head of the support channels (D1). */
export type Pinned = {
  /** At the start, and once a day: posts, changes, pins or takes away, whatever the desk file wants. */
  readonly look: () => Promise<void>;
};

const isWanted = (parts: Parts, { platform, channel }: Spot): boolean =>
  parts.adapters.some((adapter) => adapter.platform === platform && adapter.canPin(channel));

/** What the desk file no longer names, on platforms that are there to take it away. */
const removals = (parts: Parts, posts: readonly Post[]): readonly NewOrder[] => {
  const wanted = new Set(parts.pinned.map(({ conversation }) => keyOf(conversation)));
  return posts
    .filter((post) => !wanted.has(keyOf(post)) && isWanted(parts, post))
    .map((post) => orderIn(parts, post, { order: "delete" }));
};

/** Begins with the first look. */
export const createPinned = (parts: Parts): Pinned => {
  let nextAt = 0;
  return {
    look: async () => {
      const { store, clock, pinned } = parts;
      if (clock.now() < nextAt) return;
      nextAt = clock.now() + lookEveryMs;
      const posts = await store.read((db) => postsOf(db, name));
      const there = pinned.filter(({ conversation }) => isWanted(parts, conversation));
      const orders = [...there.flatMap((one) => ordersFor(parts, one)), ...removals(parts, posts)];
      if (orders.length > 0) await store.tx((db) => enqueue(db, orders));
    },
  };
};
