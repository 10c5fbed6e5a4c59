import type { Entry } from "../core/knowledge.ts";
import { doBeside } from "./beside.ts";
import type { PreparedMatcher } from "./matcher.ts";
import { noSynonyms, type Synonyms } from "./synonyms.ts";

/** What a matcher is prepared from. */
export type Unprepared = { readonly entries: readonly Entry[]; readonly synonyms: Synonyms };

/**
 * Prepares a matcher in a thread of its own, while this one goes on answering.
 *
 * @throws {Error} when the thread ended without a result.
 */
export const prepareBeside = (
  entries: readonly Entry[],
  synonyms: Synonyms = noSynonyms,
): Promise<PreparedMatcher> =>
  doBeside(new URL("./prepare-worker.ts", import.meta.url), { entries, synonyms } satisfies Unprepared);
