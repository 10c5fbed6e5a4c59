import { sql } from "drizzle-orm";
import { Client } from "pg";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { withStore } from "../../../src/cli/desk-store.ts";
import { loadCase, saveCase } from "../../../src/storage/cases.ts";
import type { Database } from "../../../src/storage/database.ts";
import { acceptDelivery, pendingHeads } from "../../../src/storage/inbox.ts";
import { openForTool } from "../../../src/storage/open-store.ts";
import { dueHeads, enqueue } from "../../../src/storage/outbox.ts";
import { rememberPerson } from "../../../src/storage/people.ts";
import { openPostgres } from "../../../src/storage/postgres/open.ts";
import { StorageError } from "../../../src/storage/storage-error.ts";
import type { Store } from "../../../src/storage/store.ts";
import { takeTicketNumber } from "../../../src/storage/ticket-numbers.ts";
import { storageContract } from "../contract/contract.ts";
import { aCase, aDelivery, anOrder, now } from "../samples.ts";
import { deskLockTests } from "./desk-lock.ts";
import { type PostgresServer, startPostgres } from "./server.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let server: PostgresServer;

beforeAll(async () => {
  server = await startPostgres();
});

afterAll(async () => {
  await server?.stop();
});

const query = async (url: string, statement: string): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
};

/** Opens a store that is closed when the test has finished; several on one URL are several processes. */
const open = async (url: string): Promise<Store> => {
  const store = await openPostgres({ url, lock: null });
  onTestFinished(() => store.close());
  return store;
};

const twoProcesses = async (): Promise<readonly [Store, Store]> => {
  const url = await server.createDatabase();
  return [await open(url), await open(url)];
};

/** A promise and what resolves it, to hold a transaction open until something else has happened. */
const latch = () => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { released, release };
};

/** Holds a transaction of one process open with its `work` done while `meanwhile` runs. */
const duringTransaction = async <T>(
  store: Store,
  work: (db: Database) => Promise<unknown>,
  meanwhile: () => Promise<T>,
): Promise<T> => {
  const done = latch();
  const finish = latch();
  const held = store.tx(async (db) => {
    await work(db);
    done.release();
    await finish.released;
  });
  await done.released;
  try {
    return await meanwhile();
  } finally {
    finish.release();
    await held;
  }
};

describe("a store on PostgreSQL", () => {
  storageContract(async () => openPostgres({ url: await server.createDatabase(), lock: null }));
});

describe("the lock of a desk on PostgreSQL", () => {
  deskLockTests(() => server.createDatabase());
});

describe("several processes on one PostgreSQL", () => {
  test("can start at once on an empty database", async () => {
    const url = await server.createDatabase();
    const stores = await Promise.all(Array.from({ length: 4 }, () => open(url)));
    const numbers = stores.map((store) => store.tx((db) => takeTicketNumber(db, 1)));
    expect((await Promise.all(numbers)).filter((taken) => taken)).toHaveLength(1);
  });

  test("take a delivery in once, whichever key it is known by", async () => {
    const [one, other] = await twoProcesses();
    const accepted = await Promise.all(
      Array.from({ length: 64 }, (_, copy) =>
        (copy % 2 === 0 ? one : other).tx((db) =>
          acceptDelivery(
            db,
            aDelivery({ lane: `lane ${copy}`, keys: copy % 3 === 0 ? ["a", "b"] : ["b", `own:${copy}`] }),
          ),
        ),
      ),
    );
    expect(accepted.filter((result) => result === "new")).toHaveLength(1);
    expect(await one.read((db) => pendingHeads(db, 100, []))).toHaveLength(1);
  });

  test("leave out the heads that another one is working on", async () => {
    const [one, other] = await twoProcesses();
    const [first, second] = [aDelivery({ lane: "a" }), aDelivery({ lane: "b", at: now + 1 })];
    const [order, later] = [anOrder({ lane: "a" }), anOrder({ lane: "b" })];
    await one.tx(async (db) => {
      for (const delivery of [first, second, aDelivery({ lane: "a", at: now + 2 })])
        await acceptDelivery(db, delivery);
      await enqueue(db, [order, later, anOrder({ lane: "a" })]);
    });
    const claim = async (db: Database) => [
      ...(await pendingHeads(db, 1, [])),
      ...(await dueHeads(db, now, 1, [])),
    ];
    const found = await duringTransaction(one, claim, () => other.tx(claim));
    expect(found.map(({ id }) => id)).toEqual([second.id, later.id]);
  });

  test("wait for a case that another one is changing, and see the change", async () => {
    const [one, other] = await twoProcesses();
    const subject = aCase();
    await one.tx((db) => saveCase(db, subject, null, now));
    const holding = latch();
    const changing = one.tx(async (db) => {
      const found = await loadCase(db, subject.id);
      holding.release();
      return saveCase(db, { ...subject, turn: 1 }, found?.version ?? null, now);
    });
    await holding.released;
    const seen = await other.tx((db) => loadCase(db, subject.id));
    expect(await changing).toBe(true);
    expect(seen).toMatchObject({ case: { turn: 1 }, version: 2 });
  });

  test("run a transaction again that was given up in a deadlock", async () => {
    const [one, other] = await twoProcesses();
    const [left, right] = [aCase(), aCase()];
    await one.tx(async (db) => {
      for (const subject of [left, right]) await saveCase(db, subject, null, now);
    });
    let runs = 0;
    const meeting = [latch(), latch()] as const;
    const touch = (store: Store, mine: number, first: string, second: string) =>
      store.tx(async (db) => {
        runs += 1;
        await loadCase(db, first);
        meeting[mine]?.release();
        await meeting[1 - mine]?.released;
        return (await loadCase(db, second)) !== null;
      });
    const results = await Promise.all([touch(one, 0, left.id, right.id), touch(other, 1, right.id, left.id)]);
    expect(results).toEqual([true, true]);
    expect(runs).toBeGreaterThan(2);
  });
});

describe("a transaction on PostgreSQL", () => {
  test("that swallowed a failed statement is not taken for committed", async () => {
    const [store] = await twoProcesses();
    const subject = aCase();
    const swallowing = store.tx(async (db) => {
      await saveCase(db, subject, null, now);
      const { timers } = db.tables;
      await db.orm
        .insert(timers)
        .values({ caseId: v7(), name: "quiet", dueAt: now })
        .catch(() => undefined);
    });
    await expect(swallowing).rejects.toThrow("rolled back");
    expect(await store.read((db) => loadCase(db, subject.id))).toBeNull();
  });

  test("whose connection breaks fails, and the next one works", async () => {
    const url = await server.createDatabase();
    const store = await open(url);
    const others =
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()";
    const broken = store.tx(async (db) => {
      await rememberPerson(db, { key: "slack:U1", name: "Anna", seenAt: now });
      await query(url, others);
      await rememberPerson(db, { key: "slack:U2", name: "Ben", seenAt: now });
    });
    await expect(broken).rejects.toThrow();
    await query(url, others);
    for (let number = 1; number <= 20; number += 1)
      expect(await store.tx((db) => takeTicketNumber(db, number))).toBe(true);
    const people = store.read(async ({ orm, tables }) => orm.select().from(tables.people));
    expect(await people).toEqual([]);
  });
});

describe("the statements of a connection", () => {
  const known = ({ orm }: Database) =>
    orm
      .select({ statement: sql<string>`statement` })
      .from(sql`pg_prepared_statements`)
      .where(sql`statement like '%"cases"%'`);

  test("are prepared once, however many transactions use them", async () => {
    const [store] = await twoProcesses();
    const load = (db: Database) => loadCase(db, v7());
    await store.tx(load);
    await store.tx(load);
    expect(await store.tx(known)).toHaveLength(1);
  });

  test("are others in a transaction, where they lock, than for reading", async () => {
    const [store] = await twoProcesses();
    const load = (db: Database) => loadCase(db, v7());
    await store.tx(load);
    await store.read(load);
    const locking = (await store.read(known)).filter(({ statement }) => /for update$/.test(statement));
    expect(locking).toHaveLength(1);
    expect(await store.read(known)).toHaveLength(2);
  });
});

describe("opening PostgreSQL", () => {
  const refusal = async (url: string): Promise<string> => {
    const error = await openPostgres({ url, lock: null }).then(
      () => new Error(`${url} was opened.`),
      (reason: unknown) => reason,
    );
    if (error instanceof StorageError) return error.message;
    throw error;
  };

  test("a server that is not there is named, without its password", async () => {
    const message = await refusal("postgres://desk:secret@127.0.0.1:1/desk");
    expect(message).toMatch(
      /^The PostgreSQL database 127\.0\.0\.1:1\/desk cannot be opened \(.*ECONNREFUSED/,
    );
    expect(message).not.toContain("secret");
  });

  test("a wrong password and a missing database are told apart", async () => {
    const url = await server.createDatabase();
    expect(await refusal(url.replace("desk-password", "wrong"))).toContain("password authentication failed");
    expect(await refusal(`${url}_missing`)).toContain("does not exist");
  });

  test("a tool finds no desk in an empty database, and makes none", async () => {
    const place = { databaseUrl: await server.createDatabase(), dataFolder: "unused" };
    expect(await openForTool(place)).toBeNull();
    expect(await openForTool(place)).toBeNull();
    await expect(withStore(place, async () => undefined)).rejects.toThrow(
      /^The database 127[^@]* on PostgreSQL has no tables of a desk\. Start the desk once, or correct DATABASE_URL\.$/,
    );
  });

  test("a database of a newer program is refused", async () => {
    const url = await server.createDatabase();
    await (await openPostgres({ url, lock: null })).close();
    const future = Date.UTC(2031, 0, 1);
    await query(url, `insert into drizzle.__drizzle_migrations (hash, created_at) values ('?', ${future})`);
    expect(await refusal(url)).toMatch(/was written by a newer Deskbell \(its migration of 2031-01-01/);
  });

  test("a migration that fails is reported and changes nothing", async () => {
    const url = await server.createDatabase();
    await query(url, "create table timers (mine int)");
    expect(await refusal(url)).toMatch(/could not be brought up to date and is as it was before/);
    await query(url, "drop table timers");
    await open(url);
  });
});
