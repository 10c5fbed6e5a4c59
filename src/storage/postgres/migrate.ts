import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import type { ClientBase, Pool } from "pg";
import { migrationsFolder, needsMigration } from "../migrations.ts";
import { StorageError } from "../storage-error.ts";

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
 * Brings the tables to the state this program knows, in one transaction.
 *
 * @throws {StorageError} when a migration fails (nothing has changed then) or the database is newer than this program.
 */
export const migratePostgres = async (
  pool: Pool,
  database: string,
  folder: string = migrationsFolder("postgres"),
): Promise<void> => {
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [migrationLock]);
    if (!needsMigration(await appliedMigrations(client), folder, database)) return;
    await migrate(drizzle({ client }), { migrationsFolder: folder });
  } catch (error) {
    throw error instanceof StorageError ? error : failedMigration(database, error);
  } finally {
    // Ends the connection, and the lock with it.
    client.release(true);
  }
};
