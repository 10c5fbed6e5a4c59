import { and, eq, like, lt } from "drizzle-orm";
import type { Database } from "./database.ts";

/** Moments (milliseconds since 1970) that outlive the process, by name. */
export const readMark = async (
  { orm, tables: { marks } }: Database,
  name: string,
): Promise<number | null> => {
  const [mark] = await orm.select({ at: marks.at }).from(marks).where(eq(marks.name, name));
  return mark?.at ?? null;
};

/** Writes a moment down, over an earlier one of the same name. */
export const writeMark = async (
  { orm, tables: { marks } }: Database,
  name: string,
  at: number,
): Promise<void> => {
  await orm.insert(marks).values({ name, at }).onConflictDoUpdate({ target: marks.name, set: { at } });
};

/** Forgets the marks from before a moment whose names begin like this; `%` and `_` stand for anything in it. */
export const forgetMarks = async (
  { orm, tables: { marks } }: Database,
  beginning: string,
  before: number,
): Promise<void> => {
  await orm.delete(marks).where(and(like(marks.name, `${beginning}%`), lt(marks.at, before)));
};
