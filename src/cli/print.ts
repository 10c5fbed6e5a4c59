/** Writes one line for the person or script that called. */
export const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** A moment as people and scripts read it: ISO 8601, UTC, to the second. */
export const moment = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;
