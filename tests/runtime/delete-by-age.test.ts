import { v7 } from "uuid";
import { afterEach, beforeEach, expect, test } from "vitest";
import { baseOf, type Case } from "../../src/core/case.ts";
import { quietTimes } from "../../src/directory/quiet-times.ts";
import { createDeletion, type Deletion } from "../../src/runtime/delete-by-age.ts";
import { casesOf, saveCase } from "../../src/storage/cases.ts";
import { countTakingAway } from "../../src/storage/forgetting/take-away.ts";
import { readMark } from "../../src/storage/marks.ts";
import { enqueue, markAttempting, markDelivered } from "../../src/storage/outbox.ts";
import { rememberPost } from "../../src/storage/posts.ts";
import { openSqlite } from "../../src/storage/sqlite/open.ts";
import type { Store } from "../../src/storage/store.ts";
import { aCase, anOrder, now } from "../storage/samples.ts";
import { temporaryFile } from "../storage/sqlite/temporary-file.ts";
import { createVirtualClock } from "../support/virtual-clock.ts";

const day = 24 * 60 * 60_000;
const clock = createVirtualClock(now);

let store: Store;
let gaveWay = 0;
const errors: object[] = [];

beforeEach(() => {
  store = openSqlite({ file: temporaryFile(), lock: false });
  gaveWay = 0;
  errors.length = 0;
});
afterEach(() => store.close());

const begun = (over: Store = store): Deletion =>
  createDeletion(
    {
      store: over,
      clock,
      newId: v7,
      keepDays: 30,
      quietTimes: quietTimes("Europe/Berlin"),
      log: { info: () => {}, warn: () => {}, error: (facts) => errors.push(facts) },
    },
    async () => {
      gaveWay += 1;
    },
  );

const looks = async (deletion: Deletion): Promise<void> => {
  await deletion.look();
  await deletion.settled();
};

const answered = (thread: string): Case => ({
  ...baseOf(aCase({ conversation: { platform: "slack", channel: "C1", thread } })),
  status: "answered",
  entries: [],
  verdict: "solved",
});

/** An answered question with one card in the internal channel. */
const live = (thread: string): Promise<void> =>
  store.tx(async (db) => {
    const subject = answered(thread);
    await saveCase(db, subject, null, clock.now());
    const order = anOrder({
      caseId: subject.id,
      key: "card",
      body: {
        order: "post",
        destination: { to: "internal" },
        onlyFor: null,
        content: { audience: "desk", say: { say: "noSuchTicket", ticket: 1 }, language: "de" },
        ping: [],
        mode: "create",
      },
    });
    await enqueue(db, [order]);
    await markAttempting(db, order.id, now);
    await markDelivered(db, order.id, thread, now);
    const place = { platform: "slack", channel: "internal", thread: null };
    await rememberPost(db, {
      ...place,
      caseId: subject.id,
      key: "card",
      remoteId: thread,
      outboxId: order.id,
    });
  });

const left = async (): Promise<number> =>
  (await store.read((db) => casesOf(db, "slack:U1", ["answered"]))).length;

const takenAway = (): Promise<void> =>
  store.tx(async (db) => {
    const rows = await db.orm.select({ id: db.tables.outbox.id }).from(db.tables.outbox);
    for (const { id } of rows) await markDelivered(db, id, "", now);
  });

test("a night's work waits while a hundred messages are still to be taken away, and then goes on", async () => {
  for (let at = 0; at < 110; at += 1) await live(`1.${at}`);
  const deletion = begun();
  await looks(deletion);
  clock.advance(32 * day);
  await looks(deletion);
  expect([await left(), await store.read(countTakingAway)]).toEqual([10, 100]);
  await looks(deletion);
  expect(await left()).toBe(10);
  await takenAway();
  await looks(deletion);
  expect(await left()).toBe(0);
  // Others had their turn after each conversation.
  expect(gaveWay).toBeGreaterThan(110);
});

test("another process goes on with what was interrupted, in the same night", async () => {
  for (let at = 0; at < 110; at += 1) await live(`1.${at}`);
  const first = begun();
  await looks(first);
  clock.advance(32 * day);
  await looks(first);
  await first.stop();
  await takenAway();
  const second = begun();
  await looks(second);
  expect(await left()).toBe(0);
  // Then it is done with, until the next night.
  await live("2.1");
  await looks(second);
  expect(await left()).toBe(1);
  const done = await store.read((db) => readMark(db, "deletion"));
  expect(done).toBeGreaterThan(clock.now() - day);
});

test("a failure of the database is told, stops nothing else, and the next start begins anew", async () => {
  await live("1.1");
  let fails = false;
  const failing: Store = {
    ...store,
    read: (work) => (fails ? Promise.reject(new Error("The disk is full.")) : store.read(work)),
  };
  const deletion = begun(failing);
  await looks(deletion);
  clock.advance(32 * day);
  await deletion.look();
  fails = true;
  await deletion.settled();
  expect(errors).toEqual([{ reason: "The disk is full." }]);
  fails = false;
  await looks(begun());
  expect(await left()).toBe(0);
});
