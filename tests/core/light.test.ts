import { describe, expect, it } from "vitest";
import {
  afterLook,
  isSurelyGreen,
  type Light,
  type LightState,
  type Look,
  lights,
  worstLook,
} from "../../src/core/light.ts";
import { fc } from "../support/fast-check.ts";

const after = { redAfter: 3, greenAfter: 2 };

const seen = (...found: readonly Light[]): LightState | null =>
  found.reduce<LightState | null>(
    (state, light, at) => afterLook(state, { light, reason: null }, at, after),
    null,
  );

describe("a light after looks at its service", () => {
  it.each<{ readonly looks: readonly Light[]; readonly light: Light }>([
    { looks: ["green"], light: "green" },
    { looks: ["red", "red"], light: "green" },
    { looks: ["red", "red", "red"], light: "red" },
    { looks: ["green", "red", "red", "green", "red"], light: "green" },
    { looks: ["red", "yellow", "red"], light: "red" },
    { looks: ["red", "red", "red", "green"], light: "red" },
    { looks: ["red", "red", "red", "green", "red", "green"], light: "red" },
    { looks: ["red", "red", "red", "green", "green"], light: "green" },
    { looks: ["red", "red", "red", "yellow", "yellow"], light: "yellow" },
  ])("is $light after $looks", ({ looks, light }) => {
    expect(seen(...looks)?.light).toBe(light);
  });

  it("has changed with the look that changed it, and keeps its reason", () => {
    const reason = { why: "status", status: 503 } as const;
    const state = afterLook(seen("green", "red", "red"), { light: "red", reason }, 77, after);
    expect(state).toEqual({ light: "red", since: 77, checkedAt: 77, against: null, reason });
  });

  it("is surely green only when the latest look found it so", () => {
    const sure = (...looks: readonly Light[]): boolean => {
      const state = seen(...looks);
      return state !== null && isSurelyGreen(state);
    };
    expect(sure("green")).toBe(true);
    expect(sure("green", "red")).toBe(false);
    expect(sure("red")).toBe(false);
    expect(sure("red", "red", "red", "green")).toBe(false);
    expect(sure("red", "red", "red", "green", "green")).toBe(true);
  });

  it("never changes without as many looks in a row as it takes", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...lights), { maxLength: 30 }), (looks) => {
        let state: LightState | null = null;
        for (const [at, light] of looks.entries()) {
          const before: Light = state?.light ?? "green";
          state = afterLook(state, { light, reason: null }, at, after);
          if (state.light === before) continue;
          const isWorse = (one: Light): boolean => lights.indexOf(one) > lights.indexOf(before);
          const needed = isWorse(state.light) ? after.redAfter : after.greenAfter;
          const latest = looks.slice(at + 1 - needed, at + 1);
          expect(latest).toHaveLength(needed);
          expect(latest.every((one) => one !== before && isWorse(one) === isWorse(light))).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("the worst of several looks", () => {
  const green: Look = { light: "green", reason: null };
  const yellow: Look = { light: "yellow", reason: { why: "statusPage", words: "slow" } };
  const warned: Look = { light: "green", reason: { why: "certificate", until: 5 } };

  it("counts, and one that was not to be had does not", () => {
    expect(worstLook([green, yellow])).toBe(yellow);
    expect(worstLook([yellow, null, green])).toBe(yellow);
    expect(worstLook([null, null])).toBeNull();
  });

  it("keeps a reason to act", () => {
    expect(worstLook([green, warned])).toBe(warned);
    expect(worstLook([warned, green])).toBe(warned);
  });
});
