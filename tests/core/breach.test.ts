import { describe, expect, it } from "vitest";
import {
  type Breach,
  type BreachKind,
  breachedRules,
  breachKinds,
  countBreaches,
} from "../../src/core/breach.ts";
import { toneKinds } from "../../src/core/tone.ts";

const on = (ticket: number) => ({
  ticket,
  conversation: { platform: "web", channel: "support", thread: `m${ticket}` },
});
const breach = (kind: BreachKind, at: number, ticket: number | null): Breach => ({
  kind,
  at,
  on: ticket === null ? null : on(ticket),
});

describe("R16 breaches of the handbook", () => {
  it("are counted by kind, in the order of the handbook, and kinds without any are left out", () => {
    const counts = countBreaches([
      breach("guarantee", 5, 2),
      breach("firstReply", 9, 1),
      breach("guarantee", 4, 1),
    ]);
    expect(counts.map(({ kind, count }) => [kind, count])).toEqual([
      ["firstReply", 1],
      ["guarantee", 2],
    ]);
  });

  it("name the three tickets that had one last, the latest first and each once", () => {
    const tickets = [1, 2, 3, 2, 4, 4].map((ticket, at) => breach("promise", at, ticket));
    expect(countBreaches(tickets)).toEqual([
      { kind: "promise", count: 6, latestAt: 5, latest: [on(4), on(2), on(3)] },
    ]);
  });

  it("of rounds name no ticket", () =>
    expect(countBreaches([breach("round", 7, null)])).toEqual([
      { kind: "round", count: 1, latestAt: 7, latest: [] },
    ]));

  it("are each of one rule, those in words too", () => {
    expect(Object.keys(breachedRules).toSorted()).toEqual([...breachKinds].toSorted());
    expect(toneKinds.map((kind) => breachedRules[kind])).toEqual(["G3", "E3", "G4", "R7", "R7", "R7", "I3"]);
  });
});
