import { and, eq, inArray, lt } from "drizzle-orm";
import type { Calibration } from "../core/embeddings.ts";
import type { Database } from "./database.ts";
import type { Store } from "./store.ts";

/** Parameters of one statement: every database takes as many. */
const keysAtOnce = 500;
/** Vectors that nobody has needed for 30 days are those of what customers asked. */
const keptMs = 30 * 24 * 60 * 60 * 1000;
/** A use is noted once a day. */
const notedMs = 24 * 60 * 60 * 1000;

const inParts = <Item>(items: readonly Item[]): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / keysAtOnce) }, (_, part) =>
    items.slice(part * keysAtOnce, (part + 1) * keysAtOnce),
  );

/** The vectors that are known of these keys. */
export const findVectors = async (
  { orm, tables: { embeddingVectors: vectors } }: Database,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> => {
  const found = new Map<string, Uint8Array>();
  for (const part of inParts(keys))
    for (const { key, vector } of await orm
      .select({ key: vectors.key, vector: vectors.vector })
      .from(vectors)
      .where(inArray(vectors.key, [...part])))
      found.set(key, vector);
  return found;
};

/** Keeps vectors of a model, over earlier ones of the same keys. `at`: milliseconds since 1970. */
export const keepVectors = async (
  { orm, tables: { embeddingVectors: vectors } }: Database,
  model: string,
  byKey: ReadonlyMap<string, Uint8Array>,
  at: number,
): Promise<void> => {
  for (const [key, vector] of byKey)
    await orm
      .insert(vectors)
      .values({ key, model, vector, usedAt: at })
      .onConflictDoUpdate({ target: vectors.key, set: { vector, usedAt: at } });
};

/** Notes that vectors are in use, and forgets those that were not for 30 days. */
export const retainVectors = async (
  { orm, tables: { embeddingVectors: vectors } }: Database,
  keys: readonly string[],
  at: number,
): Promise<void> => {
  for (const part of inParts(keys))
    await orm
      .update(vectors)
      .set({ usedAt: at })
      .where(and(inArray(vectors.key, [...part]), lt(vectors.usedAt, at - notedMs)));
  await orm.delete(vectors).where(lt(vectors.usedAt, at - keptMs));
};

/** Forgets all vectors of a model: behind its name there may be another one by now. */
export const forgetVectors = async (
  { orm, tables: { embeddingVectors: vectors } }: Database,
  model: string,
): Promise<void> => {
  await orm.delete(vectors).where(eq(vectors.model, model));
};

/** The vectors of one model as a memory. `now` tells milliseconds since 1970. */
export const vectorMemory = (store: Store, model: string, now: () => number) => ({
  find: (keys: readonly string[]) => store.read((db) => findVectors(db, keys)),
  keep: (vectors: ReadonlyMap<string, Uint8Array>) =>
    store.tx((db) => keepVectors(db, model, vectors, now())),
  retain: (keys: readonly string[]) => store.tx((db) => retainVectors(db, keys, now())),
});

/** What a model was found to be worth, and when (milliseconds since 1970); `null`: nobody has looked. */
export const calibrationOf = async (
  { orm, tables: { embeddingCalibrations: calibrations } }: Database,
  model: string,
): Promise<{ readonly at: number; readonly calibration: Calibration } | null> => {
  const [found] = await orm
    .select({ at: calibrations.at, calibration: calibrations.calibration })
    .from(calibrations)
    .where(eq(calibrations.model, model));
  return found ?? null;
};

/** Writes down what a model is worth, over what was found before. */
export const saveCalibration = async (
  { orm, tables: { embeddingCalibrations: calibrations } }: Database,
  model: string,
  at: number,
  calibration: Calibration,
): Promise<void> => {
  await orm
    .insert(calibrations)
    .values({ model, at, calibration })
    .onConflictDoUpdate({ target: calibrations.model, set: { at, calibration } });
};
