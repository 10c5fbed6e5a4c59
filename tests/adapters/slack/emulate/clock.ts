import { vi } from "vitest";
import { createVirtualClock, type VirtualClock } from "../../../support/virtual-clock.ts";

/** A clock for the desk and for emulate, which takes its time from `Date`. Of the process: `vi.useRealTimers()` ends it. */
export const createSharedClock = (start: number): VirtualClock => {
  const clock = createVirtualClock(start);
  vi.setSystemTime(start);
  return {
    ...clock,
    advance: (ms) => {
      vi.setSystemTime(clock.now() + ms);
      clock.advance(ms);
    },
  };
};
