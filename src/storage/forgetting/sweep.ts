import type { Retention } from "../../core/retention.ts";
import type { Database } from "../database.ts";
import type { Forgetting } from "./forgetting.ts";

/** A look at some rows of a table. */
export type Page = {
  /** The keys of those that have been kept for too long. */
  readonly found: readonly string[];
  /** Where the next look begins; `null`: the table ends here. */
  readonly next: string | null;
};

/** Rows read at one look. */
export const rowsAtOnce = 300;

/** What of one table is deleted by its age. Nothing is remembered between two runs: what is done is found no more. */
export type Sweep = {
  /** Looks at the rows behind a key; "" for the first ones. Reads alone. */
  readonly find: (db: Database, after: string, retention: Retention) => Promise<Page>;
  /** Empties or deletes rows that were found, unless they have changed since. Part of one transaction. */
  readonly empty: (
    db: Database,
    found: readonly string[],
    retention: Retention,
    forgetting: Forgetting,
  ) => Promise<void>;
  /** How many of them one transaction takes. */
  readonly atOnce: number;
};

/** Where the next look at a table begins, after one at these rows. */
export const nextAfter = (keys: readonly string[]): string | null =>
  keys.length < rowsAtOnce ? null : (keys.at(-1) ?? null);
