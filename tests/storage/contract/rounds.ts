import { expect, test } from "vitest";
import { findRound, latestRounds, recordRound, tickRound } from "../../../src/storage/rounds.ts";
import { now } from "../samples.ts";
import type { Fixture } from "./contract.ts";

const lena = { key: "slack:U2", name: "Lena Vogt" } as const;
const tom = { key: "slack:U3", name: "Tom Berger" } as const;

export const roundsContract = (fixture: Fixture) => {
  const record = (...moments: readonly number[]): Promise<void> =>
    fixture.store.tx(async (db) => {
      for (const at of moments) await recordRound(db, { at, part: "noon" });
    });

  test("the latest come first", async () => {
    await record(now, now + 2, now + 1);
    const latest = await fixture.store.read((db) => latestRounds(db, 2));
    expect(latest).toEqual([
      { at: now + 2, part: "noon", tickedBy: null },
      { at: now + 1, part: "noon", tickedBy: null },
    ]);
  });

  test("one is ticked off by whoever is first, and keeps their name", async () => {
    await record(now);
    const { store } = fixture;
    expect(await store.tx((db) => tickRound(db, now, lena))).toBe(true);
    expect(await store.tx((db) => tickRound(db, now, tom))).toBe(false);
    expect(await store.tx((db) => tickRound(db, now + 1, tom))).toBe(false);
    expect(await store.read((db) => findRound(db, now))).toMatchObject({ tickedBy: lena });
    expect(await store.read((db) => findRound(db, now + 1))).toBeNull();
  });
};
