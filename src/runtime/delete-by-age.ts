import type { Party } from "../core/person.ts";
import { retentionAt } from "../core/retention.ts";
import { type Batch, deleteByAge } from "../storage/forgetting/sweeps.ts";
import { countTakingAway } from "../storage/forgetting/take-away.ts";
import { readMark, writeMark } from "../storage/marks.ts";
import type { GiveWay } from "./give-way.ts";
import type { Parts } from "./parts.ts";
import { keepTimetable } from "./timetable.ts";

/** The mark of the quiet hour up to which everything was deleted that was too old. */
const mark = "deletion";
/** Messages of ours that wait to be taken away: with more of them, looking for what goes out next would take long. */
const mostWaiting = 100;
/** Whom the history names. */
const deletion: Party = { key: "desk:deletion", name: "desk deletion" };

/** Deletes what is older than the desk keeps it, while the desk runs. */
export type Deletion = {
  /** Begins once a day, at a quiet hour, or goes on, and waits for none of it. What a crash has interrupted begins anew. */
  readonly look: () => Promise<void>;
  /** Resolves when nothing is being deleted, or what was deleted has to be taken away on the platforms first. */
  readonly settled: () => Promise<void>;
  /** Ends after the transaction under way. */
  readonly stop: () => Promise<void>;
};

/** A day's work: what is left of it, and how it is ended. */
type Work = { readonly left: AsyncGenerator<Batch>; readonly end: () => Promise<void> };

/** What a desk has for it. */
type Needed = Pick<Parts, "store" | "clock" | "newId" | "log" | "keepDays" | "quietTimes">;

const begin = (parts: Needed, keepDays: number, at: number, since: number): Work => {
  const { store, clock, newId } = parts;
  const now = clock.now();
  return {
    left: deleteByAge(store, retentionAt(keepDays, now), { by: deletion, newId, now }),
    end: () =>
      store.tx(async (db) => {
        if ((await readMark(db, mark)) === since) await writeMark(db, mark, at);
      }),
  };
};

const nothing: Deletion = { look: async () => {}, settled: async () => {}, stop: async () => {} };

/** Begins with the first quiet hour after this moment. */
export const createDeletion = (parts: Needed, giveWay: GiveWay["whileQuiet"]): Deletion => {
  const { keepDays, store, log } = parts;
  if (keepDays === null) return nothing;
  let work: Work | null = null;
  let under: Promise<void> | null = null;
  let stopped = false;

  const isHeldUp = async (): Promise<boolean> => (await store.read(countTakingAway)) >= mostWaiting;

  const goOn = async ({ left, end }: Work): Promise<void> => {
    const deleted = new Map<string, number>();
    while (!stopped && !(await isHeldUp())) {
      const next = await left.next();
      if (next.done) {
        await end();
        work = null;
        break;
      }
      deleted.set(next.value.swept, (deleted.get(next.value.swept) ?? 0) + next.value.rows);
      await giveWay();
    }
    if (deleted.size > 0) log.info(Object.fromEntries(deleted), "deleted by age");
  };

  const advance = async (one: Work): Promise<void> => {
    try {
      await goOn(one);
    } catch (error) {
      // The next quiet hour, or the next start, begins anew.
      work = null;
      log.error({ reason: error instanceof Error ? error.message : String(error) }, "deletion interrupted");
    } finally {
      under = null;
    }
  };

  const due = keepTimetable(parts, {
    mark,
    between: parts.quietTimes,
    atOf: (at) => at,
    act: async (at, since) => {
      work ??= begin(parts, keepDays, at, since);
    },
  });

  return {
    look: async () => {
      await due();
      if (work !== null && under === null && !stopped) under = advance(work);
    },
    settled: async () => {
      await under;
    },
    stop: async () => {
      stopped = true;
      await under;
    },
  };
};
