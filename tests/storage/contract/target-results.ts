import { expect, test } from "vitest";
import { saveCase } from "../../../src/storage/cases.ts";
import { countFiled } from "../../../src/storage/filed-tickets.ts";
import { recordTarget, targetResultsIn } from "../../../src/storage/target-results.ts";
import { aCase, aQueuedCase, now } from "../samples.ts";
import type { Fixture } from "./contract.ts";

const day = { from: now, until: now + 10 };

export const targetResultsContract = (fixture: Fixture) => {
  test("are those of a period, its end not included", async () => {
    const subject = aQueuedCase(1);
    const found = await fixture.store.tx(async (db) => {
      await saveCase(db, subject, null, now);
      for (const [id, at] of [now - 1, now, now + 9, now + 10].entries())
        await recordTarget(db, {
          ...{ id: `r${id}`, caseId: subject.id, at },
          ...{ target: "firstReply", took: 3_000_000_000 + id, kept: id === 1 },
        });
      return targetResultsIn(db, day);
    });
    expect(found.toSorted((one, other) => one.took - other.took)).toEqual([
      { target: "firstReply", took: 3_000_000_001, kept: true },
      { target: "firstReply", took: 3_000_000_002, kept: false },
    ]);
  });

  test("of a day tell how many tickets were filed on it, whenever their cases began or changed", async () => {
    const filedAt = (number: number, at: number) => {
      const queued = aQueuedCase(number, { openedAt: now - 100 });
      return { ...queued, ticket: { ...queued.ticket, filedAt: at } };
    };
    const count = await fixture.store.tx(async (db) => {
      for (const subject of [filedAt(1, now - 1), filedAt(2, now), filedAt(3, now + 9), filedAt(4, now + 10)])
        await saveCase(db, subject, null, now + 20);
      await saveCase(db, aCase(), null, now);
      return countFiled(db, day);
    });
    expect(count).toBe(2);
  });
};
