import Sqlite from "better-sqlite3";
import { inUse } from "../in-use.ts";

/**
 * Keeps every other process away from a database: an exclusive transaction on the small file `<database>.lock`, never
 * ended. The kernel takes it back however the process dies; the file itself stays and means nothing.
 *
 * @returns what gives the lock back.
 * @throws {StorageError} when another process holds it.
 */
export const lockDatabase = (file: string): (() => void) => {
  const client = new Sqlite(`${file}.lock`, { timeout: 0 });
  try {
    client.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    client.close();
    throw isBusy(error) ? inUse(file, error) : error;
  }
  return () => client.close();
};

const isBusy = (error: unknown) => error instanceof Sqlite.SqliteError && error.code === "SQLITE_BUSY";
