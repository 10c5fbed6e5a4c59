import type { Database as Client } from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { migrationsFolder, needsMigration } from "../migrations.ts";
import { StorageError } from "../storage-error.ts";
import { explain } from "./errors.ts";

const appliedMigrations = (client: Client): number[] => {
  const table = client.prepare("select 1 from sqlite_schema where name = '__drizzle_migrations'").get();
  if (table === undefined) return [];
  return client.prepare<[], number>("select created_at from __drizzle_migrations").pluck().all().map(Number);
};

/**
 * Whether the tables are in an older state than this program knows.
 *
 * @throws {StorageError} when they are in a newer one.
 */
export const isOutdated = (client: Client, folder: string = migrationsFolder("sqlite")): boolean =>
  needsMigration(appliedMigrations(client), folder, client.name);

/**
 * Brings the tables to the state this program knows, in one transaction.
 *
 * @throws {StorageError} when a migration fails (nothing has changed then) or leaves rows without their parent.
 */
export const migrateSqlite = (client: Client, folder: string = migrationsFolder("sqlite")): void => {
  // A migration that rebuilds a table drops the old one, and its children would go with it. The pragma that
  // drizzle-kit writes into such a migration has no effect there, because the migration runs in a transaction.
  client.pragma("foreign_keys = OFF");
  try {
    migrate(drizzle({ client }), { migrationsFolder: folder });
  } catch (error) {
    throw explain(error, client.name, failedMigration(client.name));
  } finally {
    client.pragma("foreign_keys = ON");
  }
  const [orphan] = client.prepare<[], { table: string }>("pragma foreign_key_check").all();
  if (orphan !== undefined) throw new StorageError(orphanedRows(client.name, orphan.table));
};

const failedMigration = (file: string) =>
  `The database ${file} could not be brought up to date and is as it was before. Go back to the version you had, and ` +
  "report the cause that is given with this error.";

const orphanedRows = (file: string, table: string) =>
  `Bringing the database ${file} up to date left rows of "${table}" without the row they belong to. Restore the ` +
  "backup from before the update, and report this.";
