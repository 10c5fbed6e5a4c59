import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkCustomers } from "../../src/cli/check-customers.ts";
import type { CustomerChange } from "../../src/core/customer-field.ts";
import { writeChange } from "../../src/storage/customers.ts";
import { databaseName } from "../../src/storage/database-name.ts";
import { openSqlite } from "../../src/storage/sqlite/open.ts";
import { deskWith } from "../config/desk-folder.ts";

let dataFolder: string;
beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), "deskbell-check-"));
});
afterEach(() => rm(dataFolder, { recursive: true }));

const list = async (folder: string, tier: string): Promise<void> =>
  writeFile(join(folder, "customers.csv"), `number,company,name,tier\n10584,Huber,Karin Huber,${tier}\n`);

const corrected: CustomerChange = {
  number: 1,
  customer: "10584",
  field: "tier",
  value: "premium",
  before: "standard",
  listed: "standard",
  by: { key: "slack:U1", name: "Tom Berg" },
  at: 0,
  undoes: null,
};

const correct = async (): Promise<void> => {
  const store = openSqlite({ file: join(dataFolder, databaseName), lock: false });
  await store.tx((db) => writeChange(db, corrected));
  await store.close();
};

const whatIn = (sections: Awaited<ReturnType<typeof checkCustomers>>) =>
  sections.flatMap(({ title, findings }) => findings.map(({ level, what }) => [title, level, what]));

test("there is nothing to say of a desk that has corrected nothing and looks nobody up", async () => {
  const { desk } = deskWith();
  expect(await checkCustomers(desk, { dataFolder, databaseUrl: null, customersAuthorization: null })).toEqual(
    [],
  );
});

test("corrections that differ from the list are told, with a warning where the list has changed since", async () => {
  const { desk, folder } = deskWith();
  await correct();
  const look = async () =>
    whatIn(await checkCustomers(desk, { dataFolder, databaseUrl: null, customersAuthorization: null }));
  await list(folder, "standard");
  const what = 'Customer 10584: tier is "premium" by Tom Berg; the list says';
  expect(await look()).toEqual([["corrections", "ok", `${what} "standard".`]]);
  await list(folder, "business");
  const then = 'It said "standard" at that time.';
  expect(await look()).toEqual([["corrections", "warning", `${what} "business". ${then}`]]);
  await list(folder, "premium");
  expect(await look()).toEqual([]);
});

test("an address that does not answer is a warning, for the list stands in for it", async () => {
  const customers =
    "{ file: customers.csv, number: { pattern: '[1-9][0-9]{4}', example: '10584' }, lookup: { url: 'http://127.0.0.1:1/{number}' } }";
  const { desk } = deskWith({ customers });
  const found = whatIn(
    await checkCustomers(desk, { dataFolder, databaseUrl: null, customersAuthorization: null }),
  );
  expect(found).toEqual([
    ["lookup", "warning", expect.stringContaining("http://127.0.0.1:1/{number} tells nothing")],
  ]);
});
