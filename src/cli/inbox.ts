import { discardQuarantined, type InboxRow, listQuarantined, retryQuarantined } from "../storage/inbox.ts";
import type { Store } from "../storage/store.ts";
import { moment, print } from "./print.ts";

const line = ({ id, platform, lane, at, error }: InboxRow): string =>
  [id, moment(at), platform, lane, error ?? ""].join("\t");

/** Lists what was put aside because handling it failed time and again. */
export const listInbox = async (store: Store): Promise<void> => {
  const rows = await store.read(listQuarantined);
  if (rows.length === 0) print("Nothing in quarantine.");
  for (const row of rows) print(line(row));
};

const orNone = (done: boolean, id: string, said: string): void => {
  if (!done)
    throw new Error(`Nothing in quarantine has the id ${id}. "desk inbox list" shows what is there.`);
  print(said);
};

/**
 * Handles a quarantined delivery again with the next round of the running desk.
 *
 * @throws {Error} when nothing in quarantine has this id.
 */
export const retryInbox = async (store: Store, id: string): Promise<void> =>
  orNone(await store.tx((db) => retryQuarantined(db, id)), id, `${id} will be handled again.`);

/**
 * Gives a quarantined delivery up for good.
 *
 * @throws {Error} when nothing in quarantine has this id.
 */
export const discardInbox = async (store: Store, id: string): Promise<void> =>
  orNone(await store.tx((db) => discardQuarantined(db, id)), id, `${id} is discarded.`);
