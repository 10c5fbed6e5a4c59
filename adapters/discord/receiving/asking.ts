import { setTimeout as pause } from "node:timers/promises";
import { Refused } from "../../../src/runtime/port.ts";
import type { Log } from "../options.ts";
import { isGone } from "../rest/discord-errors.ts";
import { failureOf, TokenDead } from "../rest/failure.ts";

/** How Discord is asked. */
export type AskingOptions = {
  readonly log: Log;
  readonly wait?: (ms: number) => Promise<unknown>;
  /** Calls the asking off. */
  readonly signal?: AbortSignal;
};

/** Asks Discord something. `what` completes "Cannot": `read the channel 1`. */
export type Asking = {
  /**
   * Asks until there is an answer, a few times. What Discord refuses is not asked again.
   *
   * @throws {DiscordAPIError} when Discord refuses it.
   * @throws {Unreachable} when it does not answer, `TokenDead` when it does not accept the token.
   */
  readonly ask: (what: string, call: () => Promise<unknown>) => Promise<unknown>;
  /**
   * What one channel refuses must not keep the others from being read: `gone` when there is no such thing, `null` when
   * the bot may not have it; the log then says what to do.
   */
  readonly unlessRefused: <Answer>(
    what: string,
    gone: Answer,
    reading: () => Promise<Answer>,
  ) => Promise<Answer | null>;
};

/** Before it is left to the next back-fill. */
const maxTries = 5;
/** Milliseconds before the second try; doubled with each further one. */
const firstWait = 1_000;

/** Creates the asking for one search. */
export const createAsking = ({ log, wait, signal }: AskingOptions): Asking => {
  const rest = wait ?? ((ms: number) => pause(ms, undefined, signal && { signal }));
  return {
    ask: async (what, call) => {
      for (let tries = 1; ; tries += 1) {
        signal?.throwIfAborted();
        try {
          return await call();
        } catch (error) {
          const failure = failureOf(what, error);
          if (failure instanceof Refused) throw error;
          if (failure instanceof TokenDead || tries === maxTries) throw failure;
          await rest(Math.max(failure.retryAfterMs ?? 0, firstWait * 2 ** (tries - 1)));
        }
      }
    },
    unlessRefused: async (what, gone, reading) => {
      try {
        return await reading();
      } catch (error) {
        if (isGone(error)) return gone;
        const failure = failureOf(what, error);
        if (!(failure instanceof Refused)) throw error;
        log.warn({}, failure.message);
        return null;
      }
    },
  };
};
