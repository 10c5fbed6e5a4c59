import { setTimeout } from "node:timers/promises";
import type { Store } from "./store.ts";
import { nextTicketNumber } from "./ticket-numbers.ts";

/** Milliseconds within which a database that works answers. */
const patienceMs = 5_000;

/**
 * Whether the database answers a question, within five seconds.
 *
 * @throws {Error} why it does not, when it says so.
 */
export const isAnswering = (store: Store): Promise<boolean> =>
  Promise.race([
    store.read(nextTicketNumber).then(() => true),
    setTimeout(patienceMs, false, { ref: false }),
  ]);
