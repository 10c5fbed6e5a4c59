import { isNull } from "drizzle-orm";
import { v7 } from "uuid";
import { expect, test } from "vitest";
import {
  acceptDelivery,
  discardQuarantined,
  forgetKeys,
  hasElder,
  listQuarantined,
  markDone,
  markFailed,
  type NewDelivery,
  pendingHeads,
  quarantinedSince,
  retryQuarantined,
} from "../../../src/storage/inbox.ts";
import type { Store } from "../../../src/storage/store.ts";
import { fc } from "../../support/fast-check.ts";
import { aDelivery, now } from "../samples.ts";
import type { Fixture } from "./contract.ts";
import { rolledBack } from "./rolled-back.ts";

const accept = (store: Store, delivery: NewDelivery) => store.tx((db) => acceptDelivery(db, delivery));

const heads = async (store: Store, limit = 10, busyLanes: readonly string[] = []) =>
  (await store.read((db) => pendingHeads(db, limit, busyLanes))).map(({ id }) => id);

const quarantine = async (store: Store, id: string) => {
  const states: string[] = [];
  for (let attempt = 1; attempt <= 5; attempt += 1)
    states.push(await store.tx((db) => markFailed(db, id, `failure ${attempt}`)));
  return states;
};

export const inboxContract = (fixture: Fixture) => {
  test("a delivery comes out as it went in", async () => {
    const { store } = fixture;
    const { keys: _, ...delivery } = aDelivery({ payload: { nested: [1, "two", null, { "3": true }] } });
    await accept(store, { ...delivery, keys: ["a"] });
    expect(await store.read((db) => pendingHeads(db, 10, []))).toEqual([
      { ...delivery, attempts: 0, error: null },
    ]);
  });

  test("a delivery with nothing in it has the database's null", async () => {
    const { store } = fixture;
    const delivery = aDelivery({ payload: null });
    await accept(store, delivery);
    expect(await store.read((db) => pendingHeads(db, 10, []))).toMatchObject([{ payload: null }]);
    const empty = store.read(async ({ orm, tables: { inbox } }) =>
      orm.select({ id: inbox.id }).from(inbox).where(isNull(inbox.payload)),
    );
    expect(await empty).toEqual([{ id: delivery.id }]);
  });

  test("a delivery may have very many keys, and each of them is known then", async () => {
    const { store } = fixture;
    const keys = Array.from({ length: 300 }, (_, key) => `key ${key}`);
    expect(await accept(store, aDelivery({ keys }))).toBe("new");
    expect(await accept(store, aDelivery({ keys: ["key 299"] }))).toBe("duplicate");
    expect(await accept(store, aDelivery({ keys: [...keys, "another"] }))).toBe("duplicate");
  });

  test("any JSON payload comes back the same, whatever characters and order of keys it has", async () => {
    const { store } = fixture;
    const payloads = fc.jsonValue({ stringUnit: fc.constantFrom("a", "\0", "\ud800", "😀", '"', "\\", "1") });
    const same = fc.asyncProperty(payloads, async (payload) => {
      const found = await rolledBack(store, async (db) => {
        await acceptDelivery(db, aDelivery({ payload }));
        return pendingHeads(db, 1, []);
      });
      expect(JSON.stringify(found[0]?.payload)).toBe(JSON.stringify(payload));
    });
    await fc.assert(same, { numRuns: 100 });
  });

  test("a delivery with any one of the keys seen before is a duplicate", async () => {
    const { store } = fixture;
    const keys = ["event:1", "message:C1/100.1", "client:xyz"];
    expect(await accept(store, aDelivery({ keys }))).toBe("new");
    for (const key of keys) {
      const again = aDelivery({ keys: [`other:${key}`, key, `another:${key}`] });
      expect(await accept(store, again)).toBe("duplicate");
    }
    expect(await heads(store, 10)).toHaveLength(1);
  });

  test("a duplicate leaves none of its own keys behind", async () => {
    const { store } = fixture;
    await accept(store, aDelivery({ keys: ["event:1", "ts:1"] }));
    await accept(store, aDelivery({ keys: ["event:2", "ts:1"] }));
    expect(await accept(store, aDelivery({ keys: ["event:2"] }))).toBe("new");
  });

  test("a delivery may name a key twice, or have none", async () => {
    const { store } = fixture;
    expect(await accept(store, aDelivery({ keys: ["a", "a"] }))).toBe("new");
    expect(await accept(store, aDelivery({ keys: [] }))).toBe("new");
    expect(await accept(store, aDelivery({ keys: [] }))).toBe("new");
  });

  test("of 64 copies that arrive at once, in any order of keys, one is new", async () => {
    const { store } = fixture;
    const copies = Array.from({ length: 64 }, (_, copy) =>
      aDelivery({
        lane: `lane ${copy}`,
        keys: copy % 2 === 0 ? ["a", "b", "c"] : ["c", `own:${copy}`, "a"],
      }),
    );
    const results = await Promise.all(copies.map((copy) => accept(store, copy)));
    expect(results.filter((result) => result === "new")).toHaveLength(1);
    expect(await heads(store, 100)).toEqual([copies[results.indexOf("new")]?.id]);
  });

  test("a key that was forgotten counts as new, and later ones are kept", async () => {
    const { store } = fixture;
    await accept(store, aDelivery({ keys: ["old"], receivedAt: now - 1 }));
    await accept(store, aDelivery({ keys: ["young"], receivedAt: now }));
    await store.tx((db) => forgetKeys(db, now));
    expect(await accept(store, aDelivery({ keys: ["old"] }))).toBe("new");
    expect(await accept(store, aDelivery({ keys: ["young"] }))).toBe("duplicate");
  });

  test("what was put aside is counted from a moment on", async () => {
    const { store } = fixture;
    for (const at of [now - 5, now, now + 5]) {
      const delivery = aDelivery({ at });
      await accept(store, delivery);
      await quarantine(store, delivery.id);
    }
    await accept(store, aDelivery({ at: now }));
    const counted = (since: number) => store.read((db) => quarantinedSince(db, since));
    expect([await counted(now - 9), await counted(now), await counted(now + 9)]).toEqual([3, 2, 0]);
  });

  test("an elder is what waits on the same platform from before", async () => {
    const { store } = fixture;
    const [elder, other] = [aDelivery({ at: now - 5 }), aDelivery({ at: now - 9, platform: "discord" })];
    for (const delivery of [elder, other, aDelivery({ at: now })]) await accept(store, delivery);
    const has = (at: number) => store.read((db) => hasElder(db, { platform: "slack", at }));
    expect([await has(now), await has(now - 5)]).toEqual([true, false]);
    await store.tx((db) => markDone(db, elder.id));
    expect(await has(now)).toBe(false);
  });

  test("the head of a lane is its oldest by the platform's time, then by id", async () => {
    const { store } = fixture;
    const [first, second, third] = [v7(), v7(), v7()];
    await accept(store, aDelivery({ id: first, at: now + 5 }));
    await accept(store, aDelivery({ id: third, at: now }));
    await accept(store, aDelivery({ id: second, at: now }));
    expect(await heads(store)).toEqual([second]);
    await store.tx((db) => markDone(db, second));
    expect(await heads(store)).toEqual([third]);
    await store.tx((db) => markDone(db, third));
    expect(await heads(store)).toEqual([first]);
  });

  test("heads are, for any inbox, what going through all of it finds", async () => {
    const { store } = fixture;
    const lanes = ["a", "b", "c", "d"];
    const inboxes = fc.array(
      fc.record({ lane: fc.constantFrom(...lanes), at: fc.nat(5), done: fc.boolean() }),
      { maxLength: 20 },
    );
    const agree = fc.asyncProperty(
      inboxes,
      fc.subarray(lanes),
      fc.integer({ min: 1, max: 5 }),
      async (rows, busy, limit) => {
        const deliveries = rows.map((row) => ({ ...row, id: v7() }));
        const found = await rolledBack(store, async (db) => {
          for (const { done, ...row } of deliveries) {
            await acceptDelivery(db, aDelivery(row));
            if (done) await markDone(db, row.id);
          }
          return pendingHeads(db, limit, busy);
        });
        const pending = deliveries.filter(({ done }) => !done);
        const inOrder = pending.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
        const expected = inOrder
          .filter((row) => inOrder.find(({ lane }) => lane === row.lane) === row && !busy.includes(row.lane))
          .slice(0, limit);
        expect(found.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
      },
    );
    await fc.assert(agree, { numRuns: 60 });
  });

  test("a delivery can be ended once", async () => {
    const { store } = fixture;
    const delivery = aDelivery();
    await accept(store, delivery);
    expect(await store.tx((db) => markDone(db, delivery.id))).toBe(true);
    expect(await store.tx((db) => markDone(db, delivery.id))).toBe(false);
    expect(await heads(store)).toEqual([]);
  });

  test("after five failures a delivery is put aside and its lane goes on", async () => {
    const { store } = fixture;
    const poison = aDelivery({ at: now });
    const next = aDelivery({ at: now + 1 });
    await accept(store, poison);
    await accept(store, next);
    expect(await quarantine(store, poison.id)).toEqual([
      "pending",
      "pending",
      "pending",
      "pending",
      "quarantined",
    ]);
    expect(await heads(store)).toEqual([next.id]);
    expect(await store.read(listQuarantined)).toMatchObject([
      { id: poison.id, attempts: 5, error: "failure 5" },
    ]);
  });

  test("an error message with a null character can be kept", async () => {
    const { store } = fixture;
    const delivery = aDelivery();
    await accept(store, delivery);
    expect(await store.tx((db) => markFailed(db, delivery.id, "bad \0 byte"))).toBe("pending");
  });

  test("a quarantined delivery can be tried again, with all its attempts", async () => {
    const { store } = fixture;
    const delivery = aDelivery();
    await accept(store, delivery);
    expect(await store.tx((db) => retryQuarantined(db, delivery.id))).toBe(false);
    await quarantine(store, delivery.id);
    expect(await store.tx((db) => retryQuarantined(db, delivery.id))).toBe(true);
    expect(await store.read((db) => pendingHeads(db, 10, []))).toMatchObject([
      { id: delivery.id, attempts: 0 },
    ]);
  });

  test("a quarantined delivery can be discarded, once", async () => {
    const { store } = fixture;
    const delivery = aDelivery();
    await accept(store, delivery);
    await quarantine(store, delivery.id);
    expect(await store.tx((db) => discardQuarantined(db, delivery.id))).toBe(true);
    expect(await store.tx((db) => discardQuarantined(db, delivery.id))).toBe(false);
    expect(await store.read(listQuarantined)).toEqual([]);
    expect(await heads(store)).toEqual([]);
  });
};
