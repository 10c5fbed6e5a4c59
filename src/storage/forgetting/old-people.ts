import { and, asc, gt, inArray, isNull, sql } from "drizzle-orm";
import type { PersonKey } from "../../core/person.ts";
import type { Retention } from "../../core/retention.ts";
import type { Database } from "../database.ts";
import { identitiesOf } from "../people.ts";
import { forgetPeople } from "./forget-people.ts";
import { nextAfter, type Page, rowsAtOnce, type Sweep } from "./sweep.ts";

/** People of whom more is asked at one look, or who go in one transaction. */
const askedAtOnce = 10;

/** One chat identity, as far as it tells whether it is still needed. */
const identity = async ({ orm, tables: { people } }: Database, keys: readonly PersonKey[]) =>
  orm
    .select({ number: people.customerNumber, seenAt: people.seenAt })
    .from(people)
    .where(inArray(people.key, [...keys]));

/** Whether something that is kept names one of them: a case, being there for the desk, words that wait, a delegation. */
const isNamed = async (db: Database, keys: readonly PersonKey[], now: number): Promise<boolean> => {
  const { cases, presence, heldNews, delegates } = db.tables;
  const some = [...keys];
  const named = [
    db.orm.select({ key: cases.person }).from(cases).where(inArray(cases.person, some)).limit(1),
    db.orm.select({ key: presence.person }).from(presence).where(inArray(presence.person, some)).limit(1),
    db.orm.select({ key: heldNews.person }).from(heldNews).where(inArray(heldNews.person, some)).limit(1),
    db.orm
      .select({ key: delegates.person })
      .from(delegates)
      .where(and(inArray(delegates.person, some), isNull(delegates.revokedAt), gt(delegates.until, now)))
      .limit(1),
  ];
  for (const rows of named) if ((await rows).length > 0) return true;
  return false;
};

/** All chat identities of a human who is known no more; none when anything of them is still needed. */
const forgettable = async (
  db: Database,
  key: PersonKey,
  retention: Retention,
): Promise<readonly PersonKey[]> => {
  const keys = await identitiesOf(db, key);
  const known = await identity(db, keys);
  // Without a number it may be somebody of the desk, whom their colleagues name.
  const isCustomer = known.some(({ number }) => number !== null);
  const before = isCustomer ? retention.endedBefore : retention.silentBefore;
  if (known.length === 0 || known.some(({ seenAt }) => seenAt >= before)) return [];
  return (await isNamed(db, keys, retention.now)) ? [] : keys;
};

const find = async (db: Database, after: string, retention: Retention): Promise<Page> => {
  const { people } = db.tables;
  const rows = await db.orm
    .select({ key: people.key, seenAt: people.seenAt })
    .from(people)
    .where(sql`${people.key} > ${after}`)
    .orderBy(asc(people.key))
    .limit(rowsAtOnce);
  const old = rows.filter(({ seenAt }) => seenAt < retention.endedBefore);
  const found: PersonKey[] = [];
  for (const { key } of old.slice(0, askedAtOnce))
    if ((await forgettable(db, key, retention)).length > 0) found.push(key);
  const last = old.length > askedAtOnce ? old[askedAtOnce - 1] : undefined;
  return { found, next: last?.key ?? nextAfter(rows.map(({ key }) => key)) };
};

const isKey = (text: string): text is PersonKey => text.includes(":");

/** Chat identities that were last seen longer ago than what ended is kept, and of which no case is left. */
export const oldPeople: Sweep = {
  find,
  atOnce: askedAtOnce,
  empty: async (db, found, retention) => {
    for (const key of found.filter(isKey)) await forgetPeople(db, await forgettable(db, key, retention));
  },
};
