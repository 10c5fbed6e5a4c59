import { expect, test } from "vitest";
import { forgetMarks, readMark, writeMark } from "../../../src/storage/marks.ts";
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

  test("a name with a null character can be written and found", async () => {
    const { store } = fixture;
    await store.tx((db) => writeMark(db, "edited:\0", now));
    expect(await store.read((db) => readMark(db, "edited:\0"))).toBe(now);
  });

  test("marks that begin alike can be forgotten when they are old", async () => {
    const { store } = fixture;
    const names = ["edited:1", "edited:2", "deleted:1"];
    for (const [index, name] of names.entries())
      await store.tx((db) => writeMark(db, name, now + (index % 2)));
    await store.tx((db) => forgetMarks(db, "edited:", now + 1));
    const left = await Promise.all(names.map((name) => store.read((db) => readMark(db, name))));
    expect(left).toEqual([null, now + 1, now]);
  });
};
