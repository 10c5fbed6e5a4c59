import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import type { ClientBase } from "pg";
import { inUse } from "../in-use.ts";
import { migrationsFolder, needsMigration } from "../migrations.ts";
import { StorageError } from "../storage-error.ts";
import { tryDeskLock } from "./desk-lock.ts";
import { postgresName } from "./name.ts";
import { openSession } from "./session.ts";

/** Any number that no other program uses: processes that start at once bring the tables up to date one by one. */
const migrationLock = 3_375_423_557;

const appliedMigrations = async (client: ClientBase): Promise<number[]> => {
  const table = await client.query("select to_regclass('drizzle.__drizzle_migrations') as found");
  if (table.rows[0]?.found === null) return [];
  const { rows } = await client.query("select created_at from drizzle.__drizzle_migrations");
  return rows.map((row) => Number(row.created_at));
};

const failedMigration = (database: string, cause: unknown) =>
  new StorageError(
    `The database ${database} could not be brought up to date and is as it was before. See that its user may create ` +
      "schemas and tables there, or go back to the version you had; the cause is given with this error.",
    { cause },
  );

/**
 * Whether a desk has made its tables in this database.
 *
 * @throws {StorageError} when it cannot be reached.
 */
export const hasTables = async (url: string): Promise<boolean> => {
  const client = await openSession(url);
  try {
    return (await appliedMigrations(client)).length > 0;
  } finally {
    await client.end();
  }
};

/**
 * Brings the tables to the state this program knows, in one transaction.
 *
 * @param locked whether this process has the lock of the desk; without it the tables of a running desk stay as they are.
 * @throws {StorageError} when a migration fails (nothing has changed then), the database is newer than this program, or
 * another process has it.
 */
export const migratePostgres = async (
  url: string,
  locked: boolean,
  folder: string = migrationsFolder("postgres"),
): Promise<void> => {
  const database = postgresName(url);
  const client = await openSession(url);
  try {
    await client.query("select pg_advisory_lock($1)", [migrationLock]);
    if (!needsMigration(await appliedMigrations(client), folder, database)) return;
    if (!locked && !(await tryDeskLock(client))) throw inUse(database);
    await migrate(drizzle({ client }), { migrationsFolder: folder });
  } catch (error) {
    throw error instanceof StorageError ? error : failedMigration(database, error);
  } finally {
    // The locks end with the connection.
    await client.end();
  }
};
