import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { v7 as newId } from "uuid";
import { createWebAdapter } from "../../adapters/web/adapter.ts";
import { loadDesk } from "../../src/config/load-desk.ts";
import { assemble } from "../../src/runtime/assemble.ts";
import { createDesk, type Desk } from "../../src/runtime/desk.ts";
import type { Log } from "../../src/runtime/parts.ts";
import { playgroundStore } from "../../src/storage/playground.ts";
import { openSqlite } from "../../src/storage/sqlite/open.ts";
import type { Store } from "../../src/storage/store.ts";
import { rememberedIndex } from "./remembered-index.ts";
import type { VirtualClock } from "./virtual-clock.ts";

/** The desk file of the sample desk. */
export const sampleDeskFile = fileURLToPath(
  new URL("../../examples/muster-hosting/desk.yaml", import.meta.url),
);

const silent: Log = { info: () => {}, warn: () => {}, error: () => {} };

/** The sample desk on a real database, with the playground as its only platform. */
export type SampleDesk = {
  readonly desk: Desk;
  readonly store: Store;
  readonly request: (path: string, init?: RequestInit) => Promise<Response>;
  readonly quietMs: number;
  readonly stop: () => Promise<void>;
};

const sqliteIn = async (folder: string): Promise<Store> =>
  openSqlite({ file: join(folder, "deskbell.db"), lock: true });

/**
 * Starts the sample desk, or that of another desk file, in a folder; what it knew there before, it still knows.
 *
 * @param openStore opens its database; without it, a SQLite file in the folder.
 */
export const startSampleDesk = async (
  folder: string,
  clock: VirtualClock,
  deskFile = sampleDeskFile,
  openStore: (folder: string) => Promise<Store> = sqliteIn,
): Promise<SampleDesk> => {
  const file = loadDesk(deskFile);
  const store = await openStore(folder);
  const web = createWebAdapter({
    store: playgroundStore(store),
    isOpen: true,
    clock: clock.now,
    newId,
    company: file.company,
    maxFileBytes: file.web.fileMegabytes * 1_000_000,
    language: file.language,
    health: async () => ({ ok: true }),
    report: () => {},
  });
  const desk = createDesk(
    await assemble(file, {
      store,
      adapters: [web.adapter],
      clock,
      newId,
      indexer: rememberedIndex,
      log: silent,
    }),
  );
  await desk.start();
  return {
    desk,
    store,
    request: async (path, init) => web.app.request(path, init),
    quietMs: file.intake.quietMs,
    stop: async () => {
      await desk.stop();
      await store.close();
    },
  };
};
