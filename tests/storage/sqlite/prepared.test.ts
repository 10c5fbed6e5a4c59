import type { Database as Client } from "better-sqlite3";
import { eq, getTableColumns, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { type Database, noLocks } from "../../../src/storage/database.ts";
import { atMost, listStatement, statement, wholeNumber } from "../../../src/storage/prepared.ts";
import { openWriter } from "../../../src/storage/sqlite/connection.ts";
import { migrateSqlite } from "../../../src/storage/sqlite/migrate.ts";
import * as tables from "../../../src/storage/sqlite-schema.ts";
import { temporaryFile } from "./temporary-file.ts";

const open = (): { readonly client: Client; readonly db: Database } => {
  const client = openWriter(temporaryFile());
  onTestFinished(() => void client.close());
  migrateSqlite(client);
  return { client, db: { orm: drizzle({ client }), tables, locks: noLocks } };
};

const insertMarks = listStatement(
  ({ marks }) => getTableColumns(marks),
  ({ orm, tables: { marks } }, rows) => orm.insert(marks).values(rows),
);

const marksOf = (numbers: readonly number[]) => numbers.map((at) => ({ name: `mark ${at}`, at }));

test("a statement is built once for each database and gives what each run asks for", async () => {
  let built = 0;
  const selectAt = statement(
    ({ marks: { name } }) => ({ name }),
    ({ orm, tables: { marks } }, { name }) => {
      built += 1;
      return orm.select({ at: marks.at }).from(marks).where(eq(marks.name, name));
    },
  );
  for (const { db } of [open(), open()]) {
    await insertMarks(db, marksOf([1, 2]));
    expect(await selectAt(db, { name: "mark 1" })).toEqual([{ at: 1 }]);
    expect(await selectAt(db, { name: "mark 2" })).toEqual([{ at: 2 }]);
    expect(await selectAt(db, { name: "mark 3" })).toEqual([]);
  }
  expect(built).toBe(2);
});

test("a list is built once for each length and can have any length", async () => {
  const lengths: number[] = [];
  const insertCounted = listStatement(
    ({ marks }) => getTableColumns(marks),
    ({ orm, tables: { marks } }, rows) => {
      lengths.push(rows.length);
      return orm.insert(marks).values(rows).returning({ at: marks.at });
    },
  );
  const { db } = open();
  const many = Array.from({ length: 1000 }, (_, number) => number);
  const added = [];
  for (const numbers of [[-1], [-2], [-4, -3], many])
    added.push(...(await insertCounted(db, marksOf(numbers))).map(({ at }) => at));
  expect(added).toEqual([-1, -2, -4, -3, ...many]);
  expect(lengths).toEqual([1, 2, 1000]);
});

test("a query ends after as many rows as it is asked for", async () => {
  const selectSome = statement(
    () => ({ limit: wholeNumber }),
    ({ orm, tables: { marks } }, { limit }) =>
      orm
        .select({ at: marks.at })
        .from(marks)
        .where(sql`true order by ${marks.at} ${atMost(limit)}`),
  );
  const { db } = open();
  await insertMarks(db, marksOf([1, 2, 3]));
  expect(await selectSome(db, { limit: 2 })).toEqual([{ at: 1 }, { at: 2 }]);
});

test("values are stored as their column stores them, and nothing as the database's null", async () => {
  const insertDelivery = statement(
    ({ inbox }) => getTableColumns(inbox),
    ({ orm, tables: { inbox } }, given) => orm.insert(inbox).values(given),
  );
  const { client, db } = open();
  const row = { platform: "slack", lane: "a", at: 1, receivedAt: 1, attempts: 0, error: null } as const;
  for (const [id, payload] of Object.entries({ object: { n: [1] }, text: "1", none: null, left: undefined }))
    await insertDelivery(db, { ...row, id, payload, status: "pending" });
  const stored = client.prepare("select id, payload from inbox order by rowid").raw().all();
  expect(stored).toEqual([
    ["object", '{"n":[1]}'],
    ["text", '"1"'],
    ["none", null],
    ["left", null],
  ]);
});
