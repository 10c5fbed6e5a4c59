import { existsSync, mkdirSync, realpathSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Database as Client } from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { type Database, noLocks } from "../database.ts";
import * as tables from "../sqlite-schema.ts";
import type { Store } from "../store.ts";
import { openReader, openWriter } from "./connection.ts";
import { explain } from "./errors.ts";
import { groupCommit } from "./group-commit.ts";
import { lockDatabase } from "./lock.ts";
import { isOutdated, migrateSqlite } from "./migrate.ts";
import { keepStatements } from "./statements.ts";

/** Where the database is to be. */
export type SqliteOptions = {
  /** Path of the database file; it and its folder are made when they are not there. */
  readonly file: string;
  /**
   * Whether to keep every other process that asks for the lock away. `false` is for tools that look into the
   * database of a running desk.
   */
  readonly lock: boolean;
};

// One database has one name, so that its lock file is the same however it is reached.
const locate = (file: string): string => {
  mkdirSync(dirname(file), { recursive: true });
  return existsSync(file) ? realpathSync(file) : join(realpathSync(dirname(file)), basename(file));
};

const bringUpToDate = (writer: Client, file: string, locked: boolean) => {
  if (!isOutdated(writer)) return;
  // Also a tool that came without the lock must not change the tables under a running desk.
  const unlock = locked ? () => undefined : lockDatabase(file);
  try {
    migrateSqlite(writer);
  } finally {
    unlock();
  }
};

const databaseOf = (client: Client): Database => ({
  orm: drizzle({ client: keepStatements(client) }),
  tables,
  locks: noLocks,
});

const storeOf = (writer: Client, reader: Client, close: () => void): Store => {
  const together = groupCommit(writer);
  const writing = databaseOf(writer);
  const reading = databaseOf(reader);
  return {
    dialect: "sqlite",
    tx: (work) => together(() => work(writing)),
    read: (work) => work(reading),
    close: async () => {
      await together(async () => undefined);
      close();
    },
  };
};

/**
 * Opens the SQLite database, makes it if it is not there and brings its tables up to date.
 *
 * @throws {StorageError} when it cannot be written, is damaged or no database, is in use by another process or newer
 * than this program, or a migration fails.
 */
export const openSqlite = ({ file, lock }: SqliteOptions): Store => {
  const opened: (() => void)[] = [];
  const close = () => {
    for (const undo of opened.splice(0).reverse()) undo();
  };
  try {
    const path = locate(resolve(file));
    if (lock) opened.push(lockDatabase(path));
    const writer = openWriter(path);
    opened.push(() => writer.close());
    bringUpToDate(writer, path, lock);
    const reader = openReader(path);
    opened.push(() => reader.close());
    return storeOf(writer, reader, close);
  } catch (error) {
    close();
    throw explain(
      error,
      resolve(file),
      `The database ${file} cannot be opened (${String(error)}). Check path and disk.`,
    );
  }
};
