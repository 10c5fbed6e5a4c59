import { expect, test } from "vitest";
import { quietTimes } from "../../src/directory/quiet-times.ts";

const timesIn = (zone: string, from: string, until: string): readonly string[] =>
  quietTimes(zone)(Date.parse(from), Date.parse(until)).map((at) => new Date(at).toISOString());

test("a quiet hour comes once a day, by the desk's clock, also when clocks are changed", () => {
  expect(timesIn("Europe/Berlin", "2026-03-28T00:00:00Z", "2026-03-30T12:00:00Z")).toEqual([
    "2026-03-28T03:00:00.000Z",
    "2026-03-29T02:00:00.000Z",
    "2026-03-30T02:00:00.000Z",
  ]);
  expect(timesIn("Europe/Berlin", "2026-10-24T12:00:00Z", "2026-10-26T12:00:00Z")).toEqual([
    "2026-10-25T03:00:00.000Z",
    "2026-10-26T03:00:00.000Z",
  ]);
});

test("the moment after which it is asked for does not count, the last one does", () => {
  const four = "2026-03-04T03:00:00.000Z";
  expect(timesIn("Europe/Berlin", four, "2026-03-04T20:00:00Z")).toEqual([]);
  expect(timesIn("Europe/Berlin", "2026-03-03T12:00:00Z", four)).toEqual([four]);
});

test("a desk on the other side of the world has its own", () =>
  expect(timesIn("Pacific/Auckland", "2026-03-04T00:00:00Z", "2026-03-04T23:00:00Z")).toEqual([
    "2026-03-04T15:00:00.000Z",
  ]));
