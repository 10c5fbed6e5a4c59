import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import * as kit from "../../src/storage/columns/sqlite.ts";
import { migrationsFolder } from "../../src/storage/migrations.ts";
import * as postgresSchema from "../../src/storage/postgres-schema.ts";
import { defineSchema } from "../../src/storage/schema.ts";
import { driftedTables } from "../../src/storage/schema-drift.ts";
import * as sqliteSchema from "../../src/storage/sqlite-schema.ts";

const dialects = ["sqlite", "postgres"] as const;

/** A copy of the shipped migrations whose latest snapshot is another one. */
const changedMigrations = (
  dialect: (typeof dialects)[number],
  change: (snapshot: string) => string,
): string => {
  const folder = mkdtempSync(join(tmpdir(), "deskbell-drift-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(migrationsFolder(dialect), folder, { recursive: true });
  const journal = JSON.parse(readFileSync(join(folder, "meta", "_journal.json"), "utf8"));
  const snapshot = join(
    folder,
    "meta",
    `${String(journal.entries.at(-1).idx).padStart(4, "0")}_snapshot.json`,
  );
  writeFileSync(snapshot, change(readFileSync(snapshot, "utf8")));
  return folder;
};

test.each(dialects)("the migrations for %s lead to the schema", async (dialect) => {
  expect(await driftedTables(dialect, migrationsFolder(dialect))).toEqual([]);
});

test.each(dialects)("a column and an index that no migration makes are found for %s", async (dialect) => {
  const folder = changedMigrations(dialect, (snapshot) =>
    snapshot
      .replaceAll('"customer_number"', '"client_number"')
      .replaceAll("timers_by_due_time", "timers_by_time"),
  );
  const tables = (await driftedTables(dialect, folder)).map((name) => name.replace("public.", ""));
  expect(tables).toEqual(["cases", "people", "timers"]);
});

test("every table is handed to drizzle-kit, for both dialects", () => {
  const names = Object.keys(defineSchema(kit)).toSorted();
  expect(Object.keys(sqliteSchema).toSorted()).toEqual(names);
  expect(Object.keys(postgresSchema).toSorted()).toEqual(names);
});

test("npm run drift says nothing while all is well", { timeout: 30_000 }, () => {
  const script = fileURLToPath(new URL("../../src/storage/drift.ts", import.meta.url));
  const output = execFileSync(process.execPath, ["--import", "tsx", script]);
  expect(output.toString()).toBe("");
});
