import type { Store } from "../store.ts";
import type { Forgetting } from "./forgetting.ts";
import { oldDeliveries } from "./old-deliveries.ts";

/**
 * Empties every delivery that was handled, in small transactions between which others go on. Somebody is then forgotten
 * in one that has little left to empty; it looks at all of them again, so nothing depends on this.
 */
export const emptyHandled = async (store: Store, forgetting: Forgetting): Promise<void> => {
  const { now } = forgetting;
  const all = { now, endedBefore: Number.POSITIVE_INFINITY, silentBefore: Number.NEGATIVE_INFINITY };
  let after: string | null = "";
  while (after !== null) {
    const from: string = after;
    const { found, next } = await store.read((db) => oldDeliveries.find(db, from, all));
    if (found.length > 0) await store.tx((db) => oldDeliveries.empty(db, found, all, forgetting));
    after = next;
  }
};
