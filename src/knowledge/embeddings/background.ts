/** Work that nobody waits for. */
export type Background = {
  readonly run: (work: Promise<void>) => void;
  /** Resolves when none is left. */
  readonly settled: () => Promise<void>;
};

/** Lets work go on beside; `onError` hears of what failed. */
export const createBackground = (onError: (error: unknown) => void): Background => {
  const running = new Set<Promise<void>>();
  return {
    run: (work) => {
      const done: Promise<void> = work.catch(onError).finally(() => running.delete(done));
      running.add(done);
    },
    settled: async () => {
      await Promise.all(running);
    },
  };
};
