import { setTimeout } from "node:timers/promises";
import { drizzle } from "drizzle-orm/node-postgres";
import { Pool, type PoolClient } from "pg";
import { type Database, type Locks, noLocks } from "../database.ts";
import * as tables from "../postgres-schema.ts";
import { once } from "../prepared.ts";
import type { Store } from "../store.ts";
import { withoutValues } from "./errors.ts";
import { type HeldLock, holdDeskLock, type LockOptions } from "./hold-lock.ts";
import { isRetryable, rowLocks } from "./locks.ts";
import { migratePostgres } from "./migrate.ts";
import { connectionOptions } from "./session.ts";

/** How often a transaction is run when it keeps meeting others. */
const maxAttempts = 5;
/** Milliseconds before it is run again, more each time. */
const meetingPauseMs = 20;

const databaseOf = (client: Pool | PoolClient, locks: Locks): Database => ({
  // Cast 2 of 2: the same builders by another name, see the schema.
  orm: drizzle({ client }) as unknown as Database["orm"],
  tables,
  locks,
});

// One object for each connection, so that its statements are prepared once and not in every transaction.
const transactionOn = once(new WeakMap<PoolClient, Database>(), (client) => databaseOf(client, rowLocks));

// Not drizzle's own transaction: it keeps the connection for ever when "begin" fails, and takes a "commit" that
// PostgreSQL answered with a rollback for one that worked.
const attempt = async <T>(pool: Pool, work: (db: Database) => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  try {
    await client.query("begin");
    const result = await work(transactionOn(client));
    const { command } = await client.query("commit");
    if (command !== "COMMIT")
      throw new Error("The transaction went on after a failed statement: rolled back.");
    client.release();
    return result;
  } catch (error) {
    await client.query("rollback").then(
      () => client.release(),
      () => client.release(true),
    );
    throw error;
  }
};

const transaction = async <T>(pool: Pool, work: (db: Database) => Promise<T>, earlier = 0): Promise<T> => {
  try {
    return await attempt(pool, work);
  } catch (error) {
    if (earlier + 1 >= maxAttempts || !isRetryable(error)) throw error;
    // Those it met get the time to finish, or they would meet again.
    await setTimeout(meetingPauseMs * (earlier + 1));
    return transaction(pool, work, earlier + 1);
  }
};

/** Milliseconds a statement may take: a connection that broke unnoticed holds up nobody for longer. */
const statementMs = 60_000;

const openPool = (url: string): Pool => {
  const pool = new Pool({
    ...connectionOptions(url),
    connectionTimeoutMillis: 30_000,
    query_timeout: statementMs,
  });
  // A connection that breaks tells it to the query under way, or to the next one; unheard, the event would end Node.
  pool.on("connect", (client) => client.on("error", () => undefined));
  pool.on("error", () => undefined);
  return pool;
};

/** Where the database is. */
export type PostgresOptions = {
  /** `postgres://user:password@host:port/database`. */
  readonly url: string;
  /**
   * Keeps every other process that asks for the lock away, and is told when one has taken it. `null` is for tools that
   * look into the database of a running desk.
   */
  readonly lock: Pick<LockOptions, "onLost"> | null;
};

const noLock: HeldLock = { held: async () => undefined, release: async () => undefined };

const storeOf = (pool: Pool, { held, release }: HeldLock): Store => {
  const reading = databaseOf(pool, noLocks);
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    await held();
    try {
      return await work();
    } catch (error) {
      throw withoutValues(error);
    }
  };
  return {
    dialect: "postgres",
    tx: (work) => guarded(() => transaction(pool, work)),
    read: (work) => guarded(() => work(reading)),
    close: async () => {
      await pool.end();
      await release();
    },
  };
};

/**
 * Opens the PostgreSQL database and brings its tables up to date.
 *
 * @throws {StorageError} when it cannot be reached, is in use by another process or newer than this program, or a
 * migration fails.
 */
export const openPostgres = async ({ url, lock }: PostgresOptions): Promise<Store> => {
  const held = lock === null ? noLock : await holdDeskLock({ url, ...lock });
  try {
    await migratePostgres(url, lock !== null);
    return storeOf(openPool(url), held);
  } catch (error) {
    await held.release();
    throw error;
  }
};
