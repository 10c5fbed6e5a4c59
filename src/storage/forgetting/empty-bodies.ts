import type { Column } from "drizzle-orm";
import { and, eq, inArray, isNotNull, isNull, ne, or, type SQL } from "drizzle-orm";
import type { Database } from "../database.ts";
import { holdsText } from "./holds-text.ts";
import { inParts } from "./in-parts.ts";

const mentions = (column: Column, texts: readonly string[]): SQL | undefined =>
  or(...texts.map((text) => holdsText(column, text)));

/**
 * Empties every delivery that was handled, of whomever it was: nobody needs it any more, and which of them speak of one
 * customer nobody can say for certain, for a note of an agent names a ticket at most. Of those in quarantine, the ones
 * that came in these lanes or have one of these texts in them. The keys stay: nothing is taken in anew.
 */
export const emptyDeliveries = async (
  { orm, tables: { inbox } }: Database,
  { lanes, traces }: { readonly lanes: readonly string[]; readonly traces: readonly string[] },
): Promise<void> => {
  const given: SQL[] = [
    ...inParts(lanes).map((part) => inArray(inbox.lane, [...part])),
    ...inParts(traces).flatMap((part) => mentions(inbox.payload, part) ?? []),
  ];
  for (const isTheirs of given)
    await orm
      .update(inbox)
      .set({ lane: "forgotten", status: "done", error: null })
      .where(and(inArray(inbox.status, ["done", "quarantined"]), isTheirs));
  await orm
    .update(inbox)
    .set({ payload: null })
    .where(and(eq(inbox.status, "done"), isNotNull(inbox.payload)));
};

/**
 * Deletes the orders of cases. Of the others, empties those that are settled and were an answer to one person, or have
 * one of these texts in them.
 */
export const emptyOrders = async (
  { orm, tables: { outbox } }: Database,
  { cases, traces }: { readonly cases: readonly string[]; readonly traces: readonly string[] },
): Promise<void> => {
  for (const part of inParts(cases)) await orm.delete(outbox).where(inArray(outbox.caseId, [...part]));
  const given = [
    and(isNull(outbox.caseId), ne(outbox.status, "dead")),
    ...inParts(traces).map((part) => mentions(outbox.body, part)),
  ];
  for (const isMeant of given)
    await orm
      .update(outbox)
      // An order that says nothing, where nothing is to be done any more.
      .set({ body: { order: "settle" }, error: null })
      .where(and(inArray(outbox.status, ["delivered", "discarded", "dead"]), isMeant));
};
