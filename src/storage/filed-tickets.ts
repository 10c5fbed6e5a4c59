import { and, gte, isNotNull } from "drizzle-orm";
import type { Period } from "../core/answer-counts.ts";
import { isTicket } from "../core/case.ts";
import type { Database } from "./database.ts";

/** How many tickets were filed in a period. */
export const countFiled = async (
  { orm, tables: { cases } }: Database,
  { from, until }: Period,
): Promise<number> => {
  // Filing a ticket changes its case: what has not changed since was not filed since.
  const changed = await orm
    .select({ case: cases.state })
    .from(cases)
    .where(and(gte(cases.updatedAt, from), isNotNull(cases.ticket)));
  return changed.filter(
    ({ case: subject }) =>
      isTicket(subject) && subject.ticket.filedAt >= from && subject.ticket.filedAt < until,
  ).length;
};
