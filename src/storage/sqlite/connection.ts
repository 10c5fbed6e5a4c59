import Sqlite, { type Database as Client } from "better-sqlite3";
import { StorageError } from "../storage-error.ts";

/** Milliseconds a statement waits for another program that is writing, such as a backup. */
const busyTimeout = 5_000;

/**
 * Opens the one connection that writes. Makes the file if it is not there.
 *
 * @throws {StorageError} when the disk cannot hold a write-ahead log.
 * @throws {SqliteError} when SQLite refuses the file.
 */
export const openWriter = (file: string): Client => {
  const client = new Sqlite(file, { timeout: busyTimeout });
  try {
    return configure(client);
  } catch (error) {
    client.close();
    throw error;
  }
};

const configure = (client: Client): Client => {
  if (client.pragma("journal_mode = WAL", { simple: true }) !== "wal")
    throw new StorageError(
      `The disk of ${client.name} cannot hold a write-ahead log. Give a path on a local disk.`,
    );
  // What a platform was told has arrived must outlive a power cut.
  client.pragma("synchronous = FULL");
  client.pragma("foreign_keys = ON");
  // Erased customer data leaves no bytes behind.
  client.pragma("secure_delete = ON");
  return client;
};

/** Opens a connection that only reads, beside the one that writes. */
export const openReader = (file: string): Client =>
  new Sqlite(file, { readonly: true, timeout: busyTimeout });
