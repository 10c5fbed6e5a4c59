import { fileURLToPath } from "node:url";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { StorageError } from "./storage-error.ts";

/** The migrations that come with the program, wherever it was started from. */
export const migrationsFolder = (dialect: "sqlite" | "postgres"): string =>
  fileURLToPath(new URL(`../../migrations/${dialect}`, import.meta.url));

/**
 * Whether `folder` has migrations that are not among the `applied` ones (by their time, as the journal has it).
 *
 * @throws {StorageError} when one was applied that `folder` does not know.
 */
export const needsMigration = (applied: readonly number[], folder: string, database: string): boolean => {
  const known = readMigrationFiles({ migrationsFolder: folder }).map(({ folderMillis }) => folderMillis);
  const unknown = applied.find((time) => !known.includes(time));
  if (unknown !== undefined) throw newerDatabase(database, unknown);
  return known.some((time) => !applied.includes(time));
};

const newerDatabase = (database: string, migration: number) =>
  new StorageError(
    `The database ${database} was written by a newer Deskbell (its migration of ` +
      `${new Date(migration).toISOString()} is unknown here). Start that version, or restore an older backup.`,
  );
