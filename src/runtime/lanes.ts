import { coalesce } from "./coalesce.ts";

/** Work that stands in lanes: one thing at a time in each lane, several lanes at once. */
export type LaneWork<Row extends { readonly lane: string }> = {
  /** The first row of each lane that is ready, without the lanes that are busy. */
  readonly heads: (busyLanes: readonly string[]) => Promise<readonly Row[]>;
  /** Deals with one row; must leave it changed, or it comes again. */
  readonly perform: (row: Row) => Promise<void>;
  /** Called when a row, or the look for rows, failed in a way that `perform` did not foresee. */
  readonly onError: (error: unknown) => void;
};

/** Lanes at work. */
export type Lanes = {
  /** Looks for rows and deals with them; resolves when nothing is ready and nothing is running. */
  readonly drain: () => Promise<void>;
  /** Begins nothing new. Resolves when what is running has ended. */
  readonly stop: () => Promise<void>;
};

/** Runs work in lanes, so that a slow conversation holds up no other. */
export const createLanes = <Row extends { readonly lane: string }>(work: LaneWork<Row>): Lanes => {
  const running = new Map<string, Promise<void>>();
  let stopped = false;
  // After an unforeseen failure nothing new is begun in the same drain: it might fail again at once, and for ever.
  let failed = false;

  const run = async (row: Row): Promise<void> => {
    try {
      await work.perform(row);
    } catch (error) {
      failed = true;
      work.onError(error);
    } finally {
      running.delete(row.lane);
    }
  };

  const begin = async (): Promise<void> => {
    if (stopped || failed) return;
    const rows = await work.heads([...running.keys()]);
    for (const row of rows) if (!running.has(row.lane)) running.set(row.lane, run(row));
  };

  const drain = coalesce(async () => {
    failed = false;
    await begin();
    while (running.size > 0) {
      await Promise.race(running.values());
      await begin();
    }
  }, work.onError);

  return {
    drain,
    stop: async () => {
      stopped = true;
      await drain();
    },
  };
};
