import { asc, desc, max } from "drizzle-orm";
import type { Item, KnowledgeChange } from "../core/editing.ts";
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

/** The latest changes, the last first, at most `limit`. */
export const latestChanges = async (
  { orm, tables: { knowledgeChanges: changes } }: Database,
  limit: number,
): Promise<readonly KnowledgeChange[]> =>
  orm.select().from(changes).orderBy(desc(changes.number)).limit(limit);

const saveItem = async (
  { orm, tables: { knowledgeItems: items } }: Database,
  { number, ...content }: Item,
): Promise<void> => {
  await orm
    .insert(items)
    .values({ number, ...content })
    .onConflictDoUpdate({ target: items.number, set: content });
};

/**
 * Writes a change into the history and the items as it leaves them. `false`: its number is taken, somebody else has
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
  return true;
};
