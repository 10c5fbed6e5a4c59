import { describe, expect, it } from "vitest";
import { type OwnWork, ownFigures } from "../../src/core/own-figures.ts";
import type { Rating } from "../../src/core/ticket.ts";
import { fc } from "../support/fast-check.ts";

const minute = 60_000;
const nothing: OwnWork = { claimed: 0, open: 0, ended: [], results: [], promises: [], hints: [] };
const worked = (minutes: number) => ({
  handling: { spent: minutes * minute, since: null, ring: null },
  rating: null,
});
const rated = (...ratings: readonly Rating[]) => ({
  ...nothing,
  ended: ratings.map((rating) => ({ rating })),
});

describe("S5 an agent's own figures", () => {
  it("of nothing done are none", () =>
    expect(ownFigures(nothing)).toEqual({
      ...{ claimed: 0, open: 0, ended: 0 },
      ...{ firstReply: null, targets: { kept: 0, all: 0 }, handling: null },
      ...{ promises: { kept: 0, broken: 0 }, hints: [], ratings: null },
    }));

  it("tell how soon first replies came, and how many times were kept", () => {
    const results = [
      { target: "firstReply", took: 20, kept: true },
      { target: "firstReply", took: 10, kept: true },
      { target: "resolution", took: 90, kept: false },
    ] as const;
    expect(ownFigures({ ...nothing, results })).toMatchObject({
      firstReply: { count: 2, p50: 10, p90: 20 },
      targets: { kept: 2, all: 3 },
    });
  });

  it("tell the time that half of the tickets took at most, of those it is known of", () => {
    const ended = [worked(9), worked(3), worked(4), { rating: null }];
    expect(ownFigures({ ...nothing, ended })).toMatchObject({ ended: 4, handling: 4 * minute });
  });

  it("tell hints by kind, heeded and not", () => {
    const hints = [
      { kind: "phone", heeded: false },
      { kind: "guarantee", heeded: true },
      { kind: "guarantee", heeded: false },
      { kind: "guarantee", heeded: true },
    ] as const;
    expect(ownFigures({ ...nothing, hints }).hints).toEqual([
      { kind: "guarantee", heeded: 2, sent: 1 },
      { kind: "phone", heeded: 0, sent: 1 },
    ]);
  });

  it("tell neither number nor mean of fewer than five ratings", () => {
    expect(ownFigures(rated(1, 5, 5, 5)).ratings).toBeNull();
    expect(ownFigures(rated(1, 5, 5, 5, 4)).ratings).toEqual({ count: 5, mean: 4 });
  });

  it("have a mean between 1 and 5, however many ratings there are", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<Rating>(1, 2, 3, 4, 5), { maxLength: 30 }), (ratings) => {
        const { ratings: told } = ownFigures(rated(...ratings));
        expect(told === null).toBe(ratings.length < 5);
        if (told === null) return;
        expect(told.count).toBe(ratings.length);
        expect(told.mean).toBeGreaterThanOrEqual(1);
        expect(told.mean).toBeLessThanOrEqual(5);
      }),
      { numRuns: 100 },
    );
  });
});
