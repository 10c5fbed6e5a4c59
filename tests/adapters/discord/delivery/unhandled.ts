/** Promises that failed and that nobody waited for. */
export type Unhandled = {
  /** Looks no further, and gives what was found. */
  readonly stop: () => readonly unknown[];
};

/** Watches for them from now on. */
export const watchUnhandled = (): Unhandled => {
  const found: unknown[] = [];
  const note = (error: unknown): void => {
    found.push(error);
  };
  process.on("unhandledRejection", note);
  return {
    stop: () => {
      process.off("unhandledRejection", note);
      return found;
    },
  };
};
