import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { generateDrizzleJson, generateSQLiteDrizzleJson } from "drizzle-kit/api";
import * as postgres from "./postgres-schema.ts";
import * as sqlite from "./sqlite-schema.ts";

type Dialect = "sqlite" | "postgres";
type Snapshot = Readonly<Record<string, unknown>> & { readonly tables: Readonly<Record<string, unknown>> };
type Journal = { readonly entries: readonly { readonly idx: number }[] };

// As text and back, so that a left-out and an undefined value are the same.
const plain = (value: unknown): Snapshot => JSON.parse(JSON.stringify(value));

const latestSnapshot = (folder: string): Snapshot => {
  const journal: Journal = JSON.parse(readFileSync(`${folder}/meta/_journal.json`, "utf8"));
  const number = String(journal.entries.at(-1)?.idx).padStart(4, "0");
  return JSON.parse(readFileSync(`${folder}/meta/${number}_snapshot.json`, "utf8"));
};

const schemaSnapshot = async (dialect: Dialect): Promise<Snapshot> =>
  plain(dialect === "sqlite" ? await generateSQLiteDrizzleJson(sqlite) : generateDrizzleJson(postgres));

/**
 * The tables in which the schema differs from what the migrations in `folder` lead to. Only reads.
 *
 * @throws {Error} when the folder has no migrations.
 */
export const driftedTables = async (dialect: Dialect, folder: string): Promise<readonly string[]> => {
  const migrated = latestSnapshot(folder).tables;
  const wanted = (await schemaSnapshot(dialect)).tables;
  const names = new Set([...Object.keys(migrated), ...Object.keys(wanted)]);
  return [...names].filter((name) => !isDeepStrictEqual(migrated[name], wanted[name])).sort();
};
