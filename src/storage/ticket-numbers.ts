import { and, eq } from "drizzle-orm";
import type { Database } from "./database.ts";
import { statement } from "./prepared.ts";

/** The row that holds the last ticket number taken. */
const ticketCounter = "ticket";

const selectCounter = statement(
  ({ counters: { name } }) => ({ name }),
  ({ orm, tables: { counters } }, { name }) =>
    orm.select({ value: counters.value }).from(counters).where(eq(counters.name, name)),
);

/** The number the next ticket will get, from 1 on. */
export const nextTicketNumber = async (db: Database): Promise<number> => {
  const [last] = await selectCounter(db, { name: ticketCounter });
  return (last?.value ?? 0) + 1;
};

/** Takes the next ticket number. `false`: `number` is not the next one (any more). */
export const takeTicketNumber = async (
  { orm, tables: { counters } }: Database,
  number: number,
): Promise<boolean> => {
  const taken =
    number === 1
      ? await orm
          .insert(counters)
          .values({ name: ticketCounter, value: 1 })
          .onConflictDoNothing()
          .returning({ value: counters.value })
      : await orm
          .update(counters)
          .set({ value: number })
          .where(and(eq(counters.name, ticketCounter), eq(counters.value, number - 1)))
          .returning({ value: counters.value });
  return taken.length > 0;
};
