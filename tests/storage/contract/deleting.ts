import { v7 } from "uuid";
import { expect, test } from "vitest";
import { type Answered, baseOf, type Case, type Paused } from "../../../src/core/case.ts";
import { isForgotten } from "../../../src/core/forgotten-case.ts";
import type { Incident } from "../../../src/core/incident.ts";
import { retentionAt } from "../../../src/core/retention.ts";
import { countAnswers } from "../../../src/storage/answer-counts.ts";
import { breachesIn } from "../../../src/storage/breaches.ts";
import { loadByTicket, loadCase, saveCase } from "../../../src/storage/cases.ts";
import { allowDelegate } from "../../../src/storage/delegates.ts";
import { keepVectors } from "../../../src/storage/embeddings.ts";
import { countFiled } from "../../../src/storage/filed-tickets.ts";
import { emptyHandled } from "../../../src/storage/forgetting/empty-handled.ts";
import { countByAge, deleteByAge } from "../../../src/storage/forgetting/sweeps.ts";
import { historyOf, record } from "../../../src/storage/history.ts";
import { acceptDelivery, markDone, markFailed } from "../../../src/storage/inbox.ts";
import { addIncident, attachCase } from "../../../src/storage/incidents.ts";
import { changeLookups } from "../../../src/storage/lookups.ts";
import { dueHeads, enqueue, markAttempting, markDelivered } from "../../../src/storage/outbox.ts";
import { ownWork } from "../../../src/storage/own-work.ts";
import { identitiesOf, joinIdentities, rememberPerson } from "../../../src/storage/people.ts";
import { playgroundStore } from "../../../src/storage/playground.ts";
import { findPost, rememberPost } from "../../../src/storage/posts.ts";
import { promiseEnds } from "../../../src/storage/promise-ends.ts";
import { recordTarget } from "../../../src/storage/target-results.ts";
import { aCase, aDelivery, anOrder, now } from "../samples.ts";
import type { Fixture } from "./contract.ts";
import { about, anna, ben, closedCase, everything, live, petra } from "./known-customers.ts";

const day = 24 * 60 * 60_000;
const keepDays = 365;
/** The night in which what is of `now` has been kept for long enough. */
const night = now + (keepDays + 1) * day;
const by = { key: "desk:deletion", name: "desk deletion" } as const;

const answered = (opened: number): Answered => ({
  ...baseOf(aCase({ openedAt: opened })),
  status: "answered",
  entries: ["mail-create"],
  verdict: "solved",
});

const anIncident = (ended: boolean): Incident => ({
  number: 1,
  service: { id: "mail", name: { de: "Mail", en: "Mail" } },
  openedAt: now,
  openedBy: petra,
  news: [],
  ended: ended ? { at: now, by: petra } : null,
});

export const deletingContract = (fixture: Fixture) => {
  const nightly = (at = night, keep = keepDays) =>
    deleteByAge(fixture.store, retentionAt(keep, at), { by, newId: v7, now: at });
  const deleteOld = async (at = night, keep = keepDays): Promise<void> => {
    for await (const _batch of nightly(at, keep));
  };
  const saved = (subject: Case, changedAt = now): Promise<boolean> =>
    fixture.store.tx((db) => saveCase(db, subject, null, changedAt));
  const isEmptied = async ({ id }: Case): Promise<boolean> => {
    const found = await fixture.store.read((db) => loadCase(db, id));
    return found !== null && isForgotten(found.case);
  };
  /** What is left of somebody beside the corrections of their data, which lie over the customer list and stay. */
  const left = async (somebody: typeof anna): Promise<readonly string[]> =>
    fixture.store.read(async (db) => {
      const { customerChanges: _changes, ...tables } = db.tables;
      return about(await everything({ ...db, tables: tables as typeof db.tables }), somebody);
    });

  test("what ended longer ago than it is kept is emptied, in every table", async () => {
    const { store } = fixture;
    const subject = await store.tx((db) => live(db, anna, 1));
    await store.tx((db) => keepVectors(db, "m", new Map([["k", new Uint8Array([1])]]), now));
    expect(await left(anna)).toHaveLength(6);
    expect(await countByAge(store, retentionAt(keepDays, night))).toMatchObject({
      conversations: 1,
      deliveries: 2,
      vectors: 1,
    });
    await deleteOld();
    expect(await left(anna)).toEqual([]);
    expect(await store.read(({ orm, tables }) => orm.select().from(tables.embeddingVectors))).toEqual([]);
    const emptied = await store.read((db) => loadByTicket(db, 1));
    expect(emptied?.case).toMatchObject({ status: "closed", ticket: { rating: 5, filedAt: now } });
    const history = await store.read((db) => historyOf(db, subject.id));
    expect(history.at(-1)).toMatchObject({ at: night, entry: { what: "work", verb: "privacy", by } });
    const nothing = Object.values(await countByAge(store, retentionAt(keepDays, night)));
    expect(nothing.every((rows) => rows === 0)).toBe(true);
  });

  test("what has not been kept for long enough stays as it is", async () => {
    const { store } = fixture;
    await store.tx((db) => live(db, anna, 1));
    const before = await store.read(everything);
    await deleteOld(now + keepDays * day);
    expect(await store.read(everything)).toBe(before);
  });

  test("open tickets, dialogues that go on, pauses in force and what an open incident waits for are left alone", async () => {
    const { store } = fixture;
    const place = (thread: string) => ({
      id: v7(),
      conversation: { platform: "slack", channel: "C1", thread },
    });
    const closed = (ticket: number) => ({ ...closedCase(anna, ticket), ...place(`t${ticket}`) });
    const open: Case = { ...closed(1), status: "claimed", agent: petra };
    const dialogue: Case = { ...aCase(place("t2")), status: "intake", awaiting: { about: "number" } };
    const paused: Paused = { ...baseOf(aCase(place("t3"))), status: "paused", until: night, awaiting: null };
    const [attached, awaited] = [closed(4), closed(5)];
    for (const one of [open, paused, attached, awaited]) await saved(one);
    await saved(dialogue, night - 29 * day);
    await store.tx(async (db) => {
      await addIncident(db, anIncident(false));
      await attachCase(db, attached.id, 1);
      await enqueue(db, [anOrder({ caseId: awaited.id })]);
    });
    await deleteOld(night, 1);
    for (const one of [open, dialogue, paused, attached, awaited]) expect(await isEmptied(one)).toBe(false);
  });

  test("a dialogue that nobody ended is over after thirty days of silence, if not later", async () => {
    const subject: Case = { ...aCase(), status: "intake", awaiting: { about: "number" } };
    await saved(subject);
    await deleteOld(now + 29 * day, 7);
    expect(await isEmptied(subject)).toBe(false);
    await deleteOld(now + 31 * day, 7);
    expect(await isEmptied(subject)).toBe(true);
  });

  test("a conversation is emptied as a whole: whoever came back in its thread keeps it", async () => {
    const [first, again] = [answered(now), answered(now + 1000)];
    await saved(first);
    await saved(again, night - day);
    await deleteOld();
    expect(await isEmptied(first)).toBe(false);
    await deleteOld(night + (keepDays + 1) * day);
    expect([await isEmptied(first), await isEmptied(again)]).toEqual([true, true]);
  });

  test("figures, breaches, promises and people's own figures of past months stay as they were", async () => {
    const { store } = fixture;
    const subject = await store.tx((db) => live(db, anna, 1));
    const [first, again] = [answered(now), answered(now + 1000)];
    const paused: Paused = {
      ...baseOf(aCase({ conversation: { platform: "slack", channel: "C1", thread: "7" } })),
      status: "paused",
      until: now + day,
      awaiting: null,
    };
    for (const one of [first, again, paused]) await saved(one);
    const looked = {
      at: now,
      language: "de",
      kind: "question",
      question: "Wie?",
      mode: "on",
      result: "answered",
      findings: [],
      probability: 1,
      chosen: null,
      verdict: "solved",
      filedAt: null,
      repliedAt: null,
    } as const;
    const promise = {
      id: "p",
      until: now + 1,
      givenAt: now,
      by: petra,
      words: { internal: "Zwetschge" },
    };
    await store.tx(async (db) => {
      for (const { id } of [first, again])
        await changeLookups(
          db,
          id,
          [{ change: "looked", lookup: { ...looked, caseId: id, key: "problem-0" } }],
          now,
        );
      await recordTarget(db, {
        id: v7(),
        caseId: subject.id,
        target: "update",
        at: now,
        took: 1,
        kept: false,
      });
      const row = { caseId: subject.id, eventId: "e", actor: petra.key };
      const entries = [
        { what: "work", verb: "claim", by: petra, text: null },
        { what: "work", verb: "transfer", by: petra, text: "Zwetschge" },
        { what: "work", verb: "transfer", by: petra, text: null },
        { what: "work", verb: "close", by: petra, text: null },
        { what: "sentDespite", hints: [{ kind: "blame", words: "Zwetschge" }], by: petra },
        { what: "heeded", kinds: ["blame"], by: petra },
        { what: "promise", step: "kept", promise, by: petra },
      ] as const;
      await record(
        db,
        entries.map((entry, at) => ({ ...row, id: v7(), at: now + at, entry: entry as never })),
      );
    });
    const period = { from: now - day, until: now + day };
    const figures = () =>
      store.read(async (db) => ({
        answers: await countAnswers(db, period),
        filed: await countFiled(db, period),
        promises: (await promiseEnds(db, period, night)).map(({ kept, at }) => ({ kept, at })),
        breaches: (await breachesIn(db, period, night)).map(({ kind, at, on }) => [kind, at, on?.ticket]),
        own: await ownWork(db, { person: petra.key, period }, night),
      }));
    const before = await figures();
    expect(before.answers).toMatchObject({ requests: 4, resolved: 1 });
    expect(before.breaches).toHaveLength(4);
    expect(before.own).toMatchObject({ claimed: 1, hints: [{ heeded: false }, { heeded: true }] });
    await deleteOld();
    expect(await isEmptied(first)).toBe(true);
    const { own, ...after } = await figures();
    const { own: ownBefore, ...others } = before;
    expect(after).toEqual(others);
    const figuresOf = ({ ended, promises, ...rest }: typeof own) => ({
      ...rest,
      promises: promises.map(({ kept }) => kept),
      ended: ended.map(({ rating, handling }) => ({ rating, handling })),
    });
    expect(figuresOf(own)).toEqual(figuresOf(ownBefore));
  });

  test("what a platform delivers again is still recognised, and quarantine waits for somebody", async () => {
    const { store } = fixture;
    const [handled, failed] = [aDelivery({ keys: ["k1"] }), aDelivery({ keys: ["k2"] })];
    await store.tx(async (db) => {
      for (const delivery of [handled, failed]) await acceptDelivery(db, delivery);
      await markDone(db, handled.id);
      for (let tries = 0; tries < 5; tries += 1) await markFailed(db, failed.id, "Hello was too much.");
    });
    const payloads = () =>
      store.read(async ({ orm, tables: { inbox } }) =>
        (
          await orm
            .select({ id: inbox.id, payload: inbox.payload, error: inbox.error })
            .from(inbox)
            .orderBy(inbox.id)
        ).map(({ payload, error }) => [payload === null, error === null]),
      );
    await deleteOld(now + 2 * day, 1);
    expect(await payloads()).toEqual([
      [true, true],
      [false, false],
    ]);
    await deleteOld(now + 31 * day, 1);
    expect(await payloads()).toEqual([
      [true, true],
      [true, true],
    ]);
    for (const keys of [["k1"], ["k2"]])
      expect(await store.tx((db) => acceptDelivery(db, aDelivery({ keys })))).toBe("duplicate");
  });

  test("before somebody is forgotten, deliveries that were handled are emptied, and no others", async () => {
    const { store } = fixture;
    const [handled, waiting, failed] = [aDelivery(), aDelivery({ lane: "slack/C2" }), aDelivery()];
    await store.tx(async (db) => {
      for (const delivery of [handled, waiting, failed]) await acceptDelivery(db, delivery);
      await markDone(db, handled.id);
      for (let tries = 0; tries < 5; tries += 1) await markFailed(db, failed.id, "no");
    });
    await emptyHandled(store, { by, newId: v7, now });
    const left = await store.read(({ orm, tables: { inbox } }) =>
      orm.select({ status: inbox.status, payload: inbox.payload }).from(inbox).orderBy(inbox.id),
    );
    expect(left).toEqual([
      { status: "done", payload: null },
      { status: "pending", payload: waiting.payload },
      { status: "quarantined", payload: failed.payload },
    ]);
  });

  test("what the desk reads is taken away, and what the customer reads stays with them", async () => {
    const { store } = fixture;
    const subject = await store.tx((db) => live(db, anna, 1));
    const say = { say: "noSuchTicket", ticket: 1 } as const;
    const card = anOrder({
      caseId: subject.id,
      key: "card",
      body: {
        order: "post",
        destination: { to: "internal" },
        onlyFor: null,
        content: { audience: "desk", say, language: "de" },
        ping: [],
        mode: "createOrUpdate",
      },
    });
    const list = { ...card, id: v7(), caseId: `round-${now}`, key: "list" };
    const internal = { platform: "slack", channel: "internal", thread: null };
    await store.tx(async (db) => {
      await enqueue(db, [card, list]);
      for (const { id, caseId, key } of [card, list]) {
        await markAttempting(db, id, now);
        await markDelivered(db, id, key ?? "", now);
        await rememberPost(db, {
          ...internal,
          caseId: caseId ?? "",
          key: key ?? "",
          remoteId: key ?? "",
          outboxId: id,
        });
      }
    });
    await deleteOld();
    const due = await store.read(({ orm, tables: { outbox } }) => orm.select().from(outbox));
    const away = due.filter(({ status }) => status === "pending");
    expect(away.map(({ lane, body, key }) => [lane, body.order, key])).toEqual([
      ["forget/slack/internal", "delete", "card"],
      ["forget/slack/internal", "delete", "list"],
    ]);
    expect(await store.read((db) => findPost(db, subject.id, "welcome"))).toBeNull();
    expect(await store.read((db) => dueHeads(db, night, 10, []))).toHaveLength(1);
  });

  test("a customer of whom no case is left is known no more, with all accounts of theirs", async () => {
    const { store } = fixture;
    const other = "discord:777000777000";
    await store.tx(async (db) => {
      await live(db, anna, 1);
      await rememberPerson(db, { key: other, name: "anna_b", seenAt: now });
      await joinIdentities(db, other, anna.key);
    });
    await store.tx((db) => rememberPerson(db, { key: other, name: "anna_b", seenAt: night - day }));
    await deleteOld();
    // One of them was seen since then: who it is stays known.
    expect(await store.read((db) => identitiesOf(db, anna.key))).toHaveLength(2);
    await deleteOld(night + (keepDays + 1) * day);
    expect(await store.read(({ orm, tables }) => orm.select().from(tables.people))).toEqual([]);
  });

  test("whoever may still speak for somebody, or has a ticket that is open, stays known", async () => {
    const { store } = fixture;
    const until = night + day;
    await store.tx(async (db) => {
      await live(db, anna, 1);
      const bens = await live(db, ben, 2);
      const found = await loadCase(db, bens.id);
      await saveCase(db, { ...bens, status: "claimed", agent: petra }, found?.version ?? 0, now);
      const person = { key: anna.key, name: anna.name };
      await allowDelegate(db, { id: v7(), customer: ben.number, person, by: petra, at: now, until });
    });
    await deleteOld();
    const keys = () =>
      store.read(async ({ orm, tables: { people } }) =>
        (await orm.select({ key: people.key }).from(people)).map(({ key }) => key).sort(),
      );
    expect(await keys()).toEqual([anna.key, ben.key].sort());
    await deleteOld(until + (keepDays + 1) * day);
    expect(await keys()).toEqual([ben.key]);
  });

  test("interrupted at any moment, it ends the same when it begins anew", async () => {
    const { store } = fixture;
    for (const stopAfter of [1, 2, 4, 7]) {
      await store.tx((db) =>
        live(db, { ...anna, thread: `1.${stopAfter}` }, stopAfter).then(() => undefined),
      );
      const run = nightly();
      for (let batch = 0; batch < stopAfter; batch += 1) await run.next();
      await deleteOld();
      expect(await left(anna)).toEqual([]);
      await store.tx(({ orm, tables }) => orm.delete(tables.customerChanges).then(() => undefined));
    }
  });

  test("messages of the playground, which stand in this database, go with their conversation", async () => {
    const { store } = fixture;
    const message = {
      channel: "support",
      body: "b",
      visibleTo: null,
      orderId: null,
      at: now,
      author: "anna",
    };
    const said = { text: "", at: now, attachments: [], turn: 0, answers: null };
    const web: Case = {
      ...answered(now),
      customer: { key: "web:anna", name: "Anna" },
      conversation: { platform: "web", channel: "support", thread: "m1" },
      said: ["m1", "m3"].map((messageId) => ({ ...said, messageId })),
    };
    await saved(web);
    const messages = playgroundStore<string>(store);
    const unchanged = { editedAt: null, deletedAt: null };
    for (const [id, thread] of [
      ["m1", null],
      ["m2", "m1"],
      ["m3", null],
      ["m4", null],
    ] as const)
      await messages.addMessage({ ...message, ...unchanged, id, thread }, []);
    await deleteOld();
    expect((await messages.messagesSince(0)).map(({ id }) => id)).toEqual(["m4"]);
  });
};
