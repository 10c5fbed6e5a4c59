import { asc, eq, inArray, or } from "drizzle-orm";
import type { Case } from "../core/case.ts";
import { isTicket } from "../core/case.ts";
import type { PersonKey } from "../core/person.ts";
import type { Database } from "./database.ts";
import { identitiesOf } from "./people.ts";

/** Whom somebody asks about: a customer by number, or one account by its key. */
export type Wanted = { readonly number: string } | { readonly account: PersonKey };

const isKey = (text: string): text is PersonKey => /^[a-z]+:\S+$/.test(text);

/** Whom a text names: an account as in `slack:U0123456789`, or a customer by a number that `normalise` tidies up. */
export const wantedIn = (text: string, normalise: (number: string) => string): Wanted =>
  isKey(text) ? { account: text } : { number: normalise(text) };

/** A chat identity, as it stands in the database. */
export type KnownAccount = {
  readonly key: PersonKey;
  readonly name: string;
  readonly customerNumber: string | null;
  readonly linkedAt: number | null;
  readonly seenAt: number;
  readonly sameAs: PersonKey | null;
};

/** What of the database is about one customer. */
export type CustomerScope = {
  /** `null`: an account was asked about, and nothing is taken that others of its number share. */
  readonly number: string | null;
  /** The accounts that are recognised by the number, with those proven to be the same human; those that are theirs alone. */
  readonly accounts: readonly KnownAccount[];
  /** All cases of theirs, the oldest first. */
  readonly cases: readonly Case[];
};

const accountsWith = async (db: Database, keys: readonly PersonKey[]): Promise<readonly KnownAccount[]> => {
  const { people } = db.tables;
  const { key, name, customerNumber, linkedAt, seenAt, sameAs } = people;
  return db.orm
    .select({ key, name, customerNumber, linkedAt, seenAt, sameAs })
    .from(people)
    .where(inArray(key, [...keys]))
    .orderBy(asc(key));
};

const keysOf = async (db: Database, wanted: Wanted): Promise<readonly PersonKey[]> => {
  const { people } = db.tables;
  const named =
    "account" in wanted
      ? [{ key: wanted.account }]
      : await db.orm.select({ key: people.key }).from(people).where(eq(people.customerNumber, wanted.number));
  const same: PersonKey[] = [];
  for (const { key } of named) same.push(...(await identitiesOf(db, key)));
  return [...new Set(same)];
};

/** Whoever only gave a number that is somebody else's has told nothing about its customer (R7). */
const isOfNumber = ({ identity, customer }: Case, number: string, keys: readonly PersonKey[]): boolean => {
  if (identity.kind !== "given") return keys.includes(customer.key);
  const isTheirs = identity.unconfirmed === undefined || keys.includes(customer.key);
  return identity.number === number && isTheirs;
};

/** Finds what of the database is about a customer. */
export const customerScope = async (db: Database, wanted: Wanted): Promise<CustomerScope> => {
  const { cases } = db.tables;
  const number = "number" in wanted ? wanted.number : null;
  const known = await accountsWith(db, await keysOf(db, wanted));
  const accounts = known.filter(
    ({ customerNumber }) => number === null || customerNumber === null || customerNumber === number,
  );
  const keys =
    "account" in wanted
      ? [wanted.account, ...accounts.map(({ key }) => key)]
      : accounts.map(({ key }) => key);
  const byPerson = inArray(cases.person, keys);
  const rows = await db.orm
    .select({ case: cases.state })
    .from(cases)
    .where(number === null ? byPerson : or(eq(cases.customerNumber, number), byPerson))
    .orderBy(asc(cases.openedAt), asc(cases.id));
  const found = rows.map(({ case: subject }) => subject);
  return {
    number,
    accounts,
    cases: number === null ? found : found.filter((subject) => isOfNumber(subject, number, keys)),
  };
};

/** The tickets that are not closed: nothing of a customer is forgotten as long as there are any. */
export const unfinishedTickets = ({ cases }: CustomerScope): readonly number[] =>
  cases.filter(isTicket).flatMap(({ status, ticket }) => (status === "closed" ? [] : [ticket.number]));
