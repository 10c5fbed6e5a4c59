import type { Party, PersonKey } from "../../core/person.ts";
import type { Aliases } from "../../core/without-people.ts";
import type { Database } from "../database.ts";
import { record } from "../history.ts";

/** Who forgets, and when (milliseconds since 1970). */
export type Forgetting = { readonly by: Party; readonly newId: () => string; readonly now: number };

/** A made-up key for each of these people. */
export const aliasesFor = (keys: readonly PersonKey[], newId: () => string): Aliases =>
  new Map(keys.map((key) => [key, `forgotten:${newId()}` as const]));

/** The one trace that stays: why cases were emptied, by whom, and when, in the history of each. */
export const leaveAudit = (
  db: Database,
  cases: readonly string[],
  verb: "customer forget" | "privacy",
  { by, newId, now }: Forgetting,
): Promise<void> =>
  record(
    db,
    cases.map((caseId) => ({
      id: newId(),
      caseId,
      at: now,
      eventId: null,
      actor: by.key,
      entry: { what: "work", verb, by, text: null },
    })),
  );
