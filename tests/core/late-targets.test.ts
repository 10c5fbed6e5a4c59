import { describe, expect, it } from "vitest";
import type { TicketCase } from "../../src/core/case.ts";
import { lateTargets } from "../../src/core/late-targets.ts";
import type { DueTimes, TicketClock } from "../../src/core/ticket-clock.ts";
import { aCase, aTicket } from "../handbook/cases.ts";

const none: DueTimes = { reply: null, resolution: null };
const due = (times: Partial<DueTimes>): TicketCase => {
  const clock: TicketClock = {
    runs: true,
    since: 0,
    waited: 0,
    due: { ...none, ...times },
    warn: none,
    ring: null,
  };
  return { ...aCase("claimed"), ticket: aTicket({ clock }) };
};

describe("S8 what is late on a ticket", () => {
  it("is what was due before now: the first reply, news, the solution", () => {
    expect(lateTargets(due({ reply: 9, resolution: 8, update: 7 }), 10)).toEqual([
      { target: "firstReply", at: 9 },
      { target: "update", at: 7 },
      { target: "resolution", at: 8 },
    ]);
  });

  it("is nothing that is due now or later, nor where the desk keeps no time", () => {
    expect(lateTargets(due({ reply: 10, resolution: 11 }), 10)).toEqual([]);
    expect(lateTargets(due({}), 10)).toEqual([]);
  });

  it("is no promise, which is told apart", () => expect(lateTargets(due({ promise: 5 }), 10)).toEqual([]));
});
