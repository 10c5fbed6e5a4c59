import { type SQL, sql } from "drizzle-orm";
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import type { Tables } from "./schema.ts";

/** What one dialect adds at the end of a query whose rows are about to be changed. */
export type Locks = {
  /** Waits for others who hold the rows, and holds them until the transaction ends. */
  readonly rows: SQL;
  /** The same for work that anybody can take: what others hold is left out. */
  readonly claims: SQL;
};

/** For SQLite, which has one writer at a time, and for reading. */
export const noLocks: Locks = { rows: sql.empty(), claims: sql.empty() };

/**
 * A database as the repositories see it, valid until the `work` it was given to has ended. Queries are built with
 * `orm` and always awaited: one that nobody awaits does nothing. A connection comes as the same object each time: its
 * prepared statements are kept with it.
 */
export type Database = {
  readonly orm: Pick<BetterSQLite3Database, "select" | "selectDistinct" | "insert" | "update" | "delete">;
  readonly tables: Tables;
  readonly locks: Locks;
};
