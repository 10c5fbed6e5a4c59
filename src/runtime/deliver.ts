import type { DeliveryFailed } from "../core/event.ts";
import type { Database } from "../storage/database.ts";
import { acceptDelivery } from "../storage/inbox.ts";
import {
  markAttempting,
  markDead,
  markDelivered,
  markRetry,
  markUnknown,
  type OutboxRow,
} from "../storage/outbox.ts";
import { forgetPost, rememberPost } from "../storage/posts.ts";
import { backoffMs, maxAttempts } from "./backoff.ts";
import type { Parts } from "./parts.ts";
import { isPinned, pinAnew, tellOfPinned } from "./pinned.ts";
import { type Adapter, Gone, type Job, Refused, Unreachable } from "./port.ts";
import { toJob } from "./to-job.ts";

const adapterOf = (parts: Parts, platform: string): Adapter => {
  const adapter = parts.adapters.find((one) => one.platform === platform);
  if (adapter === undefined) throw new Refused(`Nobody here speaks for the platform "${platform}".`);
  return adapter;
};

/** After an unknown outcome the platform is asked before anything is sent again. */
const performOrFind = async (adapter: Adapter, job: Job, wasUnknown: boolean): Promise<string> => {
  const found = wasUnknown ? await adapter.lookup(job) : null;
  return found ?? adapter.perform(job);
};

const remember = async (db: Database, row: OutboxRow, job: Job, remoteId: string): Promise<void> => {
  if (row.caseId === null || row.key === null) return;
  if (job.job === "delete") return forgetPost(db, row.caseId, row.key);
  // What is changed by its words is known by those that it has now.
  const isReworded = job.job === "update" && row.body.order === "post" && row.body.words !== undefined;
  if (job.job === "post" || isReworded) {
    const { platform, channel, thread } = job.conversation;
    return rememberPost(db, {
      caseId: row.caseId,
      key: row.key,
      platform,
      channel,
      thread,
      remoteId,
      outboxId: row.id,
    });
  }
};

const succeed = (parts: Parts, row: OutboxRow, job: Job | null, remoteId: string): Promise<void> =>
  parts.store.tx(async (db) => {
    await markDelivered(db, row.id, remoteId, parts.clock.now());
    if (job !== null) await remember(db, row, job, remoteId);
  });

/** The news that words were not delivered goes to their case, unless they were such news themselves. */
const tellDesk = async (db: Database, parts: Parts, row: OutboxRow, reason: string): Promise<void> => {
  if (row.caseId === null || row.body.order !== "post" || row.key?.startsWith("failed-")) return;
  const now = parts.clock.now();
  const event: DeliveryFailed = {
    kind: "deliveryFailed",
    id: `failed:${row.id}:${row.attempts}`,
    at: now,
    caseId: row.caseId,
    orderId: row.id,
    reason,
    lost: row.body.content.say.say,
  };
  await acceptDelivery(db, {
    id: parts.newId(),
    platform: "desk",
    lane: `desk/${row.caseId}`,
    at: now,
    keys: [event.id],
    payload: event,
    receivedAt: now,
  });
};

const bury = (parts: Parts, row: OutboxRow, reason: string): Promise<void> =>
  parts.store.tx(async (db) => {
    await markDead(db, row.id, reason, parts.clock.now());
    if (isPinned(row)) await tellOfPinned(db, parts, row, reason);
    else await tellDesk(db, parts, row, reason);
  });

const fail = async (parts: Parts, row: OutboxRow, error: unknown): Promise<void> => {
  const reason = error instanceof Error ? error.message : String(error);
  const { attempts } = row;
  parts.log.warn({ order: row.id, case: row.caseId, attempts, reason }, "order not delivered");
  const unreachable = error instanceof Unreachable ? error : null;
  // What was certainly not sent can wait for as long as the platform is away: no word dies of an outage.
  const isLastTry = attempts >= maxAttempts && unreachable?.outcome !== "notSent";
  if (error instanceof Gone && isPinned(row)) return parts.store.tx((db) => pinAnew(db, parts, row));
  if (error instanceof Refused || isLastTry) return bury(parts, row, reason);
  const now = parts.clock.now();
  const dueAt = now + Math.max(backoffMs(attempts), unreachable?.retryAfterMs ?? 0);
  await parts.store.tx((db) =>
    unreachable?.outcome === "notSent"
      ? markRetry(db, row.id, dueAt, reason, now)
      : markUnknown(db, row.id, dueAt, reason, now),
  );
};

/** The order as it is while the attempt is under way; `null`: it is under way elsewhere, or settled. */
const begin = async (parts: Parts, row: OutboxRow): Promise<OutboxRow | null> => {
  if (row.status === "attempting") return row;
  const begun = await parts.store.tx((db) => markAttempting(db, row.id, parts.clock.now()));
  return begun ? { ...row, status: "attempting", attempts: row.attempts + 1 } : null;
};

/**
 * Carries out one order. That it is attempted is committed before the platform is called, here or with the order
 * itself, so that a crash in between leaves "unknown" and never a silent repetition.
 */
export const deliver = async (parts: Parts, order: OutboxRow): Promise<void> => {
  const row = await begin(parts, order);
  if (row === null) return;
  try {
    const job = await parts.store.read((db) => toJob(db, parts, row));
    const remoteId =
      job === null
        ? ""
        : await performOrFind(adapterOf(parts, job.conversation.platform), job, order.status === "unknown");
    await succeed(parts, row, job, remoteId);
    parts.log.info(
      { order: row.id, case: row.caseId, job: job?.job ?? "nothing", platform: row.platform },
      "delivered",
    );
  } catch (error) {
    await fail(parts, row, error);
  }
};
