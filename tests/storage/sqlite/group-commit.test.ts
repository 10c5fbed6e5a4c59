import Sqlite from "better-sqlite3";
import { beforeEach, describe, expect, test } from "vitest";
import { groupCommit } from "../../../src/storage/sqlite/group-commit.ts";

let writer: InstanceType<typeof Sqlite>;
let commits: number;
let savepoints: number;
beforeEach(() => {
  commits = 0;
  savepoints = 0;
  const verbose = (sql: unknown): void => {
    if (sql === "COMMIT") commits += 1;
    if (String(sql).startsWith("SAVEPOINT")) savepoints += 1;
  };
  writer = new Sqlite(":memory:", { verbose });
  writer.exec("CREATE TABLE numbers (n INTEGER NOT NULL UNIQUE)");
});

const add = (n: number) => async (): Promise<number> => {
  writer.prepare("INSERT INTO numbers (n) VALUES (?)").run(n);
  return n;
};
const stored = (): unknown[] => writer.prepare("SELECT n FROM numbers ORDER BY n").pluck().all();

describe("work that waits at the same time", () => {
  test("is committed with one write, in the order in which it came", async () => {
    const together = groupCommit(writer);
    const results = await Promise.all([1, 2, 3, 4, 5].map((n) => together(add(n))));
    expect(results).toEqual([1, 2, 3, 4, 5]);
    expect(stored()).toEqual([1, 2, 3, 4, 5]);
    expect(commits).toBe(1);
  });

  test("fails alone: what it wrote is gone, what the others wrote stays", async () => {
    const together = groupCommit(writer);
    const failing = async (): Promise<number> => {
      await add(7)();
      throw new Error("after all");
    };
    const results = await Promise.allSettled([together(add(1)), together(failing), together(add(2))]);
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(stored()).toEqual([1, 2]);
  });

  test("fails alone when it is the first, too", async () => {
    const together = groupCommit(writer);
    const failing = async (): Promise<number> => {
      await add(7)();
      throw new Error("after all");
    };
    const results = await Promise.allSettled([together(failing), together(add(1)), together(add(2))]);
    expect(results.map(({ status }) => status)).toEqual(["rejected", "fulfilled", "fulfilled"]);
    expect(stored()).toEqual([1, 2]);
    expect(await together(add(3))).toBe(3);
  });

  test("is told before its promise resolves only what is committed", async () => {
    const together = groupCommit(writer);
    const inTransaction = await Promise.all([
      together(add(1)).then(() => writer.inTransaction),
      together(add(2)).then(() => writer.inTransaction),
    ]);
    expect(inTransaction).toEqual([false, false]);
  });

  test("is split when it is too much for one write", async () => {
    const together = groupCommit(writer);
    await Promise.all(Array.from({ length: 100 }, (_, n) => together(add(n))));
    expect(stored()).toHaveLength(100);
    expect(commits).toBe(2);
  });
});

test("work that is alone does without a savepoint", async () => {
  const together = groupCommit(writer);
  await together(add(1));
  await together(add(2));
  expect(savepoints).toBe(0);
  await Promise.all([together(add(3)), together(add(4))]);
  expect(savepoints).toBe(1);
});

describe("a database that undoes everything", () => {
  test("fails all of it, and takes the next work again", async () => {
    const together = groupCommit(writer);
    const ruin = async (): Promise<number> => {
      writer.exec("ROLLBACK");
      throw new Error("database or disk is full");
    };
    const results = await Promise.allSettled([together(add(1)), together(ruin)]);
    expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(stored()).toEqual([]);
    expect(await together(add(3))).toBe(3);
    expect(stored()).toEqual([3]);
  });

  test("that cannot even begin says so to whoever asked", async () => {
    const together = groupCommit(writer);
    writer.close();
    await expect(together(async () => 1)).rejects.toThrow(/not open/);
  });
});
