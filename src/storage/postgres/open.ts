import { setTimeout } from "node:timers/promises";
import { drizzle } from "drizzle-orm/node-postgres";
import { Pool, type PoolClient } from "pg";
import { type Database, type Locks, noLocks } from "../database.ts";
import * as tables from "../postgres-schema.ts";
import { once } from "../prepared.ts";
import { StorageError } from "../storage-error.ts";
import type { Store } from "../store.ts";
import { isRetryable, rowLocks } from "./locks.ts";
import { migratePostgres } from "./migrate.ts";

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

// Without user and password.
const nameOf = (url: string): string => {
  if (!URL.canParse(url)) return "of the given URL";
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
};

const connect = async (pool: Pool, database: string): Promise<void> => {
  try {
    await pool.query("select 1");
  } catch (error) {
    throw new StorageError(
      `The PostgreSQL database ${database} cannot be opened (${String(error)}). See that the server runs, and that the ` +
        "database, user and password in the URL are right.",
      { cause: error },
    );
  }
};

/** Where the database is. */
export type PostgresOptions = {
  /** `postgres://user:password@host:port/database`. */
  readonly url: string;
};

/**
 * Opens the PostgreSQL database and brings its tables up to date. Several processes may have it open.
 *
 * @throws {StorageError} when it cannot be reached, is newer than this program, or a migration fails.
 */
export const openPostgres = async ({ url }: PostgresOptions): Promise<Store> => {
  const pool = new Pool({ connectionString: url, connectionTimeoutMillis: 30_000 });
  // A connection that breaks tells it to the query under way, or to the next one; unheard, the event would end Node.
  pool.on("connect", (client) => client.on("error", () => undefined));
  pool.on("error", () => undefined);
  try {
    await connect(pool, nameOf(url));
    await migratePostgres(pool, nameOf(url));
  } catch (error) {
    await pool.end();
    throw error;
  }
  const reading = databaseOf(pool, noLocks);
  return {
    dialect: "postgres",
    tx: (work) => transaction(pool, work),
    read: (work) => work(reading),
    close: () => pool.end(),
  };
};
