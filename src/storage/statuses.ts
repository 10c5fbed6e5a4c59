import { sql } from "drizzle-orm";
import type { Tables } from "./schema.ts";

/** What can become of a delivery. */
export const inboxStatuses = ["pending", "done", "quarantined"] as const;

/** What can become of an order. */
export const outboxStatuses = ["pending", "attempting", "delivered", "unknown", "dead", "discarded"] as const;
export type OutboxStatus = (typeof outboxStatuses)[number];

// The conditions of the partial indexes. A query must hold the very text of the index's condition, with literals and
// not with parameters, or SQLite reads the whole table; so both take it from here.

/** A delivery that waits to be handled. */
export const isPending = sql`status = 'pending'`;
/** A delivery that was given up. */
export const isQuarantined = sql`status = 'quarantined'`;
/** An order whose lane waits for it. */
export const isUnsettled = sql`status in ('pending', 'attempting', 'unknown')`;
/** An order that is to be carried out when it is due. */
export const isWaiting = sql`status in ('pending', 'unknown')`;
/** An order of which no elder one stands in its lane. */
export const isHead = (outbox: Tables["outbox"]) => sql`not exists (
  select 1 from ${outbox} as elder
  where ${isUnsettled} and elder.lane = ${outbox.lane} and elder.id < ${outbox.id}
)`;
/** An order that was given up. */
export const isDead = sql`status = 'dead'`;
/** A ticket that somebody has to do something about. */
export const isOpenTicket = sql`status in ('queued', 'claimed', 'waitingForCustomer')`;
/** An incident that nobody has ended. */
export const isOpenIncident = sql`ended_at is null`;
