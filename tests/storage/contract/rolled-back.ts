import type { Database } from "../../../src/storage/database.ts";
import type { Store } from "../../../src/storage/store.ts";

const undo = new Error("Everything is as it was.");

/** Runs `work` in a transaction of which nothing stays, for properties that are tried many times on one store. */
export const rolledBack = async <T>(store: Store, work: (db: Database) => Promise<T>): Promise<T> => {
  const results: T[] = [];
  try {
    await store.tx(async (db) => {
      results.push(await work(db));
      throw undo;
    });
  } catch (error) {
    if (error !== undo) throw error;
  }
  const [result] = results;
  if (result === undefined) throw new Error("The work gave no result.");
  return result;
};
