import { setTimeout as pause } from "node:timers/promises";
import { Unreachable } from "../../../src/runtime/port.ts";
import { failureOf } from "./failure.ts";
import type { Pace } from "./pace.ts";
import type { Ask } from "./patience.ts";
import { refusalCode } from "./problem.ts";

/** How something is read that nobody waits for. */
export type PacedAskOptions = {
  readonly pace: Pace;
  readonly lane: string;
  /** Turns of the pace that one question takes; 1 where it is left out. */
  readonly turns?: number;
  /** Resolves after so many milliseconds. */
  readonly wait?: (ms: number) => Promise<unknown>;
  /** Calls the reading off, between two questions. */
  readonly signal?: AbortSignal;
};

/** Before it is left to the next time. */
const maxTries = 5;
/** Milliseconds before the second try; doubled with each further one. */
const firstWait = 1_000;

/**
 * Asks in the pace until there is an answer, a few times. What Slack refuses is not asked again, and throws what the
 * SDK throws; no answer at all throws `Unreachable`.
 */
export const pacedAsk =
  ({ pace, lane, turns = 1, wait = pause, signal }: PacedAskOptions): Ask =>
  async (what, call) => {
    for (let tries = 1; ; tries += 1) {
      await Promise.all(Array.from({ length: turns }, () => pace.turn(lane)));
      signal?.throwIfAborted();
      try {
        return await call();
      } catch (error) {
        if (refusalCode(error) !== null) throw error;
        const failure = failureOf(what, error);
        if (tries === maxTries) throw failure;
        const asked = failure instanceof Unreachable ? failure.retryAfterMs : null;
        await wait(Math.max(asked ?? 0, firstWait * 2 ** (tries - 1)));
      }
    }
  };
