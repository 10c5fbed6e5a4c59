import { openSqlite } from "../../../src/storage/sqlite/open.ts";

// A process of its own for the tests of the lock: opens the database, says how it went, and stays until it is killed
// or its input ends.
const [, , file = ""] = process.argv;
try {
  openSqlite({ file, lock: true });
  console.log("open");
  process.stdin.resume();
} catch (error) {
  console.log(error instanceof Error ? error.message : String(error));
}
