import type { Database } from "./database.ts";

/** The desk's memory. Every statement goes through one of its two doors. */
export type Store = {
  readonly dialect: "sqlite" | "postgres";
  /**
   * Runs `work` as one transaction: all of it is committed when the promise resolves, nothing of it when it rejects.
   * `work` awaits the database and nothing else, because SQLite has one writer and all others wait; it calls neither
   * `tx` nor `read`. It can run more than once (deadlocks on PostgreSQL), so it changes nothing but the database.
   */
  readonly tx: <T>(work: (db: Database) => Promise<T>) => Promise<T>;
  /** Runs `work`, which only reads, beside any writing. Each statement sees what was committed before it. */
  readonly read: <T>(work: (db: Database) => Promise<T>) => Promise<T>;
  /** Waits for the transactions under way and closes the database. */
  readonly close: () => Promise<void>;
};
