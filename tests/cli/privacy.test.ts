import { expect, test } from "vitest";
import { privacyLines } from "../../src/cli/privacy.ts";

const now = Date.parse("2026-03-04T09:00:00Z");
const berlin = { now, timeZone: "Europe/Berlin" };
const nothing = {
  conversations: 0,
  deliveries: 0,
  orders: 0,
  people: 0,
  delegates: 0,
  numberTries: 0,
  linkCodes: 0,
  vectors: 0,
};

test("what would go stands in numbers below the days since which it is over", () => {
  const lines = privacyLines(7, berlin, { ...nothing, conversations: 12, deliveries: 1204 });
  expect(lines.slice(0, 4)).toEqual([
    "privacy.keepDays is 7. If it were night, this would go: what ended before 2026-02-25,",
    "and what nobody ended and was silent since before 2026-02-02.",
    "       12  requests: what was said in them, names, numbers, files' names",
    "     1204  what platforms delivered",
  ]);
});

test("nobody and nothing is named", () =>
  expect(
    privacyLines(365, berlin, nothing)
      .slice(2)
      .map((line) => line.slice(0, 11)),
  ).toEqual(Array(8).fill("        0  ")));
