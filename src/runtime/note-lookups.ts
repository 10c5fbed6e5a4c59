import type { LookupChange } from "../core/lookup.ts";
import { type Happening, lookupChanges } from "../handbook/lookups.ts";
import { oneLine } from "../messages/excerpt.ts";
import { withoutPersonal } from "../reading/without-personal.ts";
import type { Database } from "../storage/database.ts";
import { changeLookups } from "../storage/lookups.ts";
import { personalDataOf } from "./personal-data.ts";

/** What is asked stands in so many characters. */
const mostCharacters = 1_000;

/** R7: a question is kept without what is known of its customer. */
const cleaned = (change: LookupChange, { outcome, facts }: Happening): LookupChange => {
  if (change.change !== "looked") return change;
  const personal = personalDataOf(outcome.subject, facts.record);
  const question = oneLine(withoutPersonal(change.lookup.question, personal), mostCharacters);
  return { ...change, lookup: { ...change.lookup, question } };
};

/** Keeps account of what was asked, what the bot made of it and what came of it. */
export const noteLookups = async (db: Database, happening: Happening): Promise<void> => {
  const { outcome, facts } = happening;
  const changes = lookupChanges(happening).map((change) => cleaned(change, happening));
  await changeLookups(db, outcome.subject.id, changes, facts.now);
};
