import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { lockDatabase } from "../../../src/storage/sqlite/lock.ts";
import { openSqlite } from "../../../src/storage/sqlite/open.ts";
import { StorageError } from "../../../src/storage/storage-error.ts";
import { temporaryFile, temporaryFolder } from "./temporary-file.ts";

const holder = fileURLToPath(new URL("hold-database.ts", import.meta.url));

/** Another process that has opened the database, and its first line: "open", or why it could not. */
const anotherProcess = async (file: string): Promise<{ child: ChildProcess; says: string }> => {
  const child = spawn(process.execPath, ["--import", "tsx", holder, file], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const [says] = await once(createInterface(child.stdout), "line");
  return { child, says };
};

const openAlone = (file: string) => openSqlite({ file, lock: true });

test("a second process cannot open the database, and is told so", { timeout: 30_000 }, async () => {
  const file = temporaryFile();
  const store = openAlone(file);
  const { says } = await anotherProcess(file);
  expect(says).toMatch(
    /^The database .*desk\.db is in use by another Deskbell process\. Stop that one first/,
  );
  await store.close();
});

test("a process that was killed leaves no lock behind", { timeout: 30_000 }, async () => {
  const file = temporaryFile();
  const { child, says } = await anotherProcess(file);
  expect(says).toBe("open");
  expect(() => openAlone(file)).toThrow(StorageError);
  child.kill("SIGKILL");
  await once(child, "exit");
  await openAlone(file).close();
});

test("a tool that does not ask for the lock can look in beside a running desk", async () => {
  const file = temporaryFile();
  const desk = openAlone(file);
  const tool = openSqlite({ file, lock: false });
  expect(await tool.read(async () => "looked")).toBe("looked");
  await tool.close();
  expect(() => openAlone(file)).toThrow("in use by another Deskbell process");
  await desk.close();
});

test("a tool does not change the tables of a database that is in use", async () => {
  const file = temporaryFile();
  const unlock = lockDatabase(file);
  const openTool = () => openSqlite({ file, lock: false });
  expect(openTool).toThrow("in use by another Deskbell process");
  unlock();
  await openTool().close();
});

test("a database has one lock, by whatever path it is reached", async () => {
  const file = temporaryFile();
  const store = openAlone(file);
  const byLink = join(temporaryFolder(), "link.db");
  symlinkSync(file, byLink);
  expect(() => openAlone(byLink)).toThrow("in use by another Deskbell process");
  await store.close();
});

test("closing the store gives the lock back", async () => {
  const file = temporaryFile();
  await openAlone(file).close();
  await openAlone(file).close();
});
