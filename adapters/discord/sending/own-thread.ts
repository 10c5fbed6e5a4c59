import { createHash } from "node:crypto";

/**
 * What a thread of ours is called: nothing about the customer, and a reference by which it is found again. It follows
 * from the root, so that two attempts mean the same thread.
 */
export const threadName = (root: string): string => {
  const reference = createHash("sha256").update(root).digest("hex").slice(0, 8).toUpperCase();
  return `Support ${reference.slice(0, 4)}-${reference.slice(4)}`;
};

/** Minutes without a message after which Discord archives a thread: a week, the longest there is. */
export const autoArchiveMinutes = 10_080;
