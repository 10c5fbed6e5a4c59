import { describe, expect, it } from "vitest";
import { createPace } from "../../../../adapters/slack/web-api/pace.ts";
import { fc } from "../../../support/fast-check.ts";

/** A clock that only waiting moves: everybody who waits goes on in the order of their times. */
const createTime = () => {
  let now = 0;
  return {
    now: () => now,
    wait: async (ms: number) => {
      now = Math.max(now, now + ms);
    },
    pass: (ms: number) => {
      now += ms;
    },
  };
};

/** When so many turns came, each asked for as soon as the one before it came. */
const turnsOf = async (count: number, perMs: number, burst: number): Promise<readonly number[]> => {
  const time = createTime();
  const pace = createPace({ perMs, burst, ...time });
  const at: number[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    await pace.turn("C1");
    at.push(time.now());
  }
  return at;
};

describe("the pace of posts", () => {
  it("lets a channel at rest go on at once, up to its burst", async () => {
    expect(await turnsOf(5, 1_000, 3)).toEqual([0, 0, 0, 1_000, 2_000]);
  });

  it("does not let channels wait for each other", async () => {
    const waits: number[] = [];
    const pace = createPace({
      perMs: 1_000,
      burst: 1,
      now: () => 0,
      wait: async (ms) => {
        waits.push(ms);
      },
    });
    await Promise.all([pace.turn("C1"), pace.turn("C2"), pace.turn("C1"), pace.turn("C1"), pace.turn("C2")]);
    expect(waits).toEqual([1_000, 2_000, 1_000]);
  });

  it("gives the burst back to a channel that has rested", async () => {
    const time = createTime();
    const pace = createPace({ perMs: 1_000, burst: 2, ...time });
    for (let turn = 0; turn < 4; turn += 1) await pace.turn("C1");
    time.pass(10_000);
    const before = time.now();
    await pace.turn("C1");
    await pace.turn("C1");
    expect(time.now()).toBe(before);
  });

  it("never allows more than the burst and one for each interval since", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: 1, maxLength: 40 }),
        async (burst, pauses) => {
          const time = createTime();
          const pace = createPace({ perMs: 1_000, burst, ...time });
          const at: number[] = [];
          for (const pause of pauses) {
            time.pass(pause);
            await pace.turn("C1");
            at.push(time.now());
          }
          for (const [index, start] of at.entries())
            for (const [later, end] of at.entries())
              if (later >= index)
                expect(later - index + 1).toBeLessThanOrEqual(
                  burst + Math.floor((end - start) / 1_000 + 1e-9),
                );
        },
      ),
    );
  });
});
