import { Client } from "pg";
import { expect, onTestFinished, test } from "vitest";
import { isAnswering } from "../../../src/storage/is-answering.ts";
import { openPostgres } from "../../../src/storage/postgres/open.ts";
import type { Store } from "../../../src/storage/store.ts";
import { takeTicketNumber } from "../../../src/storage/ticket-numbers.ts";
import { openRelay, type Relay } from "../../support/relay.ts";
import { until } from "../../support/until.ts";

const inUse = "in use by another Deskbell process. Stop that one first";

/** A desk's store, and what it was told when another one took its database. */
const openDesk = async (url: string): Promise<{ store: Store; told: string[] }> => {
  const told: string[] = [];
  const store = await openPostgres({ url, lock: { onLost: (sentence) => void told.push(sentence) } });
  onTestFinished(() => store.close());
  return { store, told };
};

const openTool = (url: string): Promise<Store> => openPostgres({ url, lock: null });

const query = async (url: string, statement: string): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
};

/** A way to the database that can be cut. */
const relayed = async (url: string): Promise<{ relay: Relay; through: string }> => {
  const relay = await openRelay(Number(new URL(url).port));
  onTestFinished(() => relay.cut());
  const through = new URL(url);
  through.port = String(relay.port);
  return { relay, through: through.href };
};

const works = (store: Store): Promise<boolean> => isAnswering(store).catch(() => false);

const worksAgain = (store: Store): Promise<boolean> =>
  until("the database", async () => (await works(store)) || undefined);

/** What has to be true of the lock that keeps a second desk away. */
export const deskLockTests = (createDatabase: () => Promise<string>): void => {
  test("a second desk is refused, and told so without the password", async () => {
    const url = await createDatabase();
    await openDesk(url);
    const refused = openDesk(url);
    await expect(refused).rejects.toThrow(inUse);
    await expect(refused).rejects.not.toThrow("desk-password");
  });

  test("closing the store gives the lock back", async () => {
    const url = await createDatabase();
    const store = await openPostgres({ url, lock: { onLost: () => undefined } });
    await store.close();
    await openDesk(url);
  });

  test("a tool looks in beside a running desk, and keeps no desk away", async () => {
    const url = await createDatabase();
    const { store } = await openDesk(url);
    await store.tx((db) => takeTicketNumber(db, 1));
    const tool = await openTool(url);
    onTestFinished(() => tool.close());
    expect(await tool.tx((db) => takeTicketNumber(db, 2))).toBe(true);
  });

  test("a tool does not change the tables of a database that is in use", async () => {
    const url = await createDatabase();
    const { store } = await openDesk(url);
    await query(url, "delete from drizzle.__drizzle_migrations where id > 1");
    await expect(openTool(url)).rejects.toThrow(inUse);
    expect(await works(store)).toBe(true);
  });

  test("one whose connection is ended takes the lock again, and stays the only one", async () => {
    const url = await createDatabase();
    const { store, told } = await openDesk(url);
    await query(
      url,
      "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and pid <> pg_backend_pid() " +
        "and database = (select oid from pg_database where datname = current_database())",
    );
    expect(await worksAgain(store)).toBe(true);
    await expect(openDesk(url)).rejects.toThrow(inUse);
    expect(told).toEqual([]);
  });

  test("as long as the database is away nothing is read or written, and it goes on when it is back", async () => {
    const url = await createDatabase();
    const { relay, through } = await relayed(url);
    const { store, told } = await openDesk(through);
    await relay.cut();
    await until("the break", async () => !(await works(store)) || undefined);
    await expect(store.tx((db) => takeTicketNumber(db, 1))).rejects.toThrow();
    await relay.mend();
    expect(await worksAgain(store)).toBe(true);
    expect(await store.tx((db) => takeTicketNumber(db, 1))).toBe(true);
    expect(told).toEqual([]);
  });

  test("another desk that took the database meanwhile has it, and the first is told once", async () => {
    const url = await createDatabase();
    const { relay, through } = await relayed(url);
    const { store, told } = await openDesk(through);
    await relay.cut();
    const second = await until("the lock", () => openDesk(url).catch(() => undefined));
    await relay.mend();
    await until("the sentence", async () => told[0]);
    expect(told).toEqual([
      expect.stringMatching(
        /^The connection to the database 127.* broke, and another Deskbell process has taken/,
      ),
    ]);
    await expect(store.tx((db) => takeTicketNumber(db, 1))).rejects.toThrow(inUse);
    expect(await second.store.tx((db) => takeTicketNumber(db, 1))).toBe(true);
  });

  test("errors of statements name no values, which are words of customers", async () => {
    const { store } = await openDesk(await createDatabase());
    const long = store.tx(async ({ orm, tables: { counters } }) => {
      await orm.insert(counters).values({ name: "Anna Brandt", value: 2 ** 40 });
    });
    await expect(long).rejects.toThrow("out of range");
    await expect(long).rejects.not.toThrow("Anna Brandt");
  });
};
