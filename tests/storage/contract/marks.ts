import { expect, test } from "vitest";
import { readMark, writeMark } from "../../../src/storage/marks.ts";
import { now } from "../samples.ts";
import type { Fixture } from "./contract.ts";

export const marksContract = (fixture: Fixture) => {
  test("a mark is what was written last under its name", async () => {
    const { store } = fixture;
    expect(await store.read((db) => readMark(db, "complete:slack"))).toBeNull();
    await store.tx((db) => writeMark(db, "complete:slack", now));
    await store.tx((db) => writeMark(db, "complete:slack", now + 1));
    expect(await store.read((db) => readMark(db, "complete:slack"))).toBe(now + 1);
    expect(await store.read((db) => readMark(db, "begun:slack"))).toBeNull();
  });
};
