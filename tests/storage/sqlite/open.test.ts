import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { rememberPerson } from "../../../src/storage/people.ts";
import { openReader, openWriter } from "../../../src/storage/sqlite/connection.ts";
import { openSqlite } from "../../../src/storage/sqlite/open.ts";
import { StorageError } from "../../../src/storage/storage-error.ts";
import { now } from "../samples.ts";
import { temporaryFile, temporaryFolder } from "./temporary-file.ts";

/** What opening fails with: always a sentence for the operator, never a stack of somebody else's error. */
const refusal = (file: string, lock = true): string => {
  try {
    openSqlite({ file, lock });
  } catch (error) {
    if (error instanceof StorageError) return error.message;
    throw error;
  }
  throw new Error(`${file} was opened.`);
};

/** Nothing is read-only to root, so what is to be refused is tried as somebody else. */
const asOrdinaryUser = <T>(work: () => T): T => {
  if (process.getuid?.() !== 0 || process.seteuid === undefined) return work();
  process.seteuid(65_534);
  try {
    return work();
  } finally {
    process.seteuid(0);
  }
};

const closedDatabase = async (): Promise<string> => {
  const file = temporaryFile();
  await openSqlite({ file, lock: true }).close();
  return file;
};

test("the file and its folders are made where there are none", async () => {
  const file = join(temporaryFolder(), "data", "desk", "desk.db");
  await openSqlite({ file, lock: true }).close();
  expect(existsSync(file)).toBe(true);
});

test("what was written is there when the database is opened again", async () => {
  const file = temporaryFile();
  const before = openSqlite({ file, lock: true });
  await before.tx((db) => rememberPerson(db, { key: "slack:U1", name: "Anna", seenAt: now }));
  await before.close();
  const after = openSqlite({ file, lock: true });
  const people = after.read(async ({ orm, tables }) => orm.select().from(tables.people));
  expect(await people).toMatchObject([{ key: "slack:U1", name: "Anna" }]);
  await after.close();
});

test("closing waits for the transactions under way, and nothing is written after it", async () => {
  const store = openSqlite({ file: temporaryFile(), lock: true });
  const written = store.tx((db) => rememberPerson(db, { key: "slack:U1", name: "Anna", seenAt: now }));
  await store.close();
  await expect(written).resolves.toBeUndefined();
  await expect(store.tx(async () => "late")).rejects.toThrow("not open");
});

test("a transaction may write from its beginning on, and nobody else meanwhile", async () => {
  const file = temporaryFile();
  const store = openSqlite({ file, lock: true });
  const other = new Sqlite(file, { timeout: 0 });
  const begin = () => other.exec("BEGIN IMMEDIATE");
  await store.tx(async () => expect(begin).toThrow("database is locked"));
  expect(begin).not.toThrow();
  other.close();
  await store.close();
});

test("what is committed survives a power cut: write-ahead log, synced in full", () => {
  const writer = openWriter(temporaryFile());
  const pragma = (name: string) => writer.pragma(name, { simple: true });
  expect(pragma("journal_mode")).toBe("wal");
  expect(pragma("synchronous")).toBe(2);
  expect(pragma("foreign_keys")).toBe(1);
  expect(pragma("secure_delete")).toBe(1);
  expect(pragma("busy_timeout")).toBe(5_000);
  writer.close();
});

test("the reading connection cannot write", async () => {
  const file = await closedDatabase();
  const reader = openReader(file);
  expect(() => reader.exec("delete from cases")).toThrow("readonly");
  reader.close();
});

test.each([true, false])("a folder that cannot be written is named (lock: %s)", (lock) => {
  const folder = join(temporaryFolder(), "data");
  mkdirSync(folder, { mode: 0o555 });
  chmodSync(dirname(folder), 0o755);
  const file = join(folder, "desk.db");
  expect(asOrdinaryUser(() => refusal(file, lock))).toBe(
    `The database ${file} cannot be written (SQLITE_CANTOPEN). Make the folder ${folder} and everything in it ` +
      "writable for this user, or give another path.",
  );
});

test("a folder that cannot be made is named", () => {
  const folder = temporaryFolder();
  chmodSync(folder, 0o555);
  const file = join(folder, "data", "desk.db");
  expect(asOrdinaryUser(() => refusal(file))).toMatch(
    /cannot be written \(EACCES\)\. Make the folder .*\/data /,
  );
});

test.each([true, false])("a database that can only be read is refused (lock: %s)", async (lock) => {
  const file = await closedDatabase();
  chmodSync(dirname(file), 0o755);
  expect(asOrdinaryUser(() => refusal(file, lock))).toMatch(
    /desk\.db cannot be written \(SQLITE_\w+\)\. Make the/,
  );
});

test("a path that is a folder is refused", () => {
  const folder = join(temporaryFolder(), "desk.db");
  mkdirSync(folder);
  expect(refusal(folder)).toMatch(/cannot be written \(SQLITE_CANTOPEN\)/);
});

test("a file that is no database is refused and left as it is", () => {
  const file = temporaryFile();
  const letter = "Dear desk, this is a letter and not a database. ".repeat(100);
  writeFileSync(file, letter);
  expect(refusal(file)).toBe(
    `${file} is not a database. Give another path, or move the file away to begin with an empty one.`,
  );
  expect(readFileSync(file, "utf8")).toBe(letter);
});

test("a damaged database is refused with what to do", async () => {
  const file = await closedDatabase();
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0xff, 100, 4_096));
  expect(refusal(file)).toMatch(/^The database .*desk\.db is damaged\. Restore it from a backup, or rescue/);
});

test("a database of a newer program is refused and left as it is", async () => {
  const file = await closedDatabase();
  const client = new Sqlite(file);
  const future = Date.UTC(2031, 0, 1);
  client.prepare("insert into __drizzle_migrations (hash, created_at) values ('?', ?)").run(future);
  client.close();
  expect(refusal(file)).toMatch(
    /was written by a newer Deskbell \(its migration of 2031-01-01T00:00:00\.000Z/,
  );
});

test("a refused database can be opened once the reason is gone", async () => {
  const file = temporaryFile();
  writeFileSync(file, "not a database".repeat(100));
  refusal(file);
  writeFileSync(file, "");
  await openSqlite({ file, lock: true }).close();
});
