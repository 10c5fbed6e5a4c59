import { v7 } from "uuid";
import { expect, test } from "vitest";
import type { Case, Claimed } from "../../../src/core/case.ts";
import {
  casesOf,
  changedCases,
  loadByPost,
  loadByThread,
  loadByTicket,
  loadCase,
  newestCaseOf,
  openTickets,
  pausedCases,
  saveCase,
} from "../../../src/storage/cases.ts";
import { rememberPost } from "../../../src/storage/posts.ts";
import type { Store } from "../../../src/storage/store.ts";
import { attachThread, threadOpenedBy, threadsOfCase } from "../../../src/storage/threads.ts";
import { aCase, aQueuedCase, now } from "../samples.ts";
import type { Fixture } from "./contract.ts";

const save = (store: Store, subject: Case, version: number | null) =>
  store.tx((db) => saveCase(db, subject, version, now));

const load = (store: Store, id: string) => store.read((db) => loadCase(db, id));

const thread = { platform: "slack", channel: "C1", thread: "100.1" };

export const casesContract = (fixture: Fixture) => {
  test("a case comes back as it was saved, with its version", async () => {
    const { store } = fixture;
    const subject = aQueuedCase(7, { corrections: { 0: "Mail \0 and 😀" }, hurry: true });
    expect(await save(store, subject, null)).toBe(true);
    expect(await load(store, subject.id)).toEqual({ case: subject, version: 1 });
    expect(await load(store, v7())).toBeNull();
  });

  test("saving needs the version that was loaded", async () => {
    const { store } = fixture;
    const subject = aCase();
    await save(store, subject, null);
    expect(await save(store, { ...subject, turn: 1 }, 1)).toBe(true);
    expect(await save(store, { ...subject, turn: 2 }, 1)).toBe(false);
    expect(await load(store, subject.id)).toEqual({ case: { ...subject, turn: 1 }, version: 2 });
  });

  test("a new case is not saved over an old one, and an old one not before it is new", async () => {
    const { store } = fixture;
    const subject = aCase();
    expect(await save(store, subject, 1)).toBe(false);
    expect(await save(store, subject, null)).toBe(true);
    expect(await save(store, { ...subject, turn: 1 }, null)).toBe(false);
    expect(await load(store, subject.id)).toEqual({ case: subject, version: 1 });
  });

  test("of 64 agents who claim at once, one does", async () => {
    const { store } = fixture;
    const queued = aQueuedCase(1);
    await save(store, queued, null);
    const claim = async (agent: number): Promise<boolean> =>
      store.tx(async (db) => {
        const found = await loadCase(db, queued.id);
        if (found?.case.status !== "queued") return false;
        const party = { key: `slack:A${agent}`, name: `Agent ${agent}` } as const;
        const claimed: Claimed = { ...found.case, status: "claimed", agent: party };
        return saveCase(db, claimed, found.version, now);
      });
    const results = await Promise.all(Array.from({ length: 64 }, (_, agent) => claim(agent)));
    expect(results.filter((won) => won)).toHaveLength(1);
    const winner = results.indexOf(true);
    expect(await load(store, queued.id)).toMatchObject({
      case: { agent: { key: `slack:A${winner}` } },
      version: 2,
    });
  });

  test("of 64 savers with the same version, one wins", async () => {
    const { store } = fixture;
    const subject = aCase();
    await save(store, subject, null);
    const results = await Promise.all(
      Array.from({ length: 64 }, (_, turn) => save(store, { ...subject, turn }, 1)),
    );
    expect(results.filter((won) => won)).toHaveLength(1);
    expect(await load(store, subject.id)).toMatchObject({
      case: { turn: results.indexOf(true) },
      version: 2,
    });
  });

  test("a case is found by its ticket number", async () => {
    const { store } = fixture;
    const subject = aQueuedCase(42);
    await save(store, subject, null);
    expect(await store.read((db) => loadByTicket(db, 42))).toEqual({ case: subject, version: 1 });
    expect(await store.read((db) => loadByTicket(db, 43))).toBeNull();
  });

  test("two cases never share a ticket number", async () => {
    const { store } = fixture;
    await save(store, aQueuedCase(42), null);
    await expect(save(store, aQueuedCase(42), null)).rejects.toThrow();
  });

  test("a case is found by its thread, and a conversation that is no thread has none", async () => {
    const { store } = fixture;
    const subject = aCase({ conversation: thread });
    await save(store, subject, null);
    await save(store, aCase({ conversation: { ...thread, thread: null } }), null);
    expect(await store.read((db) => loadByThread(db, thread))).toEqual({ case: subject, version: 1 });
    for (const other of [{ platform: "discord" }, { channel: "C2" }, { thread: "100.2" }, { thread: null }])
      expect(await store.read((db) => loadByThread(db, { ...thread, ...other }))).toBeNull();
  });

  test("a later case takes a thread over, and the earlier one does not take it back", async () => {
    const { store } = fixture;
    const [earlier, later] = [aCase({ conversation: thread }), aCase({ conversation: thread })];
    await save(store, earlier, null);
    await save(store, later, null);
    await save(store, { ...earlier, turn: 1 }, 1);
    expect((await store.read((db) => loadByThread(db, thread)))?.case.id).toBe(later.id);
  });

  test("a thread without a case can be given to one, and one that has a case keeps it", async () => {
    const { store } = fixture;
    const [subject, other] = [aCase({ conversation: thread }), aCase({ conversation: thread })];
    const opened = { ...thread, thread: "300.1" };
    await save(store, subject, null);
    await store.tx(async (db) => {
      await attachThread(db, opened, subject.id);
      await attachThread(db, opened, other.id);
      await attachThread(db, { ...thread, thread: null }, subject.id);
    });
    expect((await store.read((db) => loadByThread(db, opened)))?.case.id).toBe(subject.id);
  });

  test("a thread of a case is found by the message that opened it", async () => {
    const { store } = fixture;
    const subject = aCase({ conversation: thread });
    const opened = { ...thread, channel: "C7", thread: "300.1" };
    await save(store, subject, null);
    await store.tx((db) => attachThread(db, opened, subject.id));
    expect(await store.read((db) => threadOpenedBy(db, "300.1", subject.id))).toEqual(opened);
    expect(await store.read((db) => threadOpenedBy(db, "300.1", "other"))).toBeNull();
    expect(await store.read((db) => threadOpenedBy(db, "300.2", subject.id))).toBeNull();
  });

  test("all threads of a case are known, and none of another", async () => {
    const { store } = fixture;
    const [subject, other] = [
      aCase({ conversation: thread }),
      aCase({ conversation: { ...thread, thread: "7" } }),
    ];
    for (const one of [subject, other]) await save(store, one, null);
    const beside = { ...thread, thread: "300.1" };
    const elsewhere = { ...thread, channel: "C7", thread: "300.3" };
    await store.tx(async (db) => {
      await attachThread(db, elsewhere, subject.id);
      await attachThread(db, beside, subject.id);
      await attachThread(db, { ...thread, thread: "300.2" }, other.id);
    });
    expect(await store.read((db) => threadsOfCase(db, subject.id))).toEqual([thread, beside, elsewhere]);
    expect(await store.read((db) => threadsOfCase(db, "other"))).toEqual([]);
  });

  test("the newest case of somebody is the one that was opened last, whatever became of it", async () => {
    const { store } = fixture;
    expect(await store.read((db) => newestCaseOf(db, "slack:U1"))).toBeNull();
    const [first, second] = [aCase(), aQueuedCase(1, { openedAt: now - 5 })];
    for (const subject of [second, first]) await save(store, subject, null);
    expect(await store.read((db) => newestCaseOf(db, "slack:U1"))).toBe(second.id);
  });

  test("a case that moves is found in both threads", async () => {
    const { store } = fixture;
    const subject = aCase({ conversation: thread });
    const elsewhere = { platform: "discord", channel: "D1", thread: "9" };
    await save(store, subject, null);
    await save(store, { ...subject, conversation: elsewhere }, 1);
    for (const place of [thread, elsewhere])
      expect((await store.read((db) => loadByThread(db, place)))?.case.id).toBe(subject.id);
  });

  test("a case is found by a message of ours", async () => {
    const { store } = fixture;
    const subject = aCase();
    await save(store, subject, null);
    const post = { ...thread, caseId: subject.id, key: "card", remoteId: "200.1", outboxId: v7() };
    await store.tx((db) => rememberPost(db, post));
    expect((await store.read((db) => loadByPost(db, "slack", "C1", "200.1")))?.case.id).toBe(subject.id);
    expect(await store.read((db) => loadByPost(db, "slack", "C2", "200.1"))).toBeNull();
  });

  test("a person's cases come newest first, in the statuses asked for", async () => {
    const { store } = fixture;
    const old = aCase({ openedAt: now - 2 });
    const filed = aQueuedCase(1, { openedAt: now - 1 });
    const recent = aCase({ openedAt: now });
    const others = aCase({ customer: { key: "slack:U2", name: "Ben" } });
    for (const subject of [filed, recent, old, others]) await save(store, subject, null);
    const ids = async (...statuses: Parameters<typeof casesOf>[2]) =>
      (await store.read((db) => casesOf(db, "slack:U1", statuses))).map((found) => found.case.id);
    expect(await ids("listening")).toEqual([recent.id, old.id]);
    expect(await ids("listening", "queued")).toEqual([recent.id, filed.id, old.id]);
    expect(await ids()).toEqual([]);
  });

  test("paused are those whose customer is, the one that changed last first", async () => {
    const { store } = fixture;
    const paused = (id: string): Case => ({ ...aCase({ id }), status: "paused", until: now, awaiting: null });
    const [first, second] = [paused("case-a"), paused("case-b")];
    for (const subject of [first, second, aCase()]) await save(store, subject, null);
    await store.tx((db) => saveCase(db, first, 1, now + 1));
    expect((await store.read(pausedCases)).map((found) => found.case.id)).toEqual([first.id, second.id]);
  });

  test("open are the tickets that are queued, claimed or waiting for the customer", async () => {
    const { store } = fixture;
    const agent = { key: "slack:A1", name: "Tom" } as const;
    const statuses = ["queued", "claimed", "waitingForCustomer", "resolved", "closed"] as const;
    const tickets = statuses.map(
      (status, index): Case => ({ ...aQueuedCase(5 - index), status, agent }) as Case,
    );
    for (const subject of [...tickets, aCase()]) await save(store, subject, null);
    const open = await store.read(openTickets);
    expect(open.map((found) => found.case.status)).toEqual(["waitingForCustomer", "claimed", "queued"]);
  });

  test("the cases that changed after a moment come the latest first, and no more than asked for", async () => {
    const { store } = fixture;
    const [early, middle, late] = [aCase(), aCase(), aCase()];
    await store.tx(async (db) => {
      await saveCase(db, late, null, now + 3);
      await saveCase(db, early, null, now + 1);
      await saveCase(db, middle, null, now + 2);
    });
    const changed = await store.read((db) => changedCases(db, now + 1, 10));
    expect(changed.map(({ id }) => id)).toEqual([late.id, middle.id]);
    expect(await store.read((db) => changedCases(db, now, 1))).toHaveLength(1);
  });
};
