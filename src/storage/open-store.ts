import { existsSync } from "node:fs";
import { join } from "node:path";
import { databaseName } from "./database-name.ts";
import { hasTables } from "./postgres/migrate.ts";
import { postgresName } from "./postgres/name.ts";
import { openPostgres } from "./postgres/open.ts";
import { openSqlite } from "./sqlite/open.ts";
import type { Store } from "./store.ts";

/** Where a desk keeps what it knows. */
export type DatabasePlace = {
  /** Folder of the SQLite database. */
  readonly dataFolder: string;
  /** Address of a PostgreSQL database, which is used then; `null`: SQLite. */
  readonly databaseUrl: string | null;
};

const sqliteFile = ({ dataFolder }: DatabasePlace): string => join(dataFolder, databaseName);

/** What the database of a desk is called in messages; without user and password. */
export const nameOfDatabase = (place: DatabasePlace): string =>
  place.databaseUrl === null ? sqliteFile(place) : `${postgresName(place.databaseUrl)} on PostgreSQL`;

/**
 * Opens the database for a desk: makes its tables, and keeps every other desk away.
 *
 * @param onLost called with a sentence for the operator when another process has taken the database over.
 * @throws {StorageError} when it cannot be used, or another process has it.
 */
export const openForDesk = async (
  place: DatabasePlace,
  onLost: (sentence: string) => void,
): Promise<Store> =>
  place.databaseUrl === null
    ? openSqlite({ file: sqliteFile(place), lock: true })
    : openPostgres({ url: place.databaseUrl, lock: { onLost } });

/**
 * Opens the database for a tool, beside a running desk. `null`: no desk has made it yet.
 *
 * @throws {StorageError} when it cannot be used.
 */
export const openForTool = async (place: DatabasePlace): Promise<Store | null> => {
  const { databaseUrl: url } = place;
  if (url !== null) return (await hasTables(url)) ? openPostgres({ url, lock: null }) : null;
  const file = sqliteFile(place);
  return existsSync(file) ? openSqlite({ file, lock: false }) : null;
};
