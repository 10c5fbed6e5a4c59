import { describe, expect, it } from "vitest";
import type { Status } from "../../src/core/case.ts";
import { assertLegal, isLegal, statuses, transitions } from "../../src/core/transitions.ts";

const dialogue: readonly Status[] = [
  "listening",
  "answered",
  "suggested",
  "intake",
  "confirming",
  "detailsMissing",
];
const tickets: readonly Status[] = ["queued", "claimed", "waitingForCustomer", "resolved", "closed"];

describe("the transitions of a case", () => {
  it("knows every status", () => {
    expect([...statuses].sort()).toEqual([...dialogue, ...tickets, "declined", "paused"].sort());
  });

  it.each(statuses)("lets a case stay %s", (status) => {
    expect(isLegal(status, status)).toBe(true);
  });

  it.each(tickets)("never turns a ticket that is %s back into a dialogue", (from) => {
    for (const to of [...dialogue, "declined"] as const) expect(isLegal(from, to)).toBe(false);
  });

  it.each(dialogue)("lets a dialogue that is %s go to any other place of the dialogue", (from) => {
    for (const to of dialogue) expect(isLegal(from, to)).toBe(true);
  });

  it.each(dialogue)(
    "lets a dialogue that is %s become a ticket, queued or of somebody who has answered, or end",
    (from) => {
      for (const to of ["queued", "waitingForCustomer", "declined"] as const)
        expect(isLegal(from, to)).toBe(true);
    },
  );

  it.each(dialogue)(
    "lets of all dialogues an answered one alone end as a ticket that is over, as for %s (R3)",
    (from) => {
      expect(isLegal(from, "resolved")).toBe(false);
      expect(isLegal(from, "closed")).toBe(from === "answered");
    },
  );

  it.each(dialogue)("lets a dialogue that is %s be paused, and go on from there (E6)", (status) => {
    expect(isLegal(status, "paused")).toBe(true);
    expect(isLegal("paused", status)).toBe(true);
  });

  it.each(tickets)("never pauses a ticket that is %s, on which people speak", (from) => {
    expect(isLegal(from, "paused")).toBe(false);
  });

  it("ends with a declined case", () => {
    expect(transitions.declined).toEqual([]);
  });

  it("opens what is resolved or closed again, in the queue or with its agent", () => {
    for (const from of ["resolved", "closed"] as const)
      for (const to of ["queued", "claimed"] as const) expect(isLegal(from, to)).toBe(true);
  });

  it("never resolves what is closed", () => {
    expect(isLegal("closed", "resolved")).toBe(false);
  });

  it("names both statuses when it refuses", () => {
    expect(() => assertLegal("closed", "listening")).toThrow('from "closed" to "listening"');
  });
});
