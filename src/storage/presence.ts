import { and, asc, count, eq, gt, inArray, sql } from "drizzle-orm";
import type { OnDuty } from "../core/duty.ts";
import type { Party, PersonKey } from "../core/person.ts";
import type { Database } from "./database.ts";
import { isOpenTicket } from "./statuses.ts";

/** Notes until when somebody is there, in milliseconds since 1970; now, when they leave. */
export const notePresence = async (
  { orm, tables: { presence } }: Database,
  { key: person, name }: Party,
  until: number,
): Promise<void> => {
  await orm
    .insert(presence)
    .values({ person, name, until, givenAt: 0 })
    .onConflictDoUpdate({ target: presence.person, set: { name, until } });
};

/** How many tickets each of them has whose customers wait for the desk; who has none is left out. */
const claimsOf = async (
  { orm, tables: { cases } }: Database,
  people: readonly PersonKey[],
): Promise<ReadonlyMap<PersonKey | null, number>> => {
  const counted = await orm
    .select({ person: cases.assignee, open: count() })
    .from(cases)
    .where(and(isOpenTicket, sql`status = 'claimed'`, inArray(cases.assignee, [...people])))
    .groupBy(cases.assignee);
  return new Map(counted.map(({ person, open }) => [person, Number(open)]));
};

/** Somebody who is there, as far as the database knows. */
export type Present = Omit<OnDuty, "role">;

/** Those who are there at a moment, with what they have, by key. */
export const presentAt = async (db: Database, now: number): Promise<readonly Present[]> => {
  const { presence } = db.tables;
  const here = await db.orm
    .select({ key: presence.person, name: presence.name, givenAt: presence.givenAt })
    .from(presence)
    .where(gt(presence.until, now))
    .orderBy(asc(presence.person));
  if (here.length === 0) return [];
  const claims = await claimsOf(
    db,
    here.map(({ key }) => key),
  );
  return here.map((one) => ({ ...one, open: claims.get(one.key) ?? 0 }));
};

/**
 * Notes that somebody who is there was given a ticket.
 *
 * @param after when they were given one before. `false`: they have left, or were given another since.
 */
export const noteGiven = async (
  { orm, tables: { presence } }: Database,
  { person, after, now }: { readonly person: PersonKey; readonly after: number; readonly now: number },
): Promise<boolean> => {
  const noted = await orm
    .update(presence)
    // The clock may stand, or be set back: no two times are the same.
    .set({ givenAt: Math.max(now, after + 1) })
    .where(and(eq(presence.person, person), eq(presence.givenAt, after), gt(presence.until, now)))
    .returning({ person: presence.person });
  return noted.length > 0;
};
