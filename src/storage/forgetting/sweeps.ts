import type { Retention } from "../../core/retention.ts";
import type { Store } from "../store.ts";
import type { Forgetting } from "./forgetting.ts";
import { oldConversations } from "./old-conversations.ts";
import { oldDeliveries } from "./old-deliveries.ts";
import { oldOrders } from "./old-orders.ts";
import { oldPeople } from "./old-people.ts";
import { oldDelegates, oldLinkCodes, oldNumberTries, oldVectors } from "./old-rows.ts";
import type { Sweep } from "./sweep.ts";

/** What is deleted by its age, in this order: orders and people go when no case needs them any more. */
export const sweeps = {
  conversations: oldConversations,
  deliveries: oldDeliveries,
  orders: oldOrders,
  people: oldPeople,
  delegates: oldDelegates,
  numberTries: oldNumberTries,
  linkCodes: oldLinkCodes,
  vectors: oldVectors,
} as const satisfies Readonly<Record<string, Sweep>>;

/** The name of one of them. */
export type Swept = keyof typeof sweeps;

/** What was found at one look and is deleted in one transaction, or was looked at in vain. */
export type Batch = { readonly swept: Swept; readonly rows: number };

const entries = Object.entries(sweeps) as readonly (readonly [Swept, Sweep])[];

async function* pagesOf(store: Store, sweep: Sweep, retention: Retention) {
  let after: string | null = "";
  while (after !== null) {
    const from: string = after;
    const page = await store.read((db) => sweep.find(db, from, retention));
    yield page.found;
    after = page.next;
  }
}

/**
 * Deletes what is older than it is kept, in small transactions; between two of them whoever runs it can let others go
 * first. Ended at any moment, it can begin anew.
 */
export async function* deleteByAge(
  store: Store,
  retention: Retention,
  forgetting: Forgetting,
): AsyncGenerator<Batch> {
  for (const [swept, sweep] of entries)
    for await (const found of pagesOf(store, sweep, retention)) {
      for (let at = 0; at < found.length; at += sweep.atOnce) {
        const part = found.slice(at, at + sweep.atOnce);
        await store.tx((db) => sweep.empty(db, part, retention, forgetting));
        yield { swept, rows: part.length };
      }
      yield { swept, rows: 0 };
    }
}

/** What would be deleted now, in numbers; orders and people that go with the cases are counted once those are empty. */
export const countByAge = async (
  store: Store,
  retention: Retention,
): Promise<Readonly<Record<Swept, number>>> => {
  const counted = Object.fromEntries(entries.map(([swept]) => [swept, 0])) as Record<Swept, number>;
  for (const [swept, sweep] of entries)
    for await (const found of pagesOf(store, sweep, retention)) counted[swept] += found.length;
  return counted;
};
