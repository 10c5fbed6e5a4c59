import type { Column } from "drizzle-orm";
import { and, eq, inArray, like, notInArray, or, type SQL, sql } from "drizzle-orm";
import type { Database } from "../database.ts";

/** Conditions of one statement: every database takes as many. */
const atOnce = 50;

const inParts = <Item>(items: readonly Item[]): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / atOnce) }, (_, part) =>
    items.slice(part * atOnce, (part + 1) * atOnce),
  );

const mentions = (column: Column, texts: readonly string[]): SQL | undefined =>
  or(...texts.map((text) => like(sql`cast(${column} as text)`, `%${text}%`)));

/**
 * Empties what platforms delivered in these lanes or with one of these texts in it, unless it still waits to be handled.
 * The keys stay: nothing is taken in anew. Reads the whole inbox.
 */
export const emptyDeliveries = async (
  { orm, tables: { inbox } }: Database,
  { lanes, traces }: { readonly lanes: readonly string[]; readonly traces: readonly string[] },
): Promise<void> => {
  const emptied = { payload: null, error: null, status: "done", lane: "forgotten" } as const;
  const isOver = inArray(inbox.status, ["done", "quarantined"]);
  for (const part of inParts(lanes))
    await orm
      .update(inbox)
      .set(emptied)
      .where(and(isOver, inArray(inbox.lane, [...part])));
  for (const part of inParts(traces))
    await orm
      .update(inbox)
      .set(emptied)
      .where(and(isOver, mentions(inbox.payload, part)));
};

/** Deletes the orders of cases, and empties settled ones of others that have one of these texts in them. */
export const emptyOrders = async (
  { orm, tables: { outbox } }: Database,
  { cases, traces }: { readonly cases: readonly string[]; readonly traces: readonly string[] },
): Promise<void> => {
  for (const part of inParts(cases)) await orm.delete(outbox).where(inArray(outbox.caseId, [...part]));
  const isSettled = notInArray(outbox.status, ["pending", "attempting", "unknown"]);
  for (const part of inParts(traces))
    await orm
      .update(outbox)
      // An order that says nothing, where nothing is to be done any more.
      .set({ body: { order: "settle" }, error: null })
      .where(and(isSettled, mentions(outbox.body, part)));
};

/** Deletes what the playground, whose messages stand in this database, has of these people, threads and messages. */
export const deletePlaygroundMessages = async (
  { orm, tables: { playgroundMessages: messages } }: Database,
  { authors, threads, ids }: Readonly<Record<"authors" | "threads" | "ids", readonly string[]>>,
): Promise<void> => {
  for (const part of inParts([...threads, ...ids]))
    await orm
      .delete(messages)
      .where(or(inArray(messages.thread, [...part]), inArray(messages.id, [...part])));
  for (const author of authors)
    await orm.delete(messages).where(or(eq(messages.author, author), eq(messages.visibleTo, author)));
};
