import { and, asc, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import type { Case } from "../../core/case.ts";
import { forgottenPlatform } from "../../core/forgotten-case.ts";
import type { PersonKey } from "../../core/person.ts";
import { isPastKeeping, type Retention } from "../../core/retention.ts";
import type { Database } from "../database.ts";
import { historyOf } from "../history.ts";
import { isOpenTicket, isUnsettled } from "../statuses.ts";
import { threadsOfCase } from "../threads.ts";
import { forgetCases } from "./forget-cases.ts";
import { forgetInPlayground, isInPlayground } from "./forget-in-playground.ts";
import { aliasesFor, type Forgetting, leaveAudit } from "./forgetting.ts";
import { shownToDesk } from "./shown-to-desk.ts";
import { nextAfter, type Page, rowsAtOnce, type Sweep } from "./sweep.ts";
import { forgetPosts, postsOf, takeAway } from "./take-away.ts";
import { namedIn } from "./traces.ts";

/** Cases of which more is asked at one look. */
const askedAtOnce = 10;

/**
 * Everything that one person has asked in the thread of a case: whether they came back with it is a figure, and stays
 * one as long as all of it is emptied at once. On PostgreSQL nobody changes it meanwhile.
 */
const conversationWith = async (db: Database, id: string) => {
  const { orm, tables, locks } = db;
  const { cases } = tables;
  const [one] = await orm
    .select({ person: cases.person, platform: cases.platform, channel: cases.channel, thread: cases.thread })
    .from(cases)
    .where(eq(cases.id, id));
  if (one === undefined || one.platform === forgottenPlatform) return [];
  const isThere = and(
    eq(cases.person, one.person),
    eq(cases.platform, one.platform),
    eq(cases.channel, one.channel),
    one.thread === null ? isNull(cases.thread) : eq(cases.thread, one.thread),
  );
  return orm
    .select({ case: cases.state, changedAt: cases.updatedAt })
    .from(cases)
    .where(sql`${isThere} order by ${cases.id} ${locks.rows}`);
};

/** Whether something is still to come of these cases: an open incident has news for them, or words are on their way. */
const isAwaited = async (db: Database, ids: readonly string[]): Promise<boolean> => {
  const { incidentCases, incidents, outbox } = db.tables;
  const attached = await db.orm
    .select({ id: incidentCases.caseId })
    .from(incidentCases)
    .innerJoin(incidents, eq(incidents.number, incidentCases.incident))
    .where(and(inArray(incidentCases.caseId, [...ids]), isNull(incidents.endedAt)))
    .limit(1);
  const unsettled = await db.orm
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(isUnsettled, inArray(outbox.caseId, [...ids])))
    .limit(1);
  return attached.length + unsettled.length > 0;
};

/** The cases of a conversation that is to be emptied; none when any of them is still kept. */
const emptiable = async (db: Database, id: string, retention: Retention): Promise<readonly Case[]> => {
  const rows = await conversationWith(db, id);
  const cases = rows.map((row) => row.case);
  if (!rows.every((row) => isPastKeeping(row.case, row.changedAt, retention))) return [];
  const isKept =
    cases.length > 0 &&
    (await isAwaited(
      db,
      cases.map((one) => one.id),
    ));
  return isKept ? [] : cases;
};

/** The customer, and whoever spoke in their conversation: people of the desk leave no statements. */
const speakersIn = async (db: Database, cases: readonly Case[]): Promise<readonly PersonKey[]> => {
  const keys = new Set(cases.map(({ customer }) => customer.key));
  for (const { id } of cases)
    for (const { entry } of await historyOf(db, id)) if (entry.what === "statement") keys.add(entry.by.key);
  return [...keys];
};

const namedWith = ({ customer, identity }: Case): readonly string[] =>
  namedIn({
    number: identity.kind === "given" ? identity.number : null,
    accounts: [],
    cases: [{ customer }],
  });

const emptyConversation = async (
  db: Database,
  cases: readonly Case[],
  forgetting: Forgetting,
): Promise<void> => {
  const ids = cases.map(({ id }) => id);
  const aliases = aliasesFor(await speakersIn(db, cases), forgetting.newId);
  const threads = (await Promise.all(ids.map((id) => threadsOfCase(db, id)))).flat();
  const posts = await postsOf(db, ids);
  const inDesk = await shownToDesk(
    db,
    posts.filter((post) => !isInPlayground(post)),
  );
  if ([...threads, ...posts].some(isInPlayground)) {
    const messages = cases.flatMap(({ said }) => said.map(({ messageId }) => messageId));
    await forgetInPlayground(db, { people: [], threads, posts, messages });
  }
  await forgetCases(db, cases, aliases, cases.flatMap(namedWith));
  await forgetPosts(
    db,
    posts.filter((post) => !inDesk.includes(post)),
  );
  await takeAway(db, inDesk, forgetting);
  await leaveAudit(db, ids, "privacy", forgetting);
};

const find = async (db: Database, after: string, retention: Retention): Promise<Page> => {
  const { cases } = db.tables;
  const rows = await db.orm
    .select({
      id: cases.id,
      changedAt: cases.updatedAt,
      isOver: sql<number>`case when ${isOpenTicket} or ${cases.platform} = ${forgottenPlatform} then 0 else 1 end`,
    })
    .from(cases)
    .where(gt(cases.id, after))
    .orderBy(asc(cases.id))
    .limit(rowsAtOnce);
  const old = rows.filter(
    ({ isOver, changedAt }) => Number(isOver) === 1 && changedAt < retention.endedBefore,
  );
  const found: string[] = [];
  for (const { id } of old.slice(0, askedAtOnce))
    if ((await emptiable(db, id, retention)).length > 0) found.push(id);
  const last = old.length > askedAtOnce ? old[askedAtOnce - 1] : undefined;
  return { found, next: last?.id ?? nextAfter(rows.map(({ id }) => id)) };
};

/**
 * Conversations whose cases have all been over for longer than they are kept: words, names, numbers and places go, and
 * what the desk reads of them in its own channels is ordered to be taken away. Our posts for the customer stay with them.
 */
export const oldConversations: Sweep = {
  find,
  atOnce: 1,
  empty: async (db, found, retention, forgetting) => {
    for (const id of found) {
      const cases = await emptiable(db, id, retention);
      if (cases.length > 0) await emptyConversation(db, cases, forgetting);
    }
  },
};
