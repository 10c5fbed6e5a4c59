import { v7 } from "uuid";
import { expect, test } from "vitest";
import { saveCase } from "../../../src/storage/cases.ts";
import type { Store } from "../../../src/storage/store.ts";
import { dueTimers, nextTimerAt, startTimer, stopTimer, takeTimer } from "../../../src/storage/timers.ts";
import { aCase, now } from "../samples.ts";
import type { Fixture } from "./contract.ts";

const start = (store: Store, dueAt: number, subject = aCase()) =>
  store.tx(async (db) => {
    await saveCase(db, subject, null, now);
    await startTimer(db, subject.id, "quiet", dueAt);
    return subject.id;
  });

export const timersContract = (fixture: Fixture) => {
  test("a timer is due at its time and not before, the earliest first", async () => {
    const { store } = fixture;
    const later = await start(store, now + 200);
    const sooner = await start(store, now + 100);
    expect(await store.read(nextTimerAt)).toBe(now + 100);
    expect(await store.read((db) => dueTimers(db, now + 99, 10))).toEqual([]);
    expect(await store.read((db) => dueTimers(db, now + 200, 10))).toEqual([
      { caseId: sooner, name: "quiet", dueAt: now + 100 },
      { caseId: later, name: "quiet", dueAt: now + 200 },
    ]);
    expect(await store.read((db) => dueTimers(db, now + 200, 1))).toHaveLength(1);
  });

  test("a timer can be a year away", async () => {
    const { store } = fixture;
    const nextYear = now + 400 * 24 * 3_600_000;
    await start(store, nextYear);
    expect(await store.read(nextTimerAt)).toBe(nextYear);
  });

  test("starting a timer again sets it to the new time", async () => {
    const { store } = fixture;
    const subject = aCase();
    await start(store, now + 100, subject);
    await start(store, now + 300, subject);
    expect(await store.read((db) => dueTimers(db, now + 300, 10))).toEqual([
      { caseId: subject.id, name: "quiet", dueAt: now + 300 },
    ]);
  });

  test("a timer can be stopped, also when none runs", async () => {
    const { store } = fixture;
    const caseId = await start(store, now);
    await store.tx((db) => stopTimer(db, caseId, "quiet"));
    await store.tx((db) => stopTimer(db, caseId, "quiet"));
    expect(await store.read(nextTimerAt)).toBeNull();
  });

  test("a timer is taken once, and only while it is due at that time", async () => {
    const { store } = fixture;
    const caseId = await start(store, now);
    expect(await store.tx((db) => takeTimer(db, caseId, "quiet", now - 1))).toBe(false);
    const takers = Array.from({ length: 16 }, () => store.tx((db) => takeTimer(db, caseId, "quiet", now)));
    expect((await Promise.all(takers)).filter((taken) => taken)).toHaveLength(1);
    expect(await store.read(nextTimerAt)).toBeNull();
  });

  test("there is no timer without its case", async () => {
    await expect(fixture.store.tx((db) => startTimer(db, v7(), "quiet", now))).rejects.toThrow();
  });
};
