import type { EntryFinding } from "../core/entry-finding.ts";
import type { Entry } from "../core/knowledge.ts";
import { doBeside } from "./beside.ts";
import { checkEntries } from "./check-entries.ts";
import { noSynonyms, type Synonyms } from "./synonyms.ts";

/** Every wording is asked of all: so many rows are looked through in a fraction of a second. */
const fewRows = 50;

/** What is looked through. */
export type Unchecked = { readonly entries: readonly Entry[]; readonly synonyms: Synonyms };

/**
 * Looks through entries while the desk goes on answering: through many of them in a thread of its own.
 *
 * @throws {Error} when that thread fails.
 */
export const checkMeanwhile = async (
  entries: readonly Entry[],
  synonyms: Synonyms = noSynonyms,
): Promise<readonly EntryFinding[]> =>
  entries.length <= fewRows
    ? checkEntries(entries, synonyms)
    : doBeside(new URL("./check-worker.ts", import.meta.url), { entries, synonyms } satisfies Unchecked);
