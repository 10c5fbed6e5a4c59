import { describe, expect, it } from "vitest";
import { minutesOf } from "../../src/core/handling.ts";

describe("minutes of work", () => {
  it.each([
    [0, 0],
    [1, 1],
    [60_000, 1],
    [60_001, 2],
    [299_999, 5],
  ])("of %i milliseconds are %i: one that has begun counts", (spent, minutes) => {
    expect(minutesOf(spent)).toBe(minutes);
  });
});
