import type { Added } from "../core/editing.ts";
import { addedKnowledge } from "../storage/knowledge.ts";
import { type DatabasePlace, nameOfDatabase, openForTool } from "../storage/open-store.ts";
import type { Store } from "../storage/store.ts";

/**
 * Opens the desk's database beside a running desk, does something with it and closes it again; `otherwise` where there
 * is no database yet.
 */
export const withStoreOr = async <T>(
  place: DatabasePlace,
  work: (store: Store) => Promise<T>,
  otherwise: () => T,
): Promise<T> => {
  const store = await openForTool(place);
  if (store === null) return otherwise();
  try {
    return await work(store);
  } finally {
    await store.close();
  }
};

/**
 * Opens the desk's database beside a running desk, does something with it and closes it again.
 *
 * @throws {Error} when there is no database yet.
 */
export const withStore = <T>(place: DatabasePlace, work: (store: Store) => Promise<T>): Promise<T> =>
  withStoreOr(place, work, () => {
    throw new Error(
      place.databaseUrl === null
        ? `There is no database ${nameOfDatabase(place)}. Start the desk once, or set DESKBELL_DATA to its folder.`
        : `The database ${nameOfDatabase(place)} has no tables of a desk. Start the desk once, or correct DATABASE_URL.`,
    );
  });

/** What was added to the knowledge in chat or by an import; a desk that has never run has nothing of it. */
export const addedIn = (place: DatabasePlace): Promise<Added> =>
  withStoreOr<Added>(
    place,
    (store) => store.read(addedKnowledge),
    () => ({ items: [], synonyms: [] }),
  );
