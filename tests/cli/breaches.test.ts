import { expect, test } from "vitest";
import { breachLines } from "../../src/cli/breaches.ts";

const conversation = { platform: "web", channel: "support", thread: "m1" };

test("breaches stand in a table by rule, with the latest tickets", () => {
  const latest = [12, 9].map((ticket) => ({ ticket, conversation }));
  expect(
    breachLines([
      { kind: "firstReply", count: 14, latestAt: 0, latest },
      { kind: "round", count: 2, latestAt: 0, latest: [] },
    ]),
  ).toEqual([
    "  S8  First reply late                              14  T-12, T-9",
    "  R6  Round not ticked off                           2",
  ]);
});

test("that there are none is a line of its own", () =>
  expect(breachLines([])).toEqual(["  none was recorded"]));
