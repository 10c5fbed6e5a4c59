import type { Entry } from "../core/knowledge.ts";
import { doBeside } from "./beside.ts";
import type { PreparedMatcher } from "./matcher.ts";

/**
 * Prepares a matcher in a thread of its own, while this one goes on answering.
 *
 * @throws {Error} when the thread ended without a result.
 */
export const prepareBeside = (entries: readonly Entry[]): Promise<PreparedMatcher> =>
  doBeside(new URL("./prepare-worker.ts", import.meta.url), entries);
