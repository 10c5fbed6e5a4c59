/** Writes one line for the person or script that called. */
export const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Ends quietly when the reader has gone, as in `desk why T-1 | head`. */
export const endWithReader = (): void => {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
};

/** A moment as people and scripts read it: ISO 8601, UTC, to the second. */
export const moment = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;
