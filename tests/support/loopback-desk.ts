import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v7 as newId } from "uuid";
import { loadDesk } from "../../src/config/load-desk.ts";
import { assemble } from "../../src/runtime/assemble.ts";
import { createDesk, type Desk } from "../../src/runtime/desk.ts";
import type { Log } from "../../src/runtime/parts.ts";
import { openSqlite } from "../../src/storage/sqlite/open.ts";
import type { Store } from "../../src/storage/store.ts";
import { createLoopbackPlatform, type LoopbackPlatform } from "./loopback-platform.ts";
import { rememberedIndex } from "./remembered-index.ts";
import { sampleDeskFile } from "./sample-desk.ts";
import { createVirtualClock, type VirtualClock } from "./virtual-clock.ts";

/** The sample desk on a real SQLite file and a platform that can be made to fail. */
export type LoopbackDesk = {
  readonly desk: Desk;
  readonly store: Store;
  readonly platform: LoopbackPlatform;
  readonly clock: VirtualClock;
  /** Lets time pass, and everything that is due with it. */
  readonly letPass: (ms: number) => Promise<void>;
  /** Ends the process, lets time pass, and starts another one on the same database. */
  readonly restart: (downMs: number) => Promise<void>;
  readonly folder: string;
  readonly stop: () => Promise<void>;
};

/** What can be another one than the sample desk's. */
export type LoopbackOptions = { readonly deskFile?: string; readonly log?: Log };

const silent: Log = { info: () => {}, warn: () => {}, error: () => {} };

/** Starts it on a new database; it is 10:00 on a Wednesday, unless said otherwise (milliseconds since 1970). */
export const startLoopbackDesk = async (
  now = Date.parse("2026-03-04T09:00:00Z"),
  { deskFile = sampleDeskFile, log = silent }: LoopbackOptions = {},
): Promise<LoopbackDesk> => {
  const folder = await mkdtemp(join(tmpdir(), "deskbell-runtime-"));
  const clock = createVirtualClock(now);
  const platform = createLoopbackPlatform();
  const open = async () => {
    const store = openSqlite({ file: join(folder, "deskbell.db"), lock: true });
    const desk = createDesk(
      await assemble(loadDesk(deskFile), {
        store,
        adapters: [platform.adapter],
        clock,
        newId,
        indexer: rememberedIndex,
        log,
      }),
    );
    await desk.start();
    return { store, desk };
  };
  let running = await open();
  const stop = async (): Promise<void> => {
    await running.desk.stop();
    await running.store.close();
  };
  return {
    get desk() {
      return running.desk;
    },
    get store() {
      return running.store;
    },
    platform,
    clock,
    folder,
    letPass: async (ms) => {
      await running.desk.settle();
      clock.advance(ms);
      await running.desk.settle();
    },
    restart: async (downMs) => {
      await stop();
      clock.advance(downMs);
      running = await open();
      await running.desk.settle();
    },
    stop: async () => {
      await stop();
      await rm(folder, { recursive: true });
    },
  };
};
