import { and, eq, sql } from "drizzle-orm";
import type { Database } from "./database.ts";
import type { OutboxRow } from "./outbox.ts";
import { statement } from "./prepared.ts";
import { isHead, isWaiting } from "./statuses.ts";

const beginHead = statement(
  ({ outbox: { id, updatedAt } }) => ({ id, updatedAt }),
  ({ orm, tables: { outbox } }, { id, updatedAt }) =>
    orm
      .update(outbox)
      .set({ status: "attempting", attempts: sql`${outbox.attempts} + 1`, updatedAt })
      .where(and(eq(outbox.id, id), isWaiting, isHead(outbox)))
      .returning(),
);

/**
 * Begins those of new orders that their lanes do not wait behind anything for, in the transaction that brings them:
 * the attempt is safe with the order, and needs no write to the disk of its own before the platform is called.
 *
 * @returns what is to be carried out as soon as the transaction is committed; a desk that ends before takes it for
 *   interrupted.
 */
export const beginOrders = async (
  db: Database,
  ids: readonly string[],
  now: number,
): Promise<readonly OutboxRow[]> => {
  const begun: OutboxRow[] = [];
  for (const id of ids) begun.push(...(await beginHead(db, { id, updatedAt: now })));
  return begun;
};
