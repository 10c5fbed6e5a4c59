import { setTimeout as pause } from "node:timers/promises";
import type { Connection } from "./socket-connection.ts";
import { retryAfter, type SocketTimeouts } from "./socket-timeouts.ts";
import { type Trouble, troubleFrom, troubleOf } from "./socket-trouble.ts";

/** What a line is kept with. */
export type Exchange = {
  /** Ends all lines. */
  readonly signal: AbortSignal;
  readonly timeouts: SocketTimeouts;
  readonly open: () => Promise<Connection>;
  /** Called when a connection stands. */
  readonly stands: (connection: Connection) => void;
  /** Called when another connection has taken the place of this one. */
  readonly replaced: (connection: Connection) => void;
  readonly failed: (trouble: Trouble) => void;
};

/** Connects, and tries again until a connection stands; `null`: the lines were ended. */
const connect = async (exchange: Exchange, firstWait: number): Promise<Connection | null> => {
  const { signal, timeouts, open, failed } = exchange;
  let wait = firstWait;
  for (let failures = 1; ; failures += 1) {
    await pause(wait, undefined, { signal }).catch(() => {});
    if (signal.aborted) return null;
    try {
      return await open();
    } catch (error) {
      if (signal.aborted) return null;
      const trouble = troubleOf(error);
      failed(trouble);
      wait = Math.max(
        trouble.waitMs,
        trouble.isRefusal ? timeouts.refusedRetry : retryAfter(failures, timeouts),
      );
    }
  }
};

/**
 * Keeps a connection standing for as long as the lines last: reconnects at once after an end, with growing pauses when
 * that fails. When Slack asks for a change, the next connection stands before the last one is closed.
 */
export const keepLine = async (exchange: Exchange): Promise<void> => {
  const { signal, timeouts, stands, replaced, failed } = exchange;
  let hasty = 0;
  let wait = 0;
  let last: Connection | null = null;
  while (!signal.aborted) {
    const connection = await connect(exchange, wait);
    if (connection === null) return;
    const since = performance.now();
    stands(connection);
    if (last !== null) replaced(last);
    const reason = await connection.leaving;
    const trouble = troubleFrom(reason);
    if (trouble !== null) {
      failed(trouble);
      await connection.close();
      wait = trouble.isRefusal ? timeouts.refusedRetry : timeouts.longestRetry;
    } else {
      hasty = performance.now() - since < timeouts.steady ? hasty + 1 : 0;
      wait = retryAfter(Math.max(hasty - 1, 0), timeouts);
    }
    last = connection;
  }
};
