import { join } from "node:path";
import { openSqlite } from "../../src/storage/sqlite/open.ts";
import type { Store } from "../../src/storage/store.ts";
import type { SlackProcess } from "./slack-process.ts";

/** Reads the database of a desk beside it, whether it runs or not. */
export const reading = async <Value>(
  { folder }: SlackProcess,
  read: (store: Store) => Promise<Value>,
): Promise<Value> => {
  const store = openSqlite({ file: join(folder, "deskbell.db"), lock: false });
  try {
    return await read(store);
  } finally {
    await store.close();
  }
};
