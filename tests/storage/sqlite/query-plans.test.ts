import { inArray } from "drizzle-orm";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { expect, test } from "vitest";
import { countAnswers } from "../../../src/storage/answer-counts.ts";
import { callsOfStorm, callsSince } from "../../../src/storage/calls.ts";
import {
  casesOf,
  changedCases,
  loadByPost,
  loadByThread,
  loadByTicket,
  loadCase,
  newestCaseOf,
  openTickets,
  saveCase,
} from "../../../src/storage/cases.ts";
import { changesOf } from "../../../src/storage/customers.ts";
import { type Database, noLocks } from "../../../src/storage/database.ts";
import { delegatesOf } from "../../../src/storage/delegates.ts";
import { historyOf } from "../../../src/storage/history.ts";
import {
  acceptDelivery,
  forgetKeys,
  hasElder,
  listQuarantined,
  markDone,
  pendingHeads,
} from "../../../src/storage/inbox.ts";
import { casesOfIncident, openIncidents } from "../../../src/storage/incidents.ts";
import { knowledgeRevision } from "../../../src/storage/knowledge.ts";
import { linkCodeOf, linkCodesSince } from "../../../src/storage/link-codes.ts";
import { lookupsOf, openQuestions } from "../../../src/storage/lookups.ts";
import { readMark } from "../../../src/storage/marks.ts";
import {
  attemptingAfterCrash,
  countByStatus,
  dueHeads,
  findOrder,
  listDead,
  markAttempting,
  markDelivered,
  nextDueAt,
} from "../../../src/storage/outbox.ts";
import { customerNumberOf, identitiesOf, linkedTo, numbersTriedSince } from "../../../src/storage/people.ts";
import { findPost } from "../../../src/storage/posts.ts";
import { openWriter } from "../../../src/storage/sqlite/connection.ts";
import { migrateSqlite } from "../../../src/storage/sqlite/migrate.ts";
import * as tables from "../../../src/storage/sqlite-schema.ts";
import { nextTicketNumber } from "../../../src/storage/ticket-numbers.ts";
import { dueTimers, nextTimerAt, stopTimer, takeTimer } from "../../../src/storage/timers.ts";
import { aCase, aDelivery, now } from "../samples.ts";
import { temporaryFile } from "./temporary-file.ts";

type Sent = { readonly sql: string; readonly plan: readonly string[] };

/** The queries that `work` sends, with how SQLite goes about each of them, one line a step. */
const sentBy = async (work: (db: Database) => Promise<unknown>): Promise<readonly Sent[]> => {
  const client = openWriter(temporaryFile());
  migrateSqlite(client);
  const queries: { readonly sql: string; readonly params: readonly unknown[] }[] = [];
  const logger = { logQuery: (sql: string, params: unknown[]) => void queries.push({ sql, params }) };
  await work({ orm: drizzle({ client, logger }), tables, locks: noLocks });
  const sent = queries.map(({ sql, params }) => ({
    sql,
    plan: client
      .prepare<unknown[], { detail: string }>(`explain query plan ${sql}`)
      .all(...params)
      .map(({ detail }) => detail),
  }));
  client.close();
  return sent;
};

const planOf = async (work: (db: Database) => Promise<unknown>): Promise<string[]> =>
  (await sentBy(work)).flatMap(({ plan }) => plan);

const indexesIn = (plan: readonly string[]) => [
  ...new Set(plan.flatMap((step) => /USING (?:COVERING )?INDEX (\w+)/.exec(step)?.[1] ?? [])),
];

const codes = { person: "slack:U1", holder: "discord:7" } as const;
const thread = { platform: "slack", channel: "C1", thread: "100.1" };

test.each<[string, (db: Database) => Promise<unknown>, string[]]>([
  [
    "the heads of the inbox",
    (db) => pendingHeads(db, 8, ["slack/C1", "slack/C2"]),
    ["inbox_pending_by_time", "inbox_pending_by_lane"],
  ],
  [
    "the heads of the outbox",
    (db) => dueHeads(db, now, 8, ["slack/C1", "slack/C2"]),
    ["outbox_waiting_by_due_time", "outbox_unsettled_by_lane"],
  ],
  ["the next due order", nextDueAt, ["outbox_waiting_by_due_time", "outbox_unsettled_by_lane"]],
  ["the open tickets", openTickets, ["cases_open_tickets"]],
  ["the open incidents", openIncidents, ["incidents_open"]],
  ["the cases of an incident", (db) => casesOfIncident(db, 3), ["incident_cases_by_incident"]],
  ["the interrupted attempts", (db) => attemptingAfterCrash(db, now), ["outbox_unsettled_by_lane"]],
  ["the live orders", countByStatus, ["outbox_unsettled_by_lane", "outbox_dead"]],
  ["the dead letters", listDead, ["outbox_dead"]],
  ["the quarantine", listQuarantined, ["inbox_quarantined"]],
  ["the cases that changed", (db) => changedCases(db, now, 10), ["cases_by_change"]],
  ["the calls of the last minutes", (db) => callsSince(db, now), ["calls_by_time"]],
  ["the calls of a storm", (db) => callsOfStorm(db, "c1"), ["calls_by_storm"]],
  ["old keys", (db) => forgetKeys(db, now), ["inbox_keys_by_age"]],
  ["the due timers", (db) => dueTimers(db, now, 8), ["timers_by_due_time"]],
  ["the next timer", nextTimerAt, ["timers_by_due_time"]],
  [
    "the codes to somebody",
    (db) => linkCodesSince(db, codes, now),
    ["link_codes_by_person", "link_codes_by_holder"],
  ],
  ["the code of a case", (db) => linkCodeOf(db, "c1"), ["link_codes_by_case"]],
  ["what was corrected of a customer", (db) => changesOf(db, "10584"), ["customer_changes_by_customer"]],
  ["who may speak for a customer", (db) => delegatesOf(db, "10584", 0), ["delegates_by_customer"]],
  ["whom a number is linked to", (db) => linkedTo(db, "10584"), ["people_by_customer_number"]],
  [
    "the identities of one human",
    (db) => identitiesOf(db, "slack:U1"),
    ["sqlite_autoindex_people_1", "people_by_identity"],
  ],
  ["a person's cases", (db) => casesOf(db, "slack:U1", ["queued"]), ["cases_by_person"]],
  ["a ticket", (db) => loadByTicket(db, 1), ["cases_ticket"]],
  [
    "the case of a thread",
    (db) => loadByThread(db, thread),
    ["sqlite_autoindex_cases_1", "sqlite_autoindex_threads_1"],
  ],
  [
    "the case of a post",
    (db) => loadByPost(db, "slack", "C1", "1"),
    ["sqlite_autoindex_cases_1", "posts_by_remote_id"],
  ],
  ["a case", (db) => loadCase(db, "case"), ["sqlite_autoindex_cases_1"]],
  ["a person's newest case", (db) => newestCaseOf(db, "slack:U1"), ["cases_by_person"]],
  ["the case to change", (db) => saveCase(db, aCase(), 1, now), ["sqlite_autoindex_cases_1"]],
  ["the last ticket number", nextTicketNumber, ["sqlite_autoindex_counters_1"]],
  ["the keys that are known", (db) => acceptDelivery(db, aDelivery()), ["sqlite_autoindex_inbox_keys_1"]],
  ["the delivery to end", (db) => markDone(db, "delivery"), ["sqlite_autoindex_inbox_1"]],
  ["an elder delivery", (db) => hasElder(db, { platform: "slack", at: now }), ["inbox_pending_by_time"]],
  ["an order", (db) => findOrder(db, "order"), ["sqlite_autoindex_outbox_1"]],
  ["the order to begin", (db) => markAttempting(db, "order", now), ["sqlite_autoindex_outbox_1"]],
  ["the order to settle", (db) => markDelivered(db, "order", "1", now), ["sqlite_autoindex_outbox_1"]],
  ["a post", (db) => findPost(db, "case", "card"), ["sqlite_autoindex_posts_1"]],
  ["a person's number", (db) => customerNumberOf(db, "slack:U1"), ["sqlite_autoindex_people_1"]],
  ["the numbers tried", (db) => numbersTriedSince(db, "slack:U1", now), ["number_tries_by_person"]],
  ["the version of the knowledge", knowledgeRevision, []],
  ["a mark", (db) => readMark(db, "complete:slack"), ["sqlite_autoindex_marks_1"]],
  ["the timer to stop", (db) => stopTimer(db, "case", "quiet"), ["sqlite_autoindex_timers_1"]],
  ["the timer to take", (db) => takeTimer(db, "case", "quiet", now), ["sqlite_autoindex_timers_1"]],
  ["a history", (db) => historyOf(db, "case"), ["history_by_case"]],
  ["the questions of a case", (db) => lookupsOf(db, "case"), ["sqlite_autoindex_lookups_1"]],
  [
    "what was achieved in a month",
    (db) => countAnswers(db, { from: now, until: now + 1 }),
    ["cases_by_opening", "cases_by_person", "sqlite_autoindex_lookups_1"],
  ],
  [
    "the open questions of three months",
    (db) => openQuestions(db, now, 10),
    ["lookups_by_time", "sqlite_autoindex_cases_1", "sqlite_autoindex_people_1"],
  ],
])("SQLite finds %s by index, without going through the table", async (_, query, indexes) => {
  const plan = await planOf(query);
  expect(plan.filter((step) => /^SCAN (?!.*USING)/.test(step))).toEqual([]);
  expect(indexesIn(plan).toSorted()).toEqual(indexes.toSorted());
});

test("a list of statuses that are parameters would go through the table", async () => {
  const plan = await planOf(async ({ orm, tables: { outbox } }) =>
    orm
      .select({ id: outbox.id })
      .from(outbox)
      .where(inArray(outbox.status, ["pending", "unknown"])),
  );
  expect(plan).toEqual(["SCAN outbox"]);
});

test("what is asked for every message has no bare limit, for which SQLite would compile it each time", async () => {
  const sent = await sentBy(async (db) => {
    await acceptDelivery(db, aDelivery());
    await pendingHeads(db, 8, []);
    await dueHeads(db, now, 8, []);
    await dueTimers(db, now, 8);
    await nextDueAt(db);
  });
  expect(sent.filter(({ sql }) => /limit \?/.test(sql))).toEqual([]);
});
