import { describe, expect, it, test } from "vitest";
import { baseOf, type Case } from "../../src/core/case.ts";
import { isPastKeeping, retentionAt } from "../../src/core/retention.ts";
import { aCase, aQueuedCase } from "../storage/samples.ts";

const day = 24 * 60 * 60_000;
const now = Date.UTC(2026, 2, 2, 4);
const base = baseOf(aCase());
const { ticket } = aQueuedCase(1);
const agent = { key: "slack:U2", name: "Tom" } as const;

const cases = {
  listening: { ...base, status: "listening" },
  solved: { ...base, status: "answered", entries: [], verdict: "solved" },
  answered: { ...base, status: "answered", entries: [], verdict: "open" },
  suggested: { ...base, status: "suggested", entries: [] },
  intake: { ...base, status: "intake", awaiting: { about: "number" } },
  detailsMissing: { ...base, status: "detailsMissing", missing: ["where"], problem: 0 },
  declined: { ...base, status: "declined", reason: "noRequest" },
  paused: { ...base, status: "paused", until: 0, awaiting: null },
  queued: { ...base, status: "queued", ticket },
  claimed: { ...base, status: "claimed", ticket, agent },
  waitingForCustomer: { ...base, status: "waitingForCustomer", ticket, agent },
  resolved: { ...base, status: "resolved", ticket, agent },
  closed: { ...base, status: "closed", ticket, agent },
} as const satisfies Readonly<Record<string, Case>>;

type Name = keyof typeof cases;

/** Those that go on a desk that keeps so much, after so many days without a change. */
const past = (keepDays: number, silentDays: number): readonly string[] =>
  Object.entries(cases)
    .filter(([, subject]) => isPastKeeping(subject, now - silentDays * day - 1, retentionAt(keepDays, now)))
    .map(([name]) => name)
    .sort();

const open: readonly Name[] = ["queued", "claimed", "waitingForCustomer"];
const ended: readonly Name[] = ["solved", "declined", "paused", "closed"];

describe("what is kept for a week", () => {
  it("goes after a week when somebody has ended it", () => expect(past(7, 7)).toEqual([...ended].sort()));

  it("stays for thirty days when nobody has", () => {
    const all = Object.keys(cases).filter((name) => !open.some((one) => one === name));
    expect(past(7, 29)).toEqual([...ended].sort());
    expect(past(7, 30)).toEqual(all.sort());
  });
});

test("what is kept for a year goes after a year, ended or not, and open tickets never do", () => {
  expect(past(365, 364)).toEqual([]);
  expect(past(365, 365)).toHaveLength(Object.keys(cases).length - open.length);
  expect(past(365, 3650)).toHaveLength(Object.keys(cases).length - open.length);
});

test("a pause keeps its case until it is over, however long nothing was said", () => {
  const paused = { ...cases.paused, until: now - day };
  expect(isPastKeeping(paused, 0, retentionAt(1, now))).toBe(false);
  expect(isPastKeeping(paused, 0, retentionAt(1, now + 1))).toBe(true);
});
