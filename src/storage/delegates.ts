import { and, asc, eq, gt, isNull, lte } from "drizzle-orm";
import type { Delegate } from "../core/delegate.ts";
import type { Party, PersonKey } from "../core/person.ts";
import type { Database } from "./database.ts";
import { statement } from "./prepared.ts";

const selectOf = statement(
  ({ delegates: { customer, until } }) => ({ customer, now: until }),
  ({ orm, tables: { delegates } }, { customer, now }) =>
    orm
      .select()
      .from(delegates)
      .where(
        and(
          eq(delegates.customer, customer),
          isNull(delegates.revokedAt),
          lte(delegates.at, now),
          gt(delegates.until, now),
        ),
      )
      .orderBy(asc(delegates.at), asc(delegates.id)),
);

/** Who may speak for a customer at a moment (C8). */
export const delegatesOf = async (
  db: Database,
  customer: string,
  now: number,
): Promise<readonly Delegate[]> => {
  const rows = await selectOf(db, { customer, now });
  return rows.map(({ id, person, name, by, at, until }) => ({
    id,
    customer,
    person: { key: person, name },
    by,
    at,
    until,
  }));
};

/** Takes it from somebody; those rows stay, with who did it. */
export const revokeDelegate = async (
  { orm, tables: { delegates } }: Database,
  customer: string,
  person: PersonKey,
  revoked: { readonly by: Party; readonly at: number },
): Promise<void> => {
  await orm
    .update(delegates)
    .set({ revokedAt: revoked.at, revokedBy: revoked.by })
    .where(and(eq(delegates.customer, customer), eq(delegates.person, person), isNull(delegates.revokedAt)));
};

/** Lets somebody speak for a customer; what they were allowed before ends. */
export const allowDelegate = async (
  db: Database,
  { id, customer, person, by, at, until }: Delegate,
): Promise<void> => {
  await revokeDelegate(db, customer, person.key, { by, at });
  const { delegates } = db.tables;
  await db.orm
    .insert(delegates)
    .values({ id, customer, person: person.key, name: person.name, by, at, until });
};

/** Everybody who may speak for a customer or once might, with when and by whom it was revoked; the oldest first. */
export const delegateRowsOf = async ({ orm, tables: { delegates } }: Database, customer: string) =>
  orm
    .select()
    .from(delegates)
    .where(eq(delegates.customer, customer))
    .orderBy(asc(delegates.at), asc(delegates.id));
