import { v7 } from "uuid";
import { expect, test } from "vitest";
import type { Case, Claimed, Closed } from "../../../src/core/case.ts";
import type { PersonKey } from "../../../src/core/person.ts";
import { countAnswers } from "../../../src/storage/answer-counts.ts";
import { loadByTicket, loadCase, saveCase } from "../../../src/storage/cases.ts";
import { customerRows } from "../../../src/storage/customer-rows.ts";
import { customerScope, type Wanted } from "../../../src/storage/customer-scope.ts";
import { writeChange } from "../../../src/storage/customers.ts";
import type { Database } from "../../../src/storage/database.ts";
import { allowDelegate } from "../../../src/storage/delegates.ts";
import { keepVectors } from "../../../src/storage/embeddings.ts";
import { forgetCustomer, planForgetting } from "../../../src/storage/forgetting/forget-customer.ts";
import { historyOf, record } from "../../../src/storage/history.ts";
import { acceptDelivery, listQuarantined, markDone, markFailed } from "../../../src/storage/inbox.ts";
import { saveLinkCode } from "../../../src/storage/link-codes.ts";
import { changeLookups, lookupsOf } from "../../../src/storage/lookups.ts";
import { dueHeads, enqueue, markAttempting, markDelivered } from "../../../src/storage/outbox.ts";
import {
  joinIdentities,
  linkCustomer,
  recordNumberTry,
  rememberPerson,
} from "../../../src/storage/people.ts";
import { playgroundStore } from "../../../src/storage/playground.ts";
import { rememberPost } from "../../../src/storage/posts.ts";
import { recordTarget } from "../../../src/storage/target-results.ts";
import { startTimer } from "../../../src/storage/timers.ts";
import { aCase, aDelivery, anOrder, aQueuedCase, now } from "../samples.ts";
import type { Fixture } from "./contract.ts";

/** A customer of the desk: every text of theirs holds their word. */
type Somebody = {
  readonly number: string;
  readonly key: PersonKey;
  readonly name: string;
  readonly word: string;
  readonly thread: string;
};

const anna: Somebody = {
  number: "10584",
  key: "slack:U0ANNA0001",
  name: "Anna Brandt",
  word: "Zwetschge",
  thread: "100.1",
};
const ben: Somebody = {
  number: "10131",
  key: "slack:U00BEN0002",
  name: "Ben Carter",
  word: "Pflaume",
  thread: "200.2",
};
const petra = { key: "slack:U0PETRA003", name: "Petra Lang" } as const;
const later = now + 60_000;

const closedCase = (one: Somebody, ticket: number): Closed => {
  const said = {
    messageId: one.thread,
    text: `Mein ${one.word} geht nicht.`,
    at: now,
    attachments: [{ id: `F-${one.word}`, name: `${one.word}.png`, type: null, size: null, url: null }],
    turn: 0,
    answers: null,
  };
  const queued = aQueuedCase(ticket, {
    customer: { key: one.key, name: one.name },
    conversation: { platform: "slack", channel: "C1", thread: one.thread },
    identity: { kind: "given", number: one.number, inDirectory: true },
    said: [said],
    corrections: { 0: one.word },
    told: ["greeting", "abuse:1", `authorise:${one.key}`],
  });
  const problem = { text: one.word, kind: "fault", says: [] } as const;
  const of = {
    problems: [problem],
    solution: one.word,
    lastWord: { text: one.word, at: now },
    rating: 5,
    held: [
      { id: now, by: petra, command: { verb: "reply", text: one.word }, hints: [], suggestion: one.word },
    ],
  } as const;
  return { ...queued, status: "closed", agent: petra, ticket: { ...queued.ticket, ...of } };
};

const delivered = async (db: Database, one: Somebody, caseId: string): Promise<void> => {
  const order = anOrder({
    caseId,
    key: "welcome",
    body: {
      order: "post",
      destination: {
        to: "conversation",
        conversation: { platform: "slack", channel: "C1", thread: one.thread },
      },
      onlyFor: null,
      content: {
        audience: "customer",
        say: { say: "agentReply", agent: "Tom", company: "C", text: one.word },
        language: "de",
      },
      ping: [],
      mode: "create",
    },
  });
  const listed = anOrder({
    lane: "slack/internal",
    body: {
      order: "post",
      destination: { to: "internal" },
      onlyFor: petra.key,
      content: {
        audience: "desk",
        say: { say: "noSuchCustomer", number: one.number, example: "1" },
        language: "de",
      },
      ping: [],
      mode: "create",
    },
  });
  await enqueue(db, [order, listed]);
  for (const { id } of [order, listed]) {
    await markAttempting(db, id, now);
    await markDelivered(db, id, "300.3", now);
  }
  const post = { caseId, key: "welcome", platform: "slack", channel: "C1", thread: one.thread };
  await rememberPost(db, { ...post, remoteId: `post-${one.word.length}`, outboxId: order.id });
};

const received = async (db: Database, one: Somebody): Promise<void> => {
  const inThread = aDelivery({
    lane: `slack/C1/${one.thread}`,
    keys: [`key-${one.key.length}-${one.thread}`],
    payload: { text: one.word },
  });
  const elsewhere = aDelivery({
    payload: { body: JSON.stringify({ text: `/ticket customer show ${one.number}` }) },
  });
  for (const delivery of [inThread, elsewhere]) {
    await acceptDelivery(db, delivery);
    await markDone(db, delivery.id);
  }
};

const talked = async (db: Database, one: Somebody, subject: Case): Promise<void> => {
  const base = { caseId: subject.id, at: now, eventId: `event-${one.thread}`, actor: one.key };
  const by = { key: one.key, name: one.name };
  await record(db, [
    { ...base, id: v7(), entry: { what: "statement", messageId: one.thread, text: one.word, by } },
    { ...base, id: v7(), entry: { what: "edit", messageId: "1", before: one.word, after: one.word } },
    { ...base, id: v7(), actor: petra.key, entry: { what: "note", text: { internal: one.word }, by: petra } },
    {
      ...base,
      id: v7(),
      actor: petra.key,
      entry: { what: "held", step: "closed", text: one.word, author: petra, by: petra },
    },
    {
      ...base,
      id: v7(),
      entry: {
        what: "decision",
        status: "queued",
        steps: [{ rule: "R1", name: "Ask", because: { number: one.number, inDirectory: true } }],
      },
    },
  ]);
  await changeLookups(
    db,
    subject.id,
    [
      {
        change: "looked",
        lookup: {
          caseId: subject.id,
          key: "problem-0",
          at: now,
          language: "de",
          kind: "fault",
          question: one.word,
          mode: "on",
          result: "silent",
          findings: [],
          probability: 0,
          chosen: null,
          verdict: "none",
          filedAt: null,
          repliedAt: null,
        },
      },
    ],
    now,
  );
};

const known = async (db: Database, one: Somebody, subject: Case): Promise<void> => {
  const { key, name, number } = one;
  await rememberPerson(db, { key, name, seenAt: now });
  await linkCustomer(db, key, number, now);
  await recordNumberTry(db, { id: v7(), person: key, number, at: now });
  await saveLinkCode(
    db,
    { id: v7(), caseId: subject.id, person: key, holder: key, number, digest: "d", sentAt: now },
    0,
  );
  await writeChange(db, {
    number: one === anna ? 1 : 2,
    customer: number,
    field: "note",
    value: one.word,
    before: "",
    listed: "",
    by: petra,
    at: now,
    undoes: null,
  });
};

/** Everything that the desk can know of a customer, their ticket closed. */
const live = async (db: Database, one: Somebody, ticket: number): Promise<Closed> => {
  const subject = closedCase(one, ticket);
  await saveCase(db, subject, null, now);
  await delivered(db, one, subject.id);
  await received(db, one);
  await talked(db, one, subject);
  await known(db, one, subject);
  await recordTarget(db, {
    id: v7(),
    caseId: subject.id,
    target: "firstReply",
    at: now,
    took: 60_000,
    kept: true,
  });
  await startTimer(db, subject.id, "clock", now);
  return subject;
};

/** Every table but that of where our messages stand: it is needed until the platforms have taken them away. */
const everything = async ({ orm, tables: { posts: _posts, ...tables } }: Database): Promise<string> => {
  const rows = [];
  for (const table of Object.values(tables)) rows.push(await orm.select().from(table));
  return JSON.stringify(rows);
};

const about = (rows: string, { number, key, name, word, thread }: Somebody): readonly string[] =>
  [number, key, key.slice(6), name, word, `"${thread}"`].filter((trace) => rows.includes(trace));

export const forgettingContract = (fixture: Fixture) => {
  const lived = async (): Promise<Closed> => {
    const subject = await fixture.store.tx((db) => live(db, anna, 1));
    await fixture.store.tx((db) => live(db, ben, 2));
    await fixture.store.tx((db) => keepVectors(db, "m", new Map([["k", new Uint8Array([1])]]), now));
    return subject;
  };
  const forget = (wanted: Wanted): Promise<void> =>
    fixture.store.tx(async (db) =>
      forgetCustomer(db, await customerScope(db, wanted), { by: petra, newId: v7, now: later }),
    );
  const plan = (wanted: Wanted) =>
    fixture.store.read(async (db) => planForgetting(db, await customerScope(db, wanted)));

  test("nothing of a forgotten customer is left in any table, and all of the others", async () => {
    const { store } = fixture;
    await lived();
    const before = await store.read(everything);
    expect(about(before, anna)).toHaveLength(6);
    await forget({ number: anna.number });
    const after = await store.read(everything);
    expect(about(after, anna)).toEqual([]);
    expect(about(after, ben)).toEqual(about(before, ben));
    const bens = await store.read(async (db) =>
      customerRows(db, await customerScope(db, { number: ben.number })),
    );
    expect(bens.rows[0]?.case).toMatchObject({
      customer: { name: ben.name },
      said: [{ text: `Mein ${ben.word} geht nicht.` }],
    });
    expect(bens.rows[0]?.history[0]?.entry).toMatchObject({ text: ben.word });
    expect(bens.changes).toMatchObject([{ value: ben.word }]);
  });

  test("the figures stay", async () => {
    const { store } = fixture;
    const { id } = await lived();
    const period = { from: now - 1, until: now + 1 };
    const counted = await store.read((db) => countAnswers(db, period));
    await forget({ number: anna.number });
    expect(await store.read((db) => countAnswers(db, period))).toEqual(counted);
    const left = await store.read((db) => loadByTicket(db, 1));
    expect(left?.case).toMatchObject({
      status: "closed",
      route: "support",
      openedAt: now,
      agent: petra,
      told: ["abuse:1"],
      ticket: {
        number: 1,
        priority: "high",
        filedAt: now,
        rating: 5,
        problems: [{ text: "", kind: "fault" }],
      },
    });
    expect(await store.read((db) => lookupsOf(db, id))).toMatchObject([{ question: "", result: "silent" }]);
    const targets = await store.read(async ({ orm, tables }) => orm.select().from(tables.targetResults));
    expect(targets).toHaveLength(2);
  });

  test("the history says who has forgotten them, and when, and what the rules decided", async () => {
    const { store } = fixture;
    const { id } = await lived();
    await forget({ number: anna.number });
    const history = await store.read((db) => historyOf(db, id));
    expect(history.map(({ entry }) => entry.what)).toEqual([
      "statement",
      "edit",
      "note",
      "held",
      "decision",
      "work",
    ]);
    expect(history.at(-1)).toMatchObject({
      at: later,
      actor: petra.key,
      entry: { verb: "customer forget", by: petra },
    });
    expect(history.at(-2)?.entry).toMatchObject({ steps: [{ rule: "R1", because: { inDirectory: true } }] });
  });

  test("what was delivered once is not taken in again", async () => {
    const { store } = fixture;
    await lived();
    await forget({ number: anna.number });
    const again = aDelivery({
      keys: [`key-${anna.key.length}-${anna.thread}`],
      payload: { text: anna.word },
    });
    expect(await store.tx((db) => acceptDelivery(db, again))).toBe("duplicate");
  });

  test("our messages are ordered to be taken away, and hold up nobody", async () => {
    const { store } = fixture;
    const { id } = await lived();
    expect(await plan({ number: anna.number })).toMatchObject({
      messages: 1,
      cases: 1,
      tickets: 1,
      corrections: 1,
    });
    await forget({ number: anna.number });
    const due = await store.read((db) => dueHeads(db, later, 10, []));
    expect(due).toMatchObject([
      { caseId: id, key: "welcome", lane: "forget/slack/C1", body: { order: "delete" } },
    ]);
  });

  test("nothing is forgotten as long as a ticket is not closed", async () => {
    const { store } = fixture;
    const subject = closedCase(anna, 1);
    const open: Claimed = { ...subject, status: "claimed", agent: petra };
    await store.tx((db) => saveCase(db, open, null, now));
    expect(await plan({ number: anna.number })).toMatchObject({ openTickets: [1] });
    await expect(forget({ number: anna.number })).rejects.toThrow("not closed");
    expect((await store.read((db) => loadCase(db, open.id)))?.case).toEqual(open);
  });

  test("all accounts of one human are forgotten with their number, a dialogue from before it was known too", async () => {
    const { store } = fixture;
    await lived();
    const asked = aCase({ customer: { key: "discord:777000777000", name: "anna_b" } });
    await store.tx(async (db) => {
      await rememberPerson(db, { key: "discord:777000777000", name: "anna_b", seenAt: now });
      await joinIdentities(db, "discord:777000777000", anna.key);
      await saveCase(db, asked, null, now);
    });
    expect((await plan({ number: anna.number })).accounts).toHaveLength(2);
    await forget({ number: anna.number });
    expect(await store.read(everything)).not.toMatch(/777000777000|anna_b/);
  });

  test("whoever only gave the number of somebody else is not taken for them", async () => {
    const { store } = fixture;
    await lived();
    const other = { key: "discord:888000888000", name: "Udo" } as const;
    const unconfirmed = { holder: { key: anna.key, name: anna.name }, status: "left", wrong: 0 } as const;
    const claimed = aCase({
      customer: other,
      conversation: { platform: "discord", channel: "C9", thread: "9" },
      identity: { kind: "given", number: anna.number, inDirectory: true, unconfirmed },
    });
    await store.tx((db) => saveCase(db, claimed, null, now));
    const scope = await store.read((db) => customerScope(db, { number: anna.number }));
    expect(scope.cases.map(({ customer }) => customer.key)).toEqual([anna.key]);
    await forget({ number: anna.number });
    const left = (await store.read((db) => loadCase(db, claimed.id)))?.case;
    expect(left?.customer).toEqual(other);
    expect(JSON.stringify(left)).not.toMatch(/Anna|U0ANNA/);
  });

  test("one account can be forgotten, and what others share with it stays", async () => {
    const { store } = fixture;
    await lived();
    await forget({ account: anna.key });
    const rows = await store.read(everything);
    expect(rows).not.toContain(anna.name);
    expect(rows).not.toContain(anna.key);
    const left = await store.read(async (db) =>
      customerRows(db, await customerScope(db, { number: anna.number })),
    );
    expect(left.changes).toHaveLength(1);
    expect(left.rows).toEqual([]);
  });

  test("what was put aside and speaks of them is emptied, in whatever letters and however deep in JSON", async () => {
    const { store } = fixture;
    const putAside = async (payload: object): Promise<string> => {
      const delivery = aDelivery({ lane: `web/${v7()}`, payload });
      await store.tx(async (db) => {
        await acceptDelivery(db, delivery);
        for (let time = 1; time <= 5; time += 1) await markFailed(db, delivery.id, "refused");
      });
      return delivery.id;
    };
    await store.tx((db) => rememberPerson(db, { key: "web:anna_b", name: anna.name, seenAt: now }));
    await putAside({ text: `Was ist mit ${anna.name.toUpperCase()}?` });
    await putAside({ body: JSON.stringify({ user: "anna_b" }) });
    const others = [
      await putAside({ body: JSON.stringify({ user: "annasb" }) }),
      await putAside({ text: "Was ist mit Ben Carter?" }),
    ];
    await forget({ account: "web:anna_b" });
    const left = await store.read(listQuarantined);
    expect(left.map(({ id }) => id)).toEqual(others);
  });

  test("a delegate who is forgotten stays without a name in what they said for others", async () => {
    const { store } = fixture;
    const bens = await store.tx((db) => live(db, ben, 2));
    await store.tx((db) => live(db, anna, 1));
    const by = { key: anna.key, name: anna.name };
    await store.tx(async (db) => {
      const person = { key: anna.key, name: anna.name };
      await allowDelegate(db, { id: v7(), customer: ben.number, person, by: petra, at: now, until: later });
      const row = { id: v7(), caseId: bens.id, at: later, eventId: "e", actor: anna.key };
      await record(db, [{ ...row, entry: { what: "statement", messageId: "7", text: "Für Ben.", by } }]);
    });
    await forget({ number: anna.number });
    const spoken = (await store.read((db) => historyOf(db, bens.id))).at(-1);
    expect(spoken?.entry).toMatchObject({ text: "Für Ben.", by: { name: "-" } });
    expect(await store.read(everything)).not.toContain(anna.key);
  });

  test("messages of the playground, which stand in this database, go too", async () => {
    const { store } = fixture;
    const web = aCase({
      customer: { key: "web:anna", name: "Anna" },
      conversation: { platform: "web", channel: "support", thread: "m1" },
    });
    await store.tx(async (db) => {
      await saveCase(db, web, null, now);
      await rememberPerson(db, { key: "web:anna", name: "Anna", seenAt: now });
      await linkCustomer(db, "web:anna", anna.number, now);
      const post = { caseId: web.id, key: "card", platform: "web", channel: "internal", thread: null };
      await rememberPost(db, { ...post, remoteId: "m3", outboxId: "o" });
    });
    const messages = playgroundStore<string>(store);
    const message = { channel: "support", thread: null, body: "b", visibleTo: null, orderId: null, at: now };
    const unchanged = { editedAt: null, deletedAt: null };
    for (const [id, author, thread] of [
      ["m1", "anna", null],
      ["m2", "deskbell", "m1"],
      ["m3", "deskbell", null],
      ["m4", "ben", null],
    ] as const)
      await messages.addMessage({ ...message, ...unchanged, id, author, thread }, [
        { id: `f-${id}`, content: new Uint8Array([1]) },
      ]);
    await forget({ number: anna.number });
    expect((await messages.messagesSince(0)).map(({ id }) => id)).toEqual(["m4"]);
    const left = await Promise.all(["m1", "m2", "m3", "m4"].map((id) => messages.file(`f-${id}`)));
    expect(left.flatMap((file) => file?.id ?? [])).toEqual(["f-m4"]);
    expect(await store.read((db) => dueHeads(db, later, 10, []))).toEqual([]);
  });
};
