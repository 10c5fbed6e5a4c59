import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Added } from "../core/editing.ts";
import { databaseName } from "../storage/database-name.ts";
import { addedKnowledge } from "../storage/knowledge.ts";
import { openSqlite } from "../storage/sqlite/open.ts";
import type { Store } from "../storage/store.ts";

/** Whether the desk has a database yet. */
export const hasStore = (dataFolder: string): boolean => existsSync(join(dataFolder, databaseName));

/**
 * Opens the desk's database beside a running desk, does something with it and closes it again.
 *
 * @throws {Error} when there is no database yet.
 */
export const withStore = async <T>(dataFolder: string, work: (store: Store) => Promise<T>): Promise<T> => {
  const file = join(dataFolder, databaseName);
  if (!hasStore(dataFolder))
    throw new Error(`There is no database ${file}. Start the desk once, or set DESKBELL_DATA to its folder.`);
  const store = openSqlite({ file, lock: false });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
};

/** What was added to the knowledge in chat or by an import; a desk that has never run has nothing of it. */
export const addedIn = async (dataFolder: string): Promise<Added> =>
  hasStore(dataFolder)
    ? withStore(dataFolder, (store) => store.read(addedKnowledge))
    : { items: [], synonyms: [] };
