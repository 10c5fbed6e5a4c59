import type { EntryFinding } from "../core/entry-finding.ts";
import type { Entry } from "../core/knowledge.ts";
import { doBeside } from "./beside.ts";
import { type CheckOptions, checkEntries } from "./check-entries.ts";

/** Every wording is asked of all: so many rows are looked through in a fraction of a second. */
const fewRows = 50;

/** What is looked through. */
export type Unchecked = CheckOptions & { readonly entries: readonly Entry[] };

/**
 * Looks through entries while the desk goes on answering: through many of them in a thread of its own.
 *
 * @throws {Error} when that thread fails.
 */
export const checkMeanwhile = async (
  entries: readonly Entry[],
  options: CheckOptions = {},
): Promise<readonly EntryFinding[]> =>
  entries.length <= fewRows
    ? checkEntries(entries, options)
    : doBeside(new URL("./check-worker.ts", import.meta.url), { entries, ...options } satisfies Unchecked);
