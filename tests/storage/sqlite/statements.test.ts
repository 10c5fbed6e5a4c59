import Sqlite from "better-sqlite3";
import { beforeEach, expect, test } from "vitest";
import { keepStatements } from "../../../src/storage/sqlite/statements.ts";

let client: InstanceType<typeof Sqlite>;
let keeping: InstanceType<typeof Sqlite>;
beforeEach(() => {
  client = new Sqlite(":memory:");
  client.exec("create table numbers (n integer); insert into numbers values (1), (2)");
  keeping = keepStatements(client);
});

test("a statement is compiled once", () => {
  const select = "select n from numbers where n = ?";
  expect(keeping.prepare(select)).toBe(keeping.prepare(select));
  expect(keeping.prepare(select)).not.toBe(keeping.prepare("select n from numbers"));
  expect([1, 2, 3].map((n) => keeping.prepare(select).get(n))).toEqual([{ n: 1 }, { n: 2 }, undefined]);
});

test("a kept statement sees tables as they have become", () => {
  const all = () => keeping.prepare("select * from numbers limit 1").all();
  expect(all()).toEqual([{ n: 1 }]);
  client.exec("alter table numbers add column name text default 'one'");
  expect(all()).toEqual([{ n: 1, name: "one" }]);
});

test("a statement that does not compile is refused each time", () => {
  for (let time = 0; time < 2; time += 1)
    expect(() => keeping.prepare("select m from numbers")).toThrow(/no such column/);
});

test("statements without end do not stay without end", () => {
  const first = keeping.prepare("select 0");
  for (let n = 1; n <= 500; n += 1) keeping.prepare(`select ${n}`);
  expect(keeping.prepare("select 0")).not.toBe(first);
});
