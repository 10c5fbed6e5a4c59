import { DiscordError } from "../discord-error.ts";
import type { Clock } from "../world/snowflakes.ts";

/** A call that has to wait: 429. */
export class MustWait extends DiscordError {
  readonly seconds: number;

  constructor(seconds: number) {
    super(429, 0, "You are being rate limited.");
    this.seconds = seconds;
  }
}

/** What may be done only so often in the desk's time. */
export type Budgets = {
  /** Another name or topic for a channel or thread. @throws {MustWait} for the third within ten minutes. */
  readonly rename: (place: string) => void;
};

const renames = { most: 2, perMs: 600_000 };

/** Nothing is used up at first. */
export const createBudgets = (clock: Clock): Budgets => {
  const times = new Map<string, readonly number[]>();
  return {
    rename: (place) => {
      const now = clock.now();
      const recent = (times.get(place) ?? []).filter((time) => now - time < renames.perMs);
      const [oldest = now] = recent;
      if (recent.length >= renames.most) throw new MustWait((oldest + renames.perMs - now) / 1000);
      times.set(place, [...recent, now]);
    },
  };
};
