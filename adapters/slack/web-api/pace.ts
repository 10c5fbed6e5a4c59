import { setTimeout as pause } from "node:timers/promises";

/** Keeps to a platform's limits; what is above them waits its turn. */
export type Pace = {
  /** Resolves when the lane may go on, in the order of asking. Lanes do not wait for each other. */
  readonly turn: (lane: string) => Promise<void>;
};

/** How fast one lane may go. */
export type PaceOptions = {
  /** Milliseconds for one turn, in the long run. */
  readonly perMs: number;
  /** Turns that a lane which was at rest may take at once; 1 or more. */
  readonly burst: number;
  /** Milliseconds on a clock that never jumps. */
  readonly now?: () => number;
  readonly wait?: (ms: number) => Promise<void>;
};

/** Lanes kept in mind before those at rest are forgotten. */
const manyLanes = 1_000;

/** Creates a token bucket for each lane. */
export const createPace = ({
  perMs,
  burst,
  now = () => performance.now(),
  wait = pause,
}: PaceOptions): Pace => {
  /** When a lane's bucket will be full again; a lane that is missing has a full one. */
  const fullAt = new Map<string, number>();

  const forgetIdle = (at: number): void => {
    for (const [lane, full] of fullAt) if (full <= at) fullAt.delete(lane);
  };

  return {
    turn: async (lane) => {
      const at = now();
      if (fullAt.size >= manyLanes) forgetIdle(at);
      const full = Math.max(fullAt.get(lane) ?? at, at);
      fullAt.set(lane, full + perMs);
      const delay = full - (burst - 1) * perMs - at;
      if (delay > 0) await wait(delay);
    },
  };
};
