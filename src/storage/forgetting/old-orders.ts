import { and, asc, eq, gt, inArray, sql } from "drizzle-orm";
import { forgottenPlatform } from "../../core/forgotten-case.ts";
import type { Retention } from "../../core/retention.ts";
import type { Database } from "../database.ts";
import type { Post } from "../posts.ts";
import { isUnsettled } from "../statuses.ts";
import { forgetInPlayground, isInPlayground } from "./forget-in-playground.ts";
import { nextAfter, type Page, rowsAtOnce, type Sweep } from "./sweep.ts";
import { isTakingAway, postsOf, takeAway } from "./take-away.ts";

/** Lists of who waits stand under the moment of their round instead of a case. */
const isRound = (caseId: string | null): caseId is string => caseId?.startsWith("round-") ?? false;

const rowsAfter = async ({ orm, tables: { outbox, cases } }: Database, after: string) =>
  orm
    .select({
      id: outbox.id,
      caseId: outbox.caseId,
      lane: outbox.lane,
      status: outbox.status,
      at: outbox.createdAt,
      order: sql<string>`${outbox.body} ->> 'order'`,
      casePlatform: cases.platform,
    })
    .from(outbox)
    .leftJoin(cases, eq(cases.id, outbox.caseId))
    .where(gt(outbox.id, after))
    .orderBy(asc(outbox.id))
    .limit(rowsAtOnce);

type Row = Awaited<ReturnType<typeof rowsAfter>>[number];

/** What a platform refused to take away stays for somebody to see to. */
const isOfForgotten = ({ casePlatform, status, lane }: Row): boolean =>
  casePlatform === forgottenPlatform && !(status === "dead" && isTakingAway(lane));

/** An answer to one person, or the list of a round; dead letters wait longer for somebody to see to them. */
const isOldPost = ({ caseId, order, status, at }: Row, { endedBefore, silentBefore }: Retention): boolean =>
  order === "post" &&
  (caseId === null || isRound(caseId)) &&
  at < (status === "dead" ? silentBefore : endedBefore);

const settledStatuses: readonly Row["status"][] = ["delivered", "discarded", "dead"];

const find = async (db: Database, after: string, retention: Retention): Promise<Page> => {
  const rows = await rowsAfter(db, after);
  const found = rows.filter(
    (row) => settledStatuses.includes(row.status) && (isOfForgotten(row) || isOldPost(row, retention)),
  );
  return { found: found.map(({ id }) => id), next: nextAfter(rows.map(({ id }) => id)) };
};

/** Names stand in the lists of rounds: what is long past is of no use there. */
const takeRoundsAway = async (
  db: Database,
  names: readonly string[],
  forgetting: Parameters<Sweep["empty"]>[3],
): Promise<void> => {
  const posts: readonly Post[] = await postsOf(db, names);
  await forgetInPlayground(db, { people: [], threads: [], posts, messages: [] });
  await takeAway(
    db,
    posts.filter((post) => !isInPlayground(post)),
    forgetting,
  );
};

/** Orders of emptied cases, answers to one person, and the lists of rounds, once they are settled. */
export const oldOrders: Sweep = {
  find,
  atOnce: rowsAtOnce,
  empty: async (db, found, _retention, forgetting) => {
    const { outbox, cases } = db.tables;
    const isFound = and(inArray(outbox.id, [...found]), sql`not ${isUnsettled}`);
    const forgotten = db.orm
      .select({ id: cases.id })
      .from(cases)
      .where(and(eq(cases.id, outbox.caseId), eq(cases.platform, forgottenPlatform)));
    await db.orm.delete(outbox).where(and(isFound, sql`exists ${forgotten}`));
    const emptied = await db.orm
      .update(outbox)
      // An order that says nothing, where nothing is to be done any more.
      .set({
        body: { order: "settle" },
        error: null,
        status: sql`case when status = 'dead' then 'discarded' else status end`,
      })
      .where(isFound)
      .returning({ caseId: outbox.caseId });
    const rounds = new Set(emptied.map(({ caseId }) => caseId).filter(isRound));
    if (rounds.size > 0) await takeRoundsAway(db, [...rounds], forgetting);
  },
};
