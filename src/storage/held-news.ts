import { eq } from "drizzle-orm";
import type { HeldNews } from "../core/held-words.ts";
import type { PersonKey } from "../core/person.ts";
import type { Database } from "./database.ts";

/** The news of somebody that wait for their own word; `null`: there are none. */
export const heldNewsOf = async (
  { orm, tables: { heldNews } }: Database,
  person: PersonKey,
): Promise<HeldNews | null> => {
  const [found] = await orm
    .select({ held: heldNews.state })
    .from(heldNews)
    .where(eq(heldNews.person, person));
  return found?.held ?? null;
};

/** Keeps news until their author says what becomes of them; earlier ones of theirs make place. */
export const holdNews = async ({ orm, tables: { heldNews } }: Database, held: HeldNews): Promise<void> => {
  await orm
    .insert(heldNews)
    .values({ person: held.by.key, state: held })
    .onConflictDoUpdate({ target: heldNews.person, set: { state: held } });
};

/** Takes away what waits of somebody. `false`: nothing waited any more. */
export const takeHeldNews = async (
  { orm, tables: { heldNews } }: Database,
  person: PersonKey,
): Promise<boolean> => {
  const taken = await orm
    .delete(heldNews)
    .where(eq(heldNews.person, person))
    .returning({ person: heldNews.person });
  return taken.length > 0;
};
