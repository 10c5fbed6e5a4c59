import { Unreachable } from "../../../src/runtime/port.ts";
import type { Log } from "../options.ts";

/** Keeps the number of refused calls far below the one for which Discord locks an address out. */
export type InvalidBudget = {
  /** @throws {Unreachable} "notSent" while there were too many. */
  readonly check: () => void;
  /** Counts an answer, if it is one of those that Discord counts. */
  readonly count: (status: number, headers: Headers) => void;
};

/** Discord locks an address out after 10,000 refused calls in ten minutes. */
const most = 1_000;
const windowMs = 600_000;

const refusals: ReadonlySet<number> = new Set([401, 403, 429]);

/** A limit that others used up is nobody's fault. */
const isCounted = (status: number, headers: Headers): boolean =>
  refusals.has(status) && headers.get("X-RateLimit-Scope") !== "shared";

/**
 * Creates the budget of one process: 1,000 refused calls in ten minutes.
 *
 * @param now milliseconds on a clock that never jumps.
 */
export const createInvalidBudget = ({
  log,
  now = () => performance.now(),
}: {
  readonly log: Log;
  readonly now?: () => number;
}): InvalidBudget => {
  let endsAt = Number.NEGATIVE_INFINITY;
  let counted = 0;
  const isOver = (): boolean => now() >= endsAt;
  return {
    check: () => {
      if (counted < most || isOver()) return;
      const waitMs = Math.ceil(endsAt - now());
      throw new Unreachable(
        `Discord has refused ${counted} calls within ten minutes; the desk holds back before Discord locks it out.`,
        "notSent",
        waitMs,
      );
    },
    count: (status, headers) => {
      if (!isCounted(status, headers)) return;
      if (isOver()) {
        endsAt = now() + windowMs;
        counted = 0;
      }
      counted += 1;
      if (counted === most)
        log.error(
          { refused: counted, waitMs: Math.ceil(endsAt - now()) },
          "Discord refuses so many calls that the desk holds back: check the bot's permissions with `deskbell check`",
        );
    },
  };
};
