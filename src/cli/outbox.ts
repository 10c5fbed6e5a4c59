import { countByStatus, discardDead, listDead, type OutboxRow, retryDead } from "../storage/outbox.ts";
import type { Store } from "../storage/store.ts";
import { moment, print } from "./print.ts";

const line = ({ id, platform, lane, caseId, attempts, updatedAt, error }: OutboxRow): string =>
  [id, moment(updatedAt), platform, lane, caseId ?? "-", `${attempts} attempts`, error ?? ""].join("\t");

/** Says how much is under way, and lists the dead letters: what will not be tried again by itself. */
export const listOutbox = async (store: Store): Promise<void> => {
  const { pending, attempting, unknown } = await store.read(countByStatus);
  print(`${pending} waiting, ${attempting} under way, ${unknown} with unknown outcome`);
  const dead = await store.read(listDead);
  if (dead.length === 0) print("No dead letters.");
  for (const row of dead) print(line(row));
};

const orNone = (done: boolean, id: string, said: string): void => {
  if (!done) throw new Error(`There is no dead letter ${id}. "desk outbox list" shows those there are.`);
  print(said);
};

/**
 * Sends a dead letter again with the next round of the running desk.
 *
 * @throws {Error} when there is no dead letter with this id.
 */
export const retryOutbox = async (store: Store, id: string): Promise<void> =>
  orNone(await store.tx((db) => retryDead(db, id, Date.now())), id, `${id} will be tried again.`);

/**
 * Gives a dead letter up for good.
 *
 * @throws {Error} when there is no dead letter with this id.
 */
export const discardOutbox = async (store: Store, id: string): Promise<void> =>
  orNone(await store.tx((db) => discardDead(db, id, Date.now())), id, `${id} is discarded.`);
