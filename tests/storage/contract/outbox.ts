import { v7 } from "uuid";
import { expect, test } from "vitest";
import { beginOrders } from "../../../src/storage/begin-orders.ts";
import {
  attemptingAfterCrash,
  countByStatus,
  discardDead,
  dueHeads,
  enqueue,
  findOrder,
  listDead,
  markAttempting,
  markDead,
  markDelivered,
  markInterrupted,
  markRetry,
  markUnknown,
  type NewOrder,
  nextDueAt,
  retryDead,
} from "../../../src/storage/outbox.ts";
import type { Store } from "../../../src/storage/store.ts";
import { fc } from "../../support/fast-check.ts";
import { anOrder, now } from "../samples.ts";
import type { Fixture } from "./contract.ts";
import { rolledBack } from "./rolled-back.ts";

const queue = (store: Store, ...orders: readonly NewOrder[]) => store.tx((db) => enqueue(db, orders));

const heads = (store: Store, at = now, limit = 10, busyLanes: readonly string[] = []) =>
  store.read((db) => dueHeads(db, at, limit, busyLanes));

const ids = async (found: ReturnType<typeof heads>) => (await found).map(({ id }) => id);

export const outboxContract = (fixture: Fixture) => {
  test("an order comes out as it went in", async () => {
    const { store } = fixture;
    const order = anOrder({ caseId: v7(), key: "card" });
    await queue(store, order);
    expect(await heads(store)).toEqual([
      { ...order, status: "pending", attempts: 0, remoteId: null, error: null, updatedAt: order.createdAt },
    ]);
  });

  test("nothing is enqueued where nothing is ordered", async () => {
    const { store } = fixture;
    await queue(store);
    expect(await heads(store)).toEqual([]);
    expect(await store.read(nextDueAt)).toBeNull();
  });

  test("an order waits until it is due", async () => {
    const { store } = fixture;
    const order = anOrder({ dueAt: now + 1_000 });
    await queue(store, order);
    expect(await ids(heads(store, now + 999))).toEqual([]);
    expect(await store.read(nextDueAt)).toBe(now + 1_000);
    expect(await ids(heads(store, now + 1_000))).toEqual([order.id]);
  });

  test("orders are begun with the write that brings them, the first of each lane that waits for nothing", async () => {
    const { store } = fixture;
    const elder = anOrder({ lane: "busy" });
    await queue(store, elder);
    const [behind, first, second] = [{ lane: "busy" }, { lane: "free" }, { lane: "free" }].map(anOrder);
    if (behind === undefined || first === undefined || second === undefined) throw new Error("three orders");
    const begun = await store.tx(async (db) => {
      await enqueue(db, [behind, first, second]);
      return beginOrders(db, [behind.id, first.id, second.id], now + 1);
    });
    const attempt = { status: "attempting", attempts: 1, remoteId: null, error: null, updatedAt: now + 1 };
    expect(begun).toEqual([{ ...first, ...attempt }]);
    expect(await ids(heads(store))).toEqual([elder.id]);
    expect(await store.tx((db) => attemptingAfterCrash(db, now + 2))).toBe(1);
  });

  test("a lane whose head is not due waits, and others do not", async () => {
    const { store } = fixture;
    const [head, behind, other] = [
      anOrder({ dueAt: now + 5_000 }),
      anOrder({ dueAt: now }),
      anOrder({ lane: "slack/C2", dueAt: now + 10 }),
    ];
    await queue(store, head, behind, other);
    expect(await ids(heads(store, now + 20))).toEqual([other.id]);
    expect(await store.read(nextDueAt)).toBe(now + 10);
    await store.tx((db) => markAttempting(db, other.id, now + 20));
    expect(await store.read(nextDueAt)).toBe(now + 5_000);
  });

  test("an order goes from pending over attempting to delivered, and is final then", async () => {
    const { store } = fixture;
    const [first, second] = [anOrder(), anOrder()];
    await queue(store, first, second);
    expect(await store.tx((db) => markAttempting(db, first.id, now + 1))).toBe(true);
    expect(await ids(heads(store))).toEqual([]);
    expect(await store.tx((db) => markDelivered(db, first.id, "200.1", now + 2))).toBe(true);
    expect(await ids(heads(store))).toEqual([second.id]);
    expect(await store.tx((db) => markAttempting(db, first.id, now + 3))).toBe(false);
    expect(await store.tx((db) => markRetry(db, first.id, now, "late", now + 3))).toBe(false);
    expect(await store.tx((db) => markDead(db, first.id, "late", now + 3))).toBe(false);
  });

  test("an order can be looked up when it is long settled", async () => {
    const { store } = fixture;
    const order = anOrder();
    await queue(store, order);
    await store.tx((db) => markDelivered(db, order.id, "200.1", now + 2));
    expect(await store.read((db) => findOrder(db, order.id))).toMatchObject({
      ...order,
      status: "delivered",
      remoteId: "200.1",
    });
    expect(await store.read((db) => findOrder(db, v7()))).toBeNull();
  });

  test("of 64 who begin an attempt at once, one does", async () => {
    const { store } = fixture;
    const order = anOrder();
    await queue(store, order);
    const begun = await Promise.all(
      Array.from({ length: 64 }, () => store.tx((db) => markAttempting(db, order.id, now))),
    );
    expect(begun.filter((won) => won)).toHaveLength(1);
    await store.tx((db) => markRetry(db, order.id, now, "busy", now));
    expect((await heads(store))[0]?.attempts).toBe(1);
  });

  test("an order that was not sent is tried again when it is due, before the rest of its lane", async () => {
    const { store } = fixture;
    const [order, behind] = [anOrder(), anOrder()];
    await queue(store, order, behind);
    await store.tx((db) => markAttempting(db, order.id, now));
    await store.tx((db) => markRetry(db, order.id, now + 500, "429", now + 1));
    expect(await ids(heads(store, now + 499))).toEqual([]);
    expect(await heads(store, now + 500)).toMatchObject([
      { id: order.id, status: "pending", attempts: 1, error: "429", updatedAt: now + 1 },
    ]);
  });

  test("an order whose outcome nobody knows comes back as unknown", async () => {
    const { store } = fixture;
    const order = anOrder();
    await queue(store, order, anOrder());
    await store.tx((db) => markAttempting(db, order.id, now));
    await store.tx((db) => markUnknown(db, order.id, now + 100, "no response", now + 1));
    expect(await heads(store, now + 99)).toEqual([]);
    expect(await heads(store, now + 100)).toMatchObject([
      { id: order.id, status: "unknown", error: "no response" },
    ]);
    expect(await store.tx((db) => markAttempting(db, order.id, now + 100))).toBe(true);
  });

  test("after a crash, what was under way is unknown and due, and the rest as it was", async () => {
    const { store } = fixture;
    const [running, waiting, delivered] = [anOrder(), anOrder({ lane: "b" }), anOrder({ lane: "c" })];
    await queue(store, running, waiting, delivered);
    for (const { id } of [running, delivered]) await store.tx((db) => markAttempting(db, id, now));
    await store.tx((db) => markDelivered(db, delivered.id, "1", now));
    expect(await store.tx((db) => attemptingAfterCrash(db, now + 50))).toBe(1);
    expect(await heads(store, now + 50)).toMatchObject([
      { id: waiting.id, status: "pending" },
      { id: running.id, status: "unknown", attempts: 1, dueAt: now + 50 },
    ]);
    expect(await store.tx((db) => attemptingAfterCrash(db, now + 60))).toBe(0);
  });

  test("an attempt during which the database failed is unknown, and everything else stays what it is", async () => {
    const { store } = fixture;
    const [begun, waiting] = [anOrder(), anOrder()];
    await queue(store, begun, waiting);
    await store.tx((db) => markAttempting(db, begun.id, now));
    expect(await store.tx((db) => markInterrupted(db, waiting.id, now + 5))).toBe(false);
    expect(await store.tx((db) => markInterrupted(db, begun.id, now + 5))).toBe(true);
    expect(await store.tx((db) => markInterrupted(db, begun.id, now + 6))).toBe(false);
    expect(await store.read((db) => findOrder(db, begun.id))).toMatchObject({
      status: "unknown",
      dueAt: now + 5,
      attempts: 1,
    });
  });

  test("a dead letter lets its lane go on and can be listed and tried again", async () => {
    const { store } = fixture;
    const [letter, behind] = [anOrder(), anOrder()];
    await queue(store, letter, behind);
    await store.tx((db) => markAttempting(db, letter.id, now));
    await store.tx((db) => markDead(db, letter.id, "channel_not_found", now));
    expect(await ids(heads(store))).toEqual([behind.id]);
    expect(await store.read(listDead)).toMatchObject([
      { id: letter.id, error: "channel_not_found", attempts: 1 },
    ]);
    expect(await store.tx((db) => retryDead(db, letter.id, now + 9))).toBe(true);
    expect(await heads(store, now + 9)).toMatchObject([
      { id: letter.id, status: "pending", attempts: 0, error: null, dueAt: now + 9 },
    ]);
    expect(await store.tx((db) => retryDead(db, letter.id, now + 9))).toBe(false);
  });

  test("a dead letter can be discarded, once and for good", async () => {
    const { store } = fixture;
    const letter = anOrder();
    await queue(store, letter);
    expect(await store.tx((db) => discardDead(db, letter.id, now))).toBe(false);
    await store.tx((db) => markDead(db, letter.id, "cannot be rendered", now));
    expect(await store.tx((db) => discardDead(db, letter.id, now))).toBe(true);
    expect(await store.tx((db) => discardDead(db, letter.id, now))).toBe(false);
    expect(await store.tx((db) => retryDead(db, letter.id, now))).toBe(false);
    expect(await store.read(listDead)).toEqual([]);
    expect(await heads(store)).toEqual([]);
  });

  test("what is not settled, or dead, is counted", async () => {
    const { store } = fixture;
    const none = { pending: 0, attempting: 0, unknown: 0, dead: 0 };
    expect(await store.read(countByStatus)).toEqual(none);
    const orders = Array.from({ length: 6 }, () => anOrder());
    await queue(store, ...orders);
    const [attempting, unknown, dead, delivered] = orders.map(({ id }) => id);
    await store.tx(async (db) => {
      await markAttempting(db, attempting ?? "", now);
      await markUnknown(db, unknown ?? "", now, "?", now);
      await markDead(db, dead ?? "", "!", now);
      await markDelivered(db, delivered ?? "", "1", now);
    });
    expect(await store.read(countByStatus)).toEqual({ pending: 2, attempting: 1, unknown: 1, dead: 1 });
  });

  test("heads are, for any outbox, what going through all of it finds", async () => {
    const { store } = fixture;
    const lanes = ["a", "b", "c"];
    const statuses = ["pending", "attempting", "unknown", "dead", "delivered"] as const;
    const outboxes = fc.array(
      fc.record({ lane: fc.constantFrom(...lanes), dueAt: fc.nat(4), status: fc.constantFrom(...statuses) }),
      { maxLength: 15 },
    );
    const agree = fc.asyncProperty(
      outboxes,
      fc.nat(4),
      fc.integer({ min: 1, max: 4 }),
      fc.subarray(lanes),
      async (rows, at, limit, busy) => {
        const orders = rows.map((row) => ({ ...row, id: v7() }));
        const found = await rolledBack(store, async (db) => {
          await enqueue(
            db,
            orders.map(({ id, lane, dueAt }) => anOrder({ id, lane, dueAt })),
          );
          for (const { id, status, dueAt } of orders) {
            if (status === "attempting") await markAttempting(db, id, now);
            if (status === "unknown") await markUnknown(db, id, dueAt, "?", now);
            if (status === "dead") await markDead(db, id, "!", now);
            if (status === "delivered") await markDelivered(db, id, "1", now);
          }
          return { due: await dueHeads(db, at, limit, busy), next: await nextDueAt(db) };
        });
        const unsettled = orders.filter(({ status }) => status !== "dead" && status !== "delivered");
        const waiting = unsettled
          .filter((order) => unsettled.find(({ lane }) => lane === order.lane) === order)
          .filter(({ status }) => status !== "attempting")
          .toSorted((a, b) => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1));
        const due = waiting
          .filter((order) => order.dueAt <= at && !busy.includes(order.lane))
          .slice(0, limit);
        expect(found.due.map(({ id }) => id)).toEqual(due.map(({ id }) => id));
        expect(found.next).toBe(waiting[0]?.dueAt ?? null);
      },
    );
    await fc.assert(agree, { numRuns: 60 });
  });
};
