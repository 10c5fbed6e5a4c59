import { expect, test } from "vitest";
import { type Call, callsOfStorm, callsSince, recordCall } from "../../../src/storage/calls.ts";
import { now } from "../samples.ts";
import type { Fixture } from "./contract.ts";

const aCall = (id: string, change: Partial<Call> = {}): Call => ({
  id,
  caseId: `case-${id}`,
  ticket: 1,
  reason: "complaint",
  at: now,
  storm: null,
  ...change,
});

export const callsContract = (fixture: Fixture) => {
  const record = (...calls: readonly Call[]): Promise<void> =>
    fixture.store.tx(async (db) => {
      for (const call of calls) await recordCall(db, call);
    });

  test("calls after a moment come oldest first, without the moment itself", async () => {
    await record(aCall("b", { at: now + 2 }), aCall("a", { at: now + 1 }), aCall("early"));
    const since = await fixture.store.read((db) => callsSince(db, now));
    expect(since).toEqual([aCall("a", { at: now + 1 }), aCall("b", { at: now + 2 })]);
  });

  test("the calls of a storm come with the first one first", async () => {
    const [first, second] = [aCall("a", { storm: "a" }), aCall("b", { storm: "a", at: now + 1 })];
    await record(second, first, aCall("c"), aCall("d", { storm: "d" }));
    expect(await fixture.store.read((db) => callsOfStorm(db, "a"))).toEqual([first, second]);
  });
};
