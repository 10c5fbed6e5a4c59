import { and, asc, eq, gte, sql } from "drizzle-orm";
import type { PersonKey } from "../core/person.ts";
import type { Database } from "./database.ts";
import { statement } from "./prepared.ts";

const upsertPerson = statement(
  ({ people: { key, name, seenAt } }) => ({ key, name, seenAt }),
  ({ orm, tables: { people } }, given) =>
    orm
      .insert(people)
      .values(given)
      .onConflictDoUpdate({
        target: people.key,
        set: { name: given.name, seenAt: given.seenAt },
        setWhere: sql`excluded.seen_at >= ${people.seenAt}`,
      }),
);

const selectNumber = statement(
  ({ people: { key } }) => ({ key }),
  ({ orm, tables: { people } }, { key }) =>
    orm.select({ number: people.customerNumber }).from(people).where(eq(people.key, key)),
);

/** Remembers who a chat identity was when last seen; what is older than what is known changes nothing. */
export const rememberPerson = async (
  db: Database,
  person: { readonly key: PersonKey; readonly name: string; readonly seenAt: number },
): Promise<void> => {
  await upsertPerson(db, person);
};

/** Remembers which customer a chat identity is (R1, C5). */
export const linkCustomer = async (
  { orm, tables: { people } }: Database,
  key: PersonKey,
  number: string,
  at: number,
): Promise<void> => {
  await orm
    .insert(people)
    // Somebody never seen has no name yet; their key stands in for it.
    .values({ key, name: key, customerNumber: number, linkedAt: at, seenAt: at })
    .onConflictDoUpdate({ target: people.key, set: { customerNumber: number, linkedAt: at } });
};

/** The customer number linked to a chat identity. */
export const customerNumberOf = async (db: Database, key: PersonKey): Promise<string | null> => {
  const [person] = await selectNumber(db, { key });
  return person?.number ?? null;
};

/** Notes that somebody gave a customer number, so that nobody can try out which ones exist. */
export const recordNumberTry = async (
  { orm, tables: { numberTries } }: Database,
  attempt: { readonly id: string; readonly person: PersonKey; readonly number: string; readonly at: number },
): Promise<void> => {
  await orm.insert(numberTries).values(attempt);
};

/** The different customer numbers somebody has given since a moment. */
export const numbersTriedSince = async (
  { orm, tables: { numberTries } }: Database,
  person: PersonKey,
  since: number,
): Promise<readonly string[]> => {
  const tried = await orm
    .selectDistinct({ number: numberTries.number })
    .from(numberTries)
    .where(and(eq(numberTries.person, person), gte(numberTries.at, since)))
    .orderBy(asc(numberTries.number));
  return tried.map(({ number }) => number);
};
