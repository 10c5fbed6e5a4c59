import { describe, expect, it } from "vitest";
import type { CustomerPromise } from "../../src/core/customer-promise.ts";
import { brokenBy, countPromises, endedBy } from "../../src/core/promise-end.ts";

const by = { key: "web:lena", name: "Lena" } as const;
const promise: CustomerPromise = { until: 100, givenAt: 10, by, words: { internal: "bis morgen" } };
const step = (step: "given" | "kept" | "takenBack") => ({ what: "promise", step, promise, by }) as const;

describe("S3 the end of a promise", () => {
  it("has not come when it is given", () => expect(endedBy(step("given"), 10)).toBeNull());

  it("keeps it with a word in time, to the millisecond", () => {
    expect(endedBy(step("kept"), 100)).toEqual({ promise, kept: true, at: 100 });
    expect(endedBy(step("kept"), 101)).toEqual({ promise, kept: false, at: 101 });
  });

  it("is none for what is taken back in time; afterwards it was broken", () => {
    expect(endedBy(step("takenBack"), 99)).toBeNull();
    expect(endedBy(step("takenBack"), 101)).toEqual({ promise, kept: false, at: 101 });
  });

  it("has come for one that waits when its time is over", () => {
    expect(brokenBy(promise, 100)).toBeNull();
    expect(brokenBy(promise, 101)).toEqual({ promise, kept: false, at: 100 });
    expect(brokenBy(undefined, 101)).toBeNull();
  });

  it("is counted", () =>
    expect(countPromises([{ kept: true }, { kept: false }, { kept: true }])).toEqual({ kept: 2, broken: 1 }));
});
