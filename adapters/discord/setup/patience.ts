import { Unreachable } from "../../../src/runtime/port.ts";
import type { Log } from "../options.ts";
import { failureOf } from "../rest/failure.ts";
import { refusalProblem } from "./problem.ts";

/** How something is asked of Discord. `what` completes "Cannot": `read the channels`. */
export type Ask = <Answer>(what: string, call: () => Promise<Answer>) => Promise<Answer>;

/** Asks once. */
export const once: Ask = (_, call) => call();

const firstWait = 1_000;
const longestWait = 60_000;

/**
 * Asks until Discord answers, with growing pauses or the ones it demands: an outage at the start must not end the
 * desk. Throws what the SDK throws when Discord says no.
 *
 * @param wait resolves after so many milliseconds.
 */
export const patiently =
  (log: Log, wait: (ms: number) => Promise<unknown>): Ask =>
  async (what, call) => {
    for (let pause = firstWait; ; pause = Math.min(pause * 2, longestWait)) {
      try {
        return await call();
      } catch (error) {
        if (refusalProblem(what, error) !== null) throw error;
        const failure = failureOf(what, error);
        const asked = failure instanceof Unreachable ? (failure.retryAfterMs ?? 0) : 0;
        const waitMs = Math.max(pause, asked);
        log.warn({ reason: failure.message, waitMs }, "Discord does not answer; the desk goes on asking");
        await wait(waitMs);
      }
    }
  };
