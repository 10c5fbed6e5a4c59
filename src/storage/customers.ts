import { asc, eq, max } from "drizzle-orm";
import type { CustomerChange } from "../core/customer-field.ts";
import type { Database } from "./database.ts";
import { statement } from "./prepared.ts";

const selectOf = statement(
  ({ customerChanges: { customer } }) => ({ customer }),
  ({ orm, tables: { customerChanges: changes } }, { customer }) =>
    orm.select().from(changes).where(eq(changes.customer, customer)).orderBy(asc(changes.number)),
);

/** Every correction of one customer, the latest last (S7). */
export const changesOf = async (db: Database, customer: string): Promise<readonly CustomerChange[]> =>
  selectOf(db, { customer });

/** Every correction of any customer, the latest last. */
export const allChanges = async ({
  orm,
  tables: { customerChanges: changes },
}: Database): Promise<readonly CustomerChange[]> => orm.select().from(changes).orderBy(asc(changes.number));

/** The number the next correction will get, from 1 on. */
export const nextChange = async ({
  orm,
  tables: { customerChanges: changes },
}: Database): Promise<number> => {
  const [latest] = await orm.select({ number: max(changes.number) }).from(changes);
  return (latest?.number ?? 0) + 1;
};

/** Adds a correction. `false`: its number is taken, somebody else has corrected something meanwhile. */
export const writeChange = async (
  { orm, tables: { customerChanges: changes } }: Database,
  change: CustomerChange,
): Promise<boolean> => {
  const written = await orm
    .insert(changes)
    .values(change)
    .onConflictDoNothing()
    .returning({ number: changes.number });
  return written.length > 0;
};
