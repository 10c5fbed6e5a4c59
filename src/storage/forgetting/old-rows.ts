import { and, asc, gt, inArray, lt, or } from "drizzle-orm";
import type { Retention } from "../../core/retention.ts";
import type { Database } from "../database.ts";
import { nextAfter, rowsAtOnce, type Sweep } from "./sweep.ts";

/** Rows of which nothing has to stay: their keys from one on, and how they are deleted. */
type Aged = {
  readonly keys: (db: Database, after: string, retention: Retention) => Promise<readonly { key: string }[]>;
  readonly remove: (db: Database, keys: string[]) => Promise<unknown>;
};

const deleting = ({ keys, remove }: Aged): Sweep => ({
  find: async (db, after, retention) => {
    const found = (await keys(db, after, retention)).map(({ key }) => key);
    return { found, next: nextAfter(found) };
  },
  atOnce: rowsAtOnce,
  empty: async (db, found) => {
    await remove(db, [...found]);
  },
});

/** Customer numbers that somebody has given: they count for a day. */
export const oldNumberTries = deleting({
  keys: ({ orm, tables: { numberTries: tries } }, after, { endedBefore }) =>
    orm
      .select({ key: tries.id })
      .from(tries)
      .where(and(gt(tries.id, after), lt(tries.at, endedBefore)))
      .orderBy(asc(tries.id))
      .limit(rowsAtOnce),
  remove: ({ orm, tables: { numberTries: tries } }, keys) => orm.delete(tries).where(inArray(tries.id, keys)),
});

/** Codes that were sent to link two accounts: they count for minutes. */
export const oldLinkCodes = deleting({
  keys: ({ orm, tables: { linkCodes: codes } }, after, { endedBefore }) =>
    orm
      .select({ key: codes.id })
      .from(codes)
      .where(and(gt(codes.id, after), lt(codes.sentAt, endedBefore)))
      .orderBy(asc(codes.id))
      .limit(rowsAtOnce),
  remove: ({ orm, tables: { linkCodes: codes } }, keys) => orm.delete(codes).where(inArray(codes.id, keys)),
});

/** Who once might speak for a customer; whoever still may is left. */
export const oldDelegates = deleting({
  keys: ({ orm, tables: { delegates } }, after, { endedBefore }) =>
    orm
      .select({ key: delegates.id })
      .from(delegates)
      .where(
        and(
          gt(delegates.id, after),
          or(lt(delegates.until, endedBefore), lt(delegates.revokedAt, endedBefore)),
        ),
      )
      .orderBy(asc(delegates.id))
      .limit(rowsAtOnce),
  remove: ({ orm, tables: { delegates } }, keys) => orm.delete(delegates).where(inArray(delegates.id, keys)),
});

/** Vectors of texts that nobody has asked about since: those of the knowledge base are fetched anew when needed. */
export const oldVectors = deleting({
  keys: ({ orm, tables: { embeddingVectors: vectors } }, after, { endedBefore }) =>
    orm
      .select({ key: vectors.key })
      .from(vectors)
      .where(and(gt(vectors.key, after), lt(vectors.usedAt, endedBefore)))
      .orderBy(asc(vectors.key))
      .limit(rowsAtOnce),
  remove: ({ orm, tables: { embeddingVectors: vectors } }, keys) =>
    orm.delete(vectors).where(inArray(vectors.key, keys)),
});
