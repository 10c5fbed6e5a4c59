import type { Clock } from "../../src/runtime/clock.ts";

/** A clock that stands still until a test moves it. */
export type VirtualClock = Clock & {
  /** Moves time on by milliseconds and rings what is due meanwhile. */
  readonly advance: (ms: number) => void;
};

/** Creates a clock that shows `start` (milliseconds since 1970). */
export const createVirtualClock = (start: number): VirtualClock => {
  let now = start;
  const alarms = new Set<{ readonly at: number; readonly ring: () => void }>();
  return {
    now: () => now,
    alarm: (at, ring) => {
      const alarm = { at, ring };
      alarms.add(alarm);
      return () => alarms.delete(alarm);
    },
    advance: (ms) => {
      now += ms;
      for (const alarm of [...alarms].filter(({ at }) => at <= now)) {
        alarms.delete(alarm);
        alarm.ring();
      }
    },
  };
};
