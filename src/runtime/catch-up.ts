import { readMark, writeMark } from "../storage/marks.ts";
import { coalesce } from "./coalesce.ts";
import { followedConversations } from "./followed-conversations.ts";
import type { Parts } from "./parts.ts";
import type { Adapter } from "./port.ts";

/** Platforms deliver late and out of order: a back-fill begins this long before the last complete one. */
const overlapMs = 15 * 60 * 1000;
/** A slow sweep finds what slipped through although nothing seemed to be wrong. */
const sweepEveryMs = 10 * 60 * 1000;
/** After a failure. */
const retryMs = 30 * 1000;

/** Asks one platform for what was missed: at the start, after a reconnect, and every ten minutes. */
export type CatchUp = {
  /** Asks once more; while it is being asked, once it has answered. */
  readonly now: () => void;
  /** Resolves when nothing is being asked. */
  readonly settled: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

const begun = (adapter: Adapter): string => `begun:${adapter.platform}`;
const complete = (adapter: Adapter): string => `complete:${adapter.platform}`;

/** What was written before the desk came to a platform is none of its business. */
const sinceOf = async ({ store }: Parts, adapter: Adapter, now: number): Promise<number> => {
  const beginning = await store.read((db) => readMark(db, begun(adapter)));
  if (beginning === null) {
    await store.tx((db) => writeMark(db, begun(adapter), now));
    return now;
  }
  const completeUntil = await store.read((db) => readMark(db, complete(adapter)));
  return Math.max(beginning, (completeUntil ?? beginning) - overlapMs);
};

/** Begins to look after one platform; nothing is asked before the first `now`. */
export const createCatchUp = (parts: Parts, adapter: Adapter): CatchUp => {
  const { store, clock, log } = parts;
  let stopped = false;
  let cancelAlarm = (): void => {};
  let current: Promise<void> = Promise.resolve();

  const again = (ms: number): void => {
    cancelAlarm();
    if (!stopped) cancelAlarm = clock.alarm(clock.now() + ms, ask);
  };
  const run = coalesce(
    async () => {
      const startedAt = clock.now();
      const since = await sinceOf(parts, adapter, startedAt);
      await adapter.backfill(since, await followedConversations(parts, adapter.platform));
      await store.tx((db) => writeMark(db, complete(adapter), startedAt));
      again(sweepEveryMs);
    },
    (error) => {
      const reason = error instanceof Error ? error.message : String(error);
      log.warn({ platform: adapter.platform, reason }, "back-fill not complete");
      again(retryMs);
    },
  );
  const ask = (): void => {
    if (!stopped) current = run();
  };

  return {
    now: ask,
    settled: () => current,
    stop: () => {
      stopped = true;
      cancelAlarm();
      return current;
    },
  };
};
