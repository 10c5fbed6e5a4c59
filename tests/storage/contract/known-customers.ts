import { v7 } from "uuid";
import type { Case, Closed } from "../../../src/core/case.ts";
import type { PersonKey } from "../../../src/core/person.ts";
import { saveCase } from "../../../src/storage/cases.ts";
import { writeChange } from "../../../src/storage/customers.ts";
import type { Database } from "../../../src/storage/database.ts";
import { record } from "../../../src/storage/history.ts";
import { acceptDelivery, markDone } from "../../../src/storage/inbox.ts";
import { saveLinkCode } from "../../../src/storage/link-codes.ts";
import { changeLookups } from "../../../src/storage/lookups.ts";
import { enqueue, markAttempting, markDelivered } from "../../../src/storage/outbox.ts";
import { linkCustomer, recordNumberTry, rememberPerson } from "../../../src/storage/people.ts";
import { rememberPost } from "../../../src/storage/posts.ts";
import { recordTarget } from "../../../src/storage/target-results.ts";
import { startTimer } from "../../../src/storage/timers.ts";
import { aDelivery, anOrder, aQueuedCase, now } from "../samples.ts";

/** A customer of the desk: every text of theirs holds their word. */
export type Somebody = {
  readonly number: string;
  readonly key: PersonKey;
  readonly name: string;
  readonly word: string;
  readonly thread: string;
};

export const anna: Somebody = {
  number: "10584",
  key: "slack:U0ANNA0001",
  name: "Anna Brandt",
  word: "Zwetschge",
  thread: "100.1",
};
export const ben: Somebody = {
  number: "10131",
  key: "slack:U00BEN0002",
  name: "Ben Carter",
  word: "Pflaume",
  thread: "200.2",
};
export const petra = { key: "slack:U0PETRA003", name: "Petra Lang" } as const;
export const later = now + 60_000;

export const closedCase = (one: Somebody, ticket: number): Closed => {
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
export const live = async (db: Database, one: Somebody, ticket: number): Promise<Closed> => {
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
export const everything = async ({
  orm,
  tables: { posts: _posts, ...tables },
}: Database): Promise<string> => {
  const rows = [];
  for (const table of Object.values(tables)) rows.push(await orm.select().from(table));
  return JSON.stringify(rows);
};

export const about = (rows: string, { number, key, name, word, thread }: Somebody): readonly string[] =>
  [number, key, key.slice(6), name, word, `"${thread}"`].filter((trace) => rows.includes(trace));
