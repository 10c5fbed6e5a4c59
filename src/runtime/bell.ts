/** Something that many wait for, time and again. */
export type Bell = {
  /** Resolves when it rings next. */
  readonly rung: () => Promise<void>;
  readonly ring: () => void;
};

/** Creates a bell. */
export const createBell = (): Bell => {
  let resolve = (): void => {};
  const wait = (): Promise<void> =>
    new Promise((done) => {
      resolve = done;
    });
  let next = wait();
  return {
    rung: () => next,
    ring: () => {
      resolve();
      next = wait();
    },
  };
};
