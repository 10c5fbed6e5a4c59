import { setTimeout as wait } from "node:timers/promises";

/** What a promise gives within so many milliseconds; `null` afterwards. Slack and Discord wait three seconds. */
export const inTime = async <Value>(ms: number, promise: Promise<Value>): Promise<Value | null> => {
  const stop = new AbortController();
  try {
    return await Promise.race([promise, wait(ms, null, { signal: stop.signal, ref: false })]);
  } finally {
    stop.abort();
  }
};
