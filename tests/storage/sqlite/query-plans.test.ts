import { inArray } from "drizzle-orm";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { expect, test } from "vitest";
import { callsOfStorm, callsSince } from "../../../src/storage/calls.ts";
import {
  casesOf,
  changedCases,
  loadByPost,
  loadByThread,
  loadByTicket,
  openTickets,
} from "../../../src/storage/cases.ts";
import { type Database, noLocks } from "../../../src/storage/database.ts";
import { historyOf } from "../../../src/storage/history.ts";
import { forgetKeys, listQuarantined, pendingHeads } from "../../../src/storage/inbox.ts";
import { linkCodeOf, linkCodesSince } from "../../../src/storage/link-codes.ts";
import {
  attemptingAfterCrash,
  countByStatus,
  dueHeads,
  listDead,
  nextDueAt,
} from "../../../src/storage/outbox.ts";
import { identitiesOf, linkedTo } from "../../../src/storage/people.ts";
import { openWriter } from "../../../src/storage/sqlite/connection.ts";
import { migrateSqlite } from "../../../src/storage/sqlite/migrate.ts";
import * as tables from "../../../src/storage/sqlite-schema.ts";
import { dueTimers, nextTimerAt } from "../../../src/storage/timers.ts";
import { now } from "../samples.ts";
import { temporaryFile } from "./temporary-file.ts";

/** How SQLite goes about the queries that `work` sends, one line a step. */
const planOf = async (work: (db: Database) => Promise<unknown>): Promise<string[]> => {
  const client = openWriter(temporaryFile());
  migrateSqlite(client);
  const queries: { readonly sql: string; readonly params: readonly unknown[] }[] = [];
  const logger = { logQuery: (sql: string, params: unknown[]) => void queries.push({ sql, params }) };
  await work({ orm: drizzle({ client, logger }), tables, locks: noLocks });
  const steps = queries.flatMap(({ sql, params }) =>
    client.prepare<unknown[], { detail: string }>(`explain query plan ${sql}`).all(...params),
  );
  client.close();
  return steps.map(({ detail }) => detail);
};

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
  ["a history", (db) => historyOf(db, "case"), ["history_by_case"]],
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
