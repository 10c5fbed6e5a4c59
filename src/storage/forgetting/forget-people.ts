import { eq, or } from "drizzle-orm";
import type { PersonKey } from "../../core/person.ts";
import type { Database } from "../database.ts";

/** Deletes accounts, what they have tried, the codes that were sent to them, for whom they may speak, and who of the desk they are. */
export const forgetPeople = async (
  { orm, tables: { people, numberTries, linkCodes, delegates, presence, heldNews } }: Database,
  keys: readonly PersonKey[],
): Promise<void> => {
  for (const key of keys) {
    await orm.update(people).set({ sameAs: null }).where(eq(people.sameAs, key));
    await orm.delete(people).where(eq(people.key, key));
    await orm.delete(numberTries).where(eq(numberTries.person, key));
    await orm.delete(linkCodes).where(or(eq(linkCodes.person, key), eq(linkCodes.holder, key)));
    await orm.delete(delegates).where(eq(delegates.person, key));
    await orm.delete(presence).where(eq(presence.person, key));
    await orm.delete(heldNews).where(eq(heldNews.person, key));
  }
};

/** Deletes what the desk has of a customer number: corrections, who may speak for them, who has given it. */
export const forgetNumber = async (
  { orm, tables: { customerChanges, numberTries, linkCodes, delegates } }: Database,
  number: string,
): Promise<void> => {
  await orm.delete(customerChanges).where(eq(customerChanges.customer, number));
  await orm.delete(numberTries).where(eq(numberTries.number, number));
  await orm.delete(linkCodes).where(eq(linkCodes.number, number));
  await orm.delete(delegates).where(eq(delegates.customer, number));
};
