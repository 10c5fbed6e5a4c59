import { and, asc, gt, inArray, isNotNull, ne, sql } from "drizzle-orm";
import type { Retention } from "../../core/retention.ts";
import type { Database } from "../database.ts";
import { nextAfter, type Page, rowsAtOnce, type Sweep } from "./sweep.ts";

const find = async (
  { orm, tables: { inbox } }: Database,
  after: string,
  { endedBefore, silentBefore }: Retention,
): Promise<Page> => {
  const rows = await orm
    .select({
      id: inbox.id,
      status: inbox.status,
      receivedAt: inbox.receivedAt,
      isFull: sql<number>`case when ${isNotNull(inbox.payload)} then 1 else 0 end`,
    })
    .from(inbox)
    .where(gt(inbox.id, after))
    .orderBy(asc(inbox.id))
    .limit(rowsAtOnce);
  const until = { pending: Number.NEGATIVE_INFINITY, done: endedBefore, quarantined: silentBefore };
  const found = rows.filter(
    ({ isFull, status, receivedAt }) => Number(isFull) === 1 && receivedAt < until[status],
  );
  return { found: found.map(({ id }) => id), next: nextAfter(rows.map(({ id }) => id)) };
};

/** Deliveries: those that were handled, and those in quarantine that nobody has looked after. Their keys stay. */
export const oldDeliveries: Sweep = {
  find,
  atOnce: rowsAtOnce,
  empty: async ({ orm, tables: { inbox } }, found) => {
    await orm
      .update(inbox)
      .set({ payload: null, lane: "forgotten", status: "done", error: null })
      .where(and(inArray(inbox.id, [...found]), ne(inbox.status, "pending")));
  },
};
