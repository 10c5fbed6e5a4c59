import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe } from "vitest";
import { openSqlite } from "../../../src/storage/sqlite/open.ts";
import { storageContract } from "../contract/contract.ts";

describe("a store on SQLite", () => {
  const folder = mkdtempSync(join(tmpdir(), "deskbell-contract-"));
  let opened = 0;
  afterAll(() => rmSync(folder, { recursive: true }));
  storageContract(async () => {
    opened += 1;
    return openSqlite({ file: join(folder, `${opened}.db`), lock: true });
  });
});
