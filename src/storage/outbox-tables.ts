import type { Order } from "../core/order.ts";
import type { ColumnKit } from "./columns/kit.ts";
import { isDead, isUnsettled, isWaiting, outboxStatuses } from "./statuses.ts";

/** What is to be said, and where what was said stands. */
export const outboxTables = ({ table, index, primaryKey, id, text, enumText, int, ms, json }: ColumnKit) => {
  const outbox = table(
    "outbox",
    {
      id: id("id"),
      caseId: text("case_id"),
      platform: text("platform").notNull(),
      lane: text("lane").notNull(),
      key: text("key"),
      body: json<Order>("body").notNull(),
      status: enumText("status", outboxStatuses).notNull(),
      dueAt: ms("due_at").notNull(),
      attempts: int("attempts").notNull(),
      remoteId: text("remote_id"),
      error: text("error"),
      createdAt: ms("created_at").notNull(),
      updatedAt: ms("updated_at").notNull(),
    },
    (outbox) => [
      index("outbox_unsettled_by_lane").on(outbox.lane, outbox.id).where(isUnsettled),
      index("outbox_waiting_by_due_time").on(outbox.dueAt, outbox.id).where(isWaiting),
      index("outbox_dead").on(outbox.id).where(isDead),
    ],
  );
  const posts = table(
    "posts",
    {
      caseId: text("case_id").notNull(),
      key: text("key").notNull(),
      platform: text("platform").notNull(),
      channel: text("channel").notNull(),
      thread: text("thread"),
      remoteId: text("remote_id").notNull(),
      outboxId: text("outbox_id").notNull(),
    },
    (posts) => [
      primaryKey({ columns: [posts.caseId, posts.key] }),
      index("posts_by_remote_id").on(posts.platform, posts.channel, posts.remoteId),
    ],
  );
  return { outbox, posts };
};
