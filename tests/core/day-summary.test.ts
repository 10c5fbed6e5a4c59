import { describe, expect, it } from "vitest";
import { firstReplies } from "../../src/core/day-summary.ts";

const reply = (took: number) => ({ target: "firstReply", took, kept: true }) as const;

describe("the first replies of a day", () => {
  it("are none where nobody was answered for the first time", () =>
    expect(firstReplies([{ target: "nextReply", took: 5, kept: true }])).toBeNull());

  it("tell within which time half of them came, and nine tenths", () => {
    expect(firstReplies([reply(7)])).toEqual({ count: 1, p50: 7, p90: 7 });
    const ten = [9, 1, 10, 3, 2, 8, 4, 6, 5, 7].map(reply);
    expect(firstReplies([...ten, { target: "update", took: 99, kept: false }])).toEqual({
      count: 10,
      p50: 5,
      p90: 9,
    });
  });
});
