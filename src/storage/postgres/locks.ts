import { sql } from "drizzle-orm";
import type { Locks } from "../database.ts";

/** For transactions on PostgreSQL, where several processes work on one database. */
export const rowLocks: Locks = { rows: sql`for update`, claims: sql`for update skip locked` };

/** Serialization failure and deadlock: the transaction was rolled back, and running it again will do. */
const retryableCodes: readonly unknown[] = ["40001", "40P01"];

/** Whether running the transaction again can succeed. */
export const isRetryable = (error: unknown): boolean =>
  error instanceof Error &&
  (("code" in error && retryableCodes.includes(error.code)) || isRetryable(error.cause));
