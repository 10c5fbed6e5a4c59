import { and, eq, getTableColumns, like, lt } from "drizzle-orm";
import type { Database } from "./database.ts";
import { statement } from "./prepared.ts";

const selectMark = statement(
  ({ marks }) => ({ name: marks.name }),
  ({ orm, tables: { marks } }, given) =>
    orm.select({ at: marks.at }).from(marks).where(eq(marks.name, given.name)),
);

const upsertMark = statement(
  ({ marks }) => getTableColumns(marks),
  ({ orm, tables: { marks } }, given) =>
    orm
      .insert(marks)
      .values(given)
      .onConflictDoUpdate({ target: marks.name, set: { at: given.at } }),
);

/** Moments (milliseconds since 1970) that outlive the process, by name. */
export const readMark = async (db: Database, name: string): Promise<number | null> => {
  const [mark] = await selectMark(db, { name });
  return mark?.at ?? null;
};

/** Writes a moment down, over an earlier one of the same name. */
export const writeMark = async (db: Database, name: string, at: number): Promise<void> => {
  await upsertMark(db, { name, at });
};

/** Forgets the marks from before a moment whose names begin like this; `%` and `_` stand for anything in it. */
export const forgetMarks = async (
  { orm, tables: { marks } }: Database,
  beginning: string,
  before: number,
): Promise<void> => {
  await orm.delete(marks).where(and(like(marks.name, `${beginning}%`), lt(marks.at, before)));
};
