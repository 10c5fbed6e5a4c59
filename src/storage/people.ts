import { and, asc, desc, eq, gte, inArray, like, or, sql } from "drizzle-orm";
import type { Party, PersonKey } from "../core/person.ts";
import type { LinkedPerson } from "../core/shown-customer.ts";
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
    orm
      .select({ number: people.customerNumber, linkedBy: people.linkedBy })
      .from(people)
      .where(eq(people.key, key)),
);

/** Remembers who a chat identity was when last seen; what is older than what is known changes nothing. */
export const rememberPerson = async (
  db: Database,
  person: { readonly key: PersonKey; readonly name: string; readonly seenAt: number },
): Promise<void> => {
  await upsertPerson(db, person);
};

/** Remembers which customer a chat identity is (R1, C5), and the agent who vouches for it, where one does. */
export const linkCustomer = async (
  { orm, tables: { people } }: Database,
  key: PersonKey,
  number: string,
  at: number,
  linkedBy: Party | null = null,
): Promise<void> => {
  const link = { customerNumber: number, linkedAt: at };
  // A number that an agent has vouched for is remembered anew with every ticket, and stays vouched for.
  const kept = sql`case when ${people.customerNumber} = ${number} then ${people.linkedBy} end`;
  await orm
    .insert(people)
    // Somebody never seen has no name yet; their key stands in for it.
    .values({ key, name: key, seenAt: at, ...link, linkedBy })
    .onConflictDoUpdate({ target: people.key, set: { ...link, linkedBy: linkedBy ?? kept } });
};

/** The customer number linked to a chat identity, with the agent who vouches for it, where one does. */
export const linkedNumberOf = async (
  db: Database,
  key: PersonKey,
): Promise<{ readonly number: string; readonly linkedBy?: Party } | null> => {
  const [person] = await selectNumber(db, { key });
  if (person?.number === undefined || person.number === null) return null;
  return { number: person.number, ...(person.linkedBy !== null && { linkedBy: person.linkedBy }) };
};

/** The customer number linked to a chat identity. */
export const customerNumberOf = async (db: Database, key: PersonKey): Promise<string | null> =>
  (await linkedNumberOf(db, key))?.number ?? null;

/** The chat identities that a customer number is linked to, those seen last first. */
export const linkedTo = async (
  { orm, tables: { people } }: Database,
  number: string,
): Promise<readonly Party[]> =>
  orm
    .select({ key: people.key, name: people.name })
    .from(people)
    .where(eq(people.customerNumber, number))
    .orderBy(desc(people.seenAt), asc(people.key));

/** The same with who vouches for each link. */
export const linkedPeople = async (
  { orm, tables: { people } }: Database,
  number: string,
): Promise<readonly LinkedPerson[]> =>
  orm
    .select({ key: people.key, name: people.name, linkedBy: people.linkedBy })
    .from(people)
    .where(eq(people.customerNumber, number))
    .orderBy(desc(people.seenAt), asc(people.key));

/** The people of a platform who go by a name, whatever its case, or are it by their key. */
export const peopleCalled = async (
  { orm, tables: { people } }: Database,
  platform: string,
  name: string,
): Promise<readonly Party[]> => {
  const isCalled = or(eq(people.name, name), sql`lower(${people.name}) = ${name.toLowerCase()}`);
  return orm
    .select({ key: people.key, name: people.name })
    .from(people)
    .where(or(sql`${people.key} = ${name}`, and(like(people.key, `${platform}:%`), isCalled)))
    .orderBy(asc(people.key));
};

/** The identity by which all those of one human are held together: the one that was known first. */
const firstIdentity = async ({ orm, tables: { people } }: Database, key: PersonKey): Promise<PersonKey> => {
  const [person] = await orm.select({ sameAs: people.sameAs }).from(people).where(eq(people.key, key));
  return person?.sameAs ?? key;
};

const selectSame = statement(
  ({ people: { key } }) => ({ key }),
  ({ orm, tables: { people } }, { key }) => {
    const first = sql`coalesce((select own.same_as from ${people} as own where own.key = ${key}), ${key})`;
    return orm
      .select({ key: people.key })
      .from(people)
      .where(or(sql`${people.key} = ${first}`, sql`${people.sameAs} = ${first}`))
      .orderBy(asc(people.key));
  },
);

/** Every chat identity that is proven to be the same human as this one, itself included. */
export const identitiesOf = async (db: Database, key: PersonKey): Promise<readonly PersonKey[]> => {
  const same = await selectSame(db, { key });
  return [key, ...same.map((one) => one.key).filter((one) => one !== key)];
};

/** Whether somebody goes by this name or key under any chat identity of theirs, whatever its case. */
export const isCalled = async (db: Database, key: PersonKey, who: string): Promise<boolean> => {
  const { people } = db.tables;
  const keys = await identitiesOf(db, key);
  const rows = await db.orm
    .select({ key: people.key, name: people.name })
    .from(people)
    .where(inArray(people.key, [...keys]));
  return rows.some((one) => [one.key, one.name].some((name) => name.toLowerCase() === who.toLowerCase()));
};

/** Notes that two chat identities are the same human, with all that were proven to be either. Both must be known. */
export const joinIdentities = async (db: Database, one: PersonKey, other: PersonKey): Promise<void> => {
  const { people } = db.tables;
  const [first, joined] = [await firstIdentity(db, other), await firstIdentity(db, one)];
  if (first === joined) return;
  await db.orm
    .update(people)
    .set({ sameAs: first })
    .where(or(eq(people.key, joined), eq(people.sameAs, joined)));
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
