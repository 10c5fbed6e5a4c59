import { coalesce } from "./coalesce.ts";

/** Work that stands in lanes: one thing at a time in each lane, several lanes at once. */
export type LaneWork<Row extends { readonly lane: string }> = {
  /** The first row of each lane that is ready, without the lanes that are busy; some of them, if there are many. */
  readonly heads: (busyLanes: readonly string[]) => Promise<readonly Row[]>;
  /** Deals with one row; must leave it changed, or it comes again. */
  readonly perform: (row: Row) => Promise<void>;
  /** Waited for between two looks: others get their turn, deliveries above all. */
  readonly giveWay: () => Promise<void>;
  /** Called when nothing is ready and nothing is running. */
  readonly onRest: () => void;
  /** Called when a row, or the look for rows, failed in a way that `perform` did not foresee. */
  readonly onError: (error: unknown) => void;
};

/** Lanes at work. */
export type Lanes<Row> = {
  /** Looks for rows and begins with them, whatever else is running. */
  readonly wake: () => void;
  /** Begins with a row that is ready and that no look finds: at once, or when its lane is free. */
  readonly take: (row: Row) => void;
  /** Resolves when nothing that was ready is left and nothing is running. */
  readonly rest: () => Promise<void>;
  /** Begins nothing new. Resolves when what is running has ended. */
  readonly stop: () => Promise<void>;
};

/** Runs work in lanes, so that a slow conversation holds up no other. */
export const createLanes = <Row extends { readonly lane: string }>(work: LaneWork<Row>): Lanes<Row> => {
  const running = new Map<string, Promise<void>>();
  let stopped = false;
  // After an unforeseen failure nothing new is begun before somebody asks: it might fail again at once, and for ever.
  let failed = false;

  const look = coalesce(async () => {
    const rows = stopped || failed ? [] : await work.heads([...running.keys()]);
    for (const row of rows) if (!running.has(row.lane)) begin(row);
    if (rows.length > 0) void lookLater();
    else if (running.size === 0 && !failed) work.onRest();
  }, work.onError);

  const begin = (row: Row, after?: Promise<void>): void => {
    const run = async (): Promise<void> => {
      if (after !== undefined) await after;
      try {
        await work.perform(row);
      } catch (error) {
        failed = true;
        work.onError(error);
      }
      // The next may have been given in already.
      if (running.get(row.lane) === ends) running.delete(row.lane);
      // What this row has set off goes first.
      void lookLater();
    };
    const ends = run();
    running.set(row.lane, ends);
  };

  let later: Promise<void> | null = null;
  const lookLater = (): Promise<void> => {
    later ??= work.giveWay().then(() => {
      later = null;
      return look();
    });
    return later;
  };

  const rest = async (): Promise<void> => {
    await look();
    while (running.size > 0) {
      await Promise.race(running.values());
      await lookLater();
    }
  };

  return {
    wake: () => {
      failed = false;
      void lookLater();
    },
    take: (row) => begin(row, running.get(row.lane)),
    rest,
    stop: () => {
      stopped = true;
      return rest();
    },
  };
};
