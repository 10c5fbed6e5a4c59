import { asc, desc, max } from "drizzle-orm";
import type { Added, Item, KnowledgeChange } from "../core/editing.ts";
import type { SynonymGroup } from "../core/synonym.ts";
import type { Database } from "./database.ts";
import { statement } from "./prepared.ts";

const selectRevision = statement(
  () => ({}),
  ({ orm, tables: { knowledgeChanges: changes } }) =>
    orm.select({ number: max(changes.number) }).from(changes),
);

/** The number of the latest change: whoever knows it, knows whether the knowledge is another one. 0: never changed. */
export const knowledgeRevision = async (db: Database): Promise<number> => {
  const [latest] = await selectRevision(db, {});
  return latest?.number ?? 0;
};

/** All that was added to the knowledge in chat, in the order in which it was. */
export const knowledgeItems = async ({
  orm,
  tables: { knowledgeItems: items },
}: Database): Promise<readonly Item[]> => orm.select().from(items).orderBy(asc(items.number));

/** The groups of words that were ever called the same in chat, in the order in which they were. */
const knowledgeSynonyms = async ({
  orm,
  tables: { knowledgeSynonyms: synonyms },
}: Database): Promise<readonly SynonymGroup[]> => orm.select().from(synonyms).orderBy(asc(synonyms.number));

/** All that was added to the knowledge of the files. */
export const addedKnowledge = async (db: Database): Promise<Added> => ({
  items: await knowledgeItems(db),
  synonyms: await knowledgeSynonyms(db),
});

/** The latest changes, the last first, at most `limit`. */
export const latestChanges = async (
  { orm, tables: { knowledgeChanges: changes } }: Database,
  limit: number,
): Promise<readonly KnowledgeChange[]> => {
  const rows = await orm.select().from(changes).orderBy(desc(changes.number)).limit(limit);
  return rows.map(({ synonyms, ...change }) => (synonyms === null ? change : { ...change, synonyms }));
};

const saveItem = async (
  { orm, tables: { knowledgeItems: items } }: Database,
  { number, ...content }: Item,
): Promise<void> => {
  await orm
    .insert(items)
    .values({ number, ...content })
    .onConflictDoUpdate({ target: items.number, set: content });
};

const saveGroup = async (
  { orm, tables: { knowledgeSynonyms: synonyms } }: Database,
  { number, ...content }: SynonymGroup,
): Promise<void> => {
  await orm
    .insert(synonyms)
    .values({ number, ...content })
    .onConflictDoUpdate({ target: synonyms.number, set: content });
};

/**
 * Writes a change into the history, and items and synonyms as it leaves them. `false`: its number is taken, somebody else has
 * changed the knowledge meanwhile, and nothing is written.
 */
export const writeKnowledge = async (db: Database, change: KnowledgeChange): Promise<boolean> => {
  const { knowledgeChanges: changes } = db.tables;
  const written = await db.orm
    .insert(changes)
    .values(change)
    .onConflictDoNothing()
    .returning({ number: changes.number });
  if (written.length === 0) return false;
  for (const { after } of change.items) await saveItem(db, after);
  for (const { after } of change.synonyms ?? []) await saveGroup(db, after);
  return true;
};
