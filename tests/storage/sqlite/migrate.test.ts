import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Database as Client } from "better-sqlite3";
import { generateSQLiteMigration } from "drizzle-kit/api";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { expect, onTestFinished, test } from "vitest";
import { migrationsFolder } from "../../../src/storage/migrations.ts";
import { openWriter } from "../../../src/storage/sqlite/connection.ts";
import { isOutdated, migrateSqlite } from "../../../src/storage/sqlite/migrate.ts";
import { StorageError } from "../../../src/storage/storage-error.ts";
import { temporaryFile, temporaryFolder } from "./temporary-file.ts";

const shipped = migrationsFolder("sqlite");

const readJson = (file: string) => JSON.parse(readFileSync(file, "utf8"));

/** The shipped migrations and one more. */
const withMigration = (statements: readonly string[]): string => {
  const folder = temporaryFolder();
  cpSync(shipped, folder, { recursive: true });
  const file = join(folder, "meta", "_journal.json");
  const journal = readJson(file);
  const last = journal.entries.at(-1);
  journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1, tag: "one_more" });
  writeFileSync(file, JSON.stringify(journal));
  writeFileSync(join(folder, "one_more.sql"), statements.join("\n--> statement-breakpoint\n"));
  return folder;
};

/** What drizzle-kit itself writes when a column of `cases` stops being required: a rebuild of the table. */
const rebuildOfCases = async (): Promise<string[]> => {
  const last = readJson(join(shipped, "meta", "_journal.json")).entries.at(-1).idx;
  const file = join(shipped, "meta", `${String(last).padStart(4, "0")}_snapshot.json`);
  const [before, after] = [readJson(file), readJson(file)];
  after.tables.cases.columns.route.notNull = false;
  return generateSQLiteMigration(before, after);
};

/** A database with a case that has children. */
const populated = (): Client => {
  const client = openWriter(temporaryFile());
  onTestFinished(() => void client.close());
  migrateSqlite(client);
  client.exec(`
    insert into cases (id, status, person, platform, channel, route, version, opened_at, updated_at, state)
      values ('case', 'listening', 'slack:U1', 'slack', 'C1', 'support', 1, 1, 1, '{}');
    insert into history (id, case_id, at, entry) values ('line', 'case', 1, '{}');
    insert into timers (case_id, name, due_at) values ('case', 'quiet', 1);
  `);
  return client;
};

const rows = (client: Client) =>
  ["cases", "history", "timers"].map((table) =>
    client.prepare(`select count(*) from ${table}`).pluck().get(),
  );

const enforcesForeignKeys = (client: Client) => client.pragma("foreign_keys", { simple: true }) === 1;

test("a migration that rebuilds a table keeps the rows that belong to its rows", async () => {
  const client = populated();
  const statements = await rebuildOfCases();
  expect(statements.join("\n")).toContain("DROP TABLE `cases`");
  migrateSqlite(client, withMigration(statements));
  expect(rows(client)).toEqual([1, 1, 1]);
  expect(client.pragma("foreign_key_check")).toEqual([]);
  expect(enforcesForeignKeys(client)).toBe(true);
  expect(client.prepare("delete from cases").run().changes).toBe(1);
  expect(rows(client)).toEqual([0, 0, 0]);
});

test("the same migration on a connection that enforces foreign keys would delete them", async () => {
  const client = populated();
  migrate(drizzle({ client }), { migrationsFolder: withMigration(await rebuildOfCases()) });
  expect(rows(client)).toEqual([1, 0, 0]);
});

test("a database that is up to date is not outdated, and one before the latest migration is", () => {
  const client = populated();
  expect(isOutdated(client)).toBe(false);
  expect(isOutdated(client, withMigration(["select 1"]))).toBe(true);
});

test("a migration that fails changes nothing and says so", () => {
  const client = populated();
  const folder = withMigration(["delete from timers", "insert into no_such_table values (1)"]);
  const failing = () => migrateSqlite(client, folder);
  expect(failing).toThrow(StorageError);
  expect(failing).toThrow(/could not be brought up to date and is as it was before/);
  expect(rows(client)).toEqual([1, 1, 1]);
  expect(isOutdated(client)).toBe(false);
  expect(enforcesForeignKeys(client)).toBe(true);
});

test("a migration that leaves rows without their parent is reported", () => {
  const client = populated();
  const orphaning = () => migrateSqlite(client, withMigration(["delete from cases"]));
  expect(orphaning).toThrow(
    /left rows of "(history|timers)" without the row they belong to\. Restore the backup/,
  );
});
