import { eq } from "drizzle-orm";
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
