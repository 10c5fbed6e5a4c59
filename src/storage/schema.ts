import type { Case, Status } from "../core/case.ts";
import { timerNames } from "../core/event.ts";
import type { HistoryEntry } from "../core/history.ts";
import type { Party, PersonKey } from "../core/person.ts";
import type { Route } from "../core/problem.ts";
import { escalationReasons, priorities } from "../core/ticket.ts";
import type { ColumnKit } from "./columns/kit.ts";
import { customerTables } from "./customer-tables.ts";
import { embeddingsTables } from "./embeddings-tables.ts";
import { incidentTables } from "./incident-tables.ts";
import { knowledgeTables } from "./knowledge-tables.ts";
import { lightTable } from "./light-table.ts";
import { lookupTable } from "./lookup-table.ts";
import { outboxTables } from "./outbox-tables.ts";
import { playgroundTables } from "./playground-tables.ts";
import { presenceTable } from "./presence-table.ts";
import { roundTable } from "./round-table.ts";
import { inboxStatuses, isOpenTicket, isPending, isQuarantined } from "./statuses.ts";
import { targetTable } from "./target-table.ts";

const inboxTables = ({ table, index, id, text, enumText, int, ms, json }: ColumnKit) => {
  const inbox = table(
    "inbox",
    {
      id: id("id"),
      platform: text("platform").notNull(),
      lane: text("lane").notNull(),
      at: ms("at").notNull(),
      receivedAt: ms("received_at").notNull(),
      payload: json<unknown>("payload"),
      status: enumText("status", inboxStatuses).notNull(),
      attempts: int("attempts").notNull(),
      error: text("error"),
    },
    (inbox) => [
      index("inbox_pending_by_lane").on(inbox.lane, inbox.at, inbox.id).where(isPending),
      index("inbox_pending_by_time").on(inbox.at, inbox.id).where(isPending),
      index("inbox_quarantined").on(inbox.at, inbox.id).where(isQuarantined),
    ],
  );
  const inboxKeys = table(
    "inbox_keys",
    {
      key: id("key"),
      inboxId: text("inbox_id")
        .notNull()
        .references(() => inbox.id, { onDelete: "cascade" }),
      receivedAt: ms("received_at").notNull(),
    },
    (keys) => [
      index("inbox_keys_by_delivery").on(keys.inboxId),
      index("inbox_keys_by_age").on(keys.receivedAt),
    ],
  );
  return { inbox, inboxKeys };
};

const caseTable = ({ table, index, id, text, enumText, int, ms, json }: ColumnKit) =>
  table(
    "cases",
    {
      id: id("id"),
      ticket: int("ticket").unique("cases_ticket"),
      status: text("status").$type<Status>().notNull(),
      person: text("person").$type<PersonKey>().notNull(),
      platform: text("platform").notNull(),
      channel: text("channel").notNull(),
      thread: text("thread"),
      customerNumber: text("customer_number"),
      assignee: text("assignee").$type<PersonKey>(),
      priority: enumText("priority", priorities),
      route: text("route").$type<Route>().notNull(),
      version: int("version").notNull(),
      openedAt: ms("opened_at").notNull(),
      updatedAt: ms("updated_at").notNull(),
      state: json<Case>("state").notNull(),
    },
    (cases) => [
      index("cases_by_person").on(cases.person, cases.openedAt, cases.id),
      index("cases_open_tickets").on(cases.ticket).where(isOpenTicket),
      index("cases_by_change").on(cases.updatedAt),
      index("cases_by_opening").on(cases.openedAt),
    ],
  );

const caseTables = (kit: ColumnKit) => {
  const { table, index, primaryKey, id, text, enumText, ms, json } = kit;
  const cases = caseTable(kit);
  const threads = table(
    "threads",
    {
      platform: text("platform").notNull(),
      channel: text("channel").notNull(),
      thread: text("thread").notNull(),
      caseId: text("case_id").notNull(),
    },
    (threads) => [
      primaryKey({ columns: [threads.platform, threads.channel, threads.thread] }),
      index("threads_by_case").on(threads.caseId),
    ],
  );
  const threadBook = table(
    "thread_book",
    {
      platform: text("platform").notNull(),
      channel: text("channel").notNull(),
      root: text("root").notNull(),
      thread: text("thread").notNull(),
    },
    (book) => [
      primaryKey({ columns: [book.platform, book.channel, book.root] }),
      index("thread_book_by_thread").on(book.platform, book.thread),
    ],
  );
  const caseId = () =>
    text("case_id")
      .notNull()
      .references(() => cases.id, { onDelete: "cascade" });
  const history = table(
    "history",
    {
      id: id("id"),
      caseId: caseId(),
      at: ms("at").notNull(),
      eventId: text("event_id"),
      actor: text("actor").$type<PersonKey>(),
      entry: json<HistoryEntry>("entry").notNull(),
    },
    (history) => [
      index("history_by_case").on(history.caseId, history.at, history.id),
      index("history_by_time").on(history.at),
    ],
  );
  const timers = table(
    "timers",
    { caseId: caseId(), name: enumText("name", timerNames).notNull(), dueAt: ms("due_at").notNull() },
    (timers) => [
      primaryKey({ columns: [timers.caseId, timers.name] }),
      index("timers_by_due_time").on(timers.dueAt),
    ],
  );
  const lookups = lookupTable(kit, caseId);
  const targetResults = targetTable(kit, caseId);
  return { cases, threads, threadBook, history, timers, lookups, targetResults };
};

const peopleTables = ({ table, index, id, text, int, ms, json }: ColumnKit) => ({
  people: table(
    "people",
    {
      key: id("key").$type<PersonKey>(),
      name: text("name").notNull(),
      customerNumber: text("customer_number"),
      linkedAt: ms("linked_at"),
      linkedBy: json<Party>("linked_by"),
      seenAt: ms("seen_at").notNull(),
      sameAs: text("same_as").$type<PersonKey>(),
    },
    (people) => [
      index("people_by_customer_number").on(people.customerNumber),
      index("people_by_identity").on(people.sameAs),
    ],
  ),
  linkCodes: table(
    "link_codes",
    {
      id: id("id"),
      caseId: text("case_id").notNull(),
      person: text("person").$type<PersonKey>().notNull(),
      holder: text("holder").$type<PersonKey>().notNull(),
      number: text("number").notNull(),
      digest: text("digest").notNull(),
      sentAt: ms("sent_at").notNull(),
    },
    (codes) => [
      index("link_codes_by_case").on(codes.caseId),
      index("link_codes_by_person").on(codes.person),
      index("link_codes_by_holder").on(codes.holder),
      index("link_codes_by_age").on(codes.sentAt),
    ],
  ),
  numberTries: table(
    "number_tries",
    {
      id: id("id"),
      person: text("person").$type<PersonKey>().notNull(),
      number: text("number").notNull(),
      at: ms("at").notNull(),
    },
    (tries) => [index("number_tries_by_person").on(tries.person, tries.at)],
  ),
  counters: table("counters", { name: id("name"), value: int("value").notNull() }),
  marks: table("marks", { name: id("name"), at: ms("at").notNull() }),
});

const callTable = ({ table, index, id, text, enumText, int, ms }: ColumnKit) =>
  table(
    "calls",
    {
      id: id("id"),
      caseId: text("case_id").notNull(),
      ticket: int("ticket").notNull(),
      reason: enumText("reason", escalationReasons).notNull(),
      at: ms("at").notNull(),
      storm: text("storm"),
    },
    (calls) => [index("calls_by_time").on(calls.at), index("calls_by_storm").on(calls.storm)],
  );

/** All tables, in the dialect whose kit is given. */
export const defineSchema = (kit: ColumnKit) => ({
  ...inboxTables(kit),
  ...caseTables(kit),
  ...outboxTables(kit),
  ...peopleTables(kit),
  ...playgroundTables(kit),
  ...customerTables(kit),
  ...knowledgeTables(kit),
  ...embeddingsTables(kit),
  calls: callTable(kit),
  presence: presenceTable(kit),
  rounds: roundTable(kit),
  ...incidentTables(kit),
  serviceLights: lightTable(kit),
});

/** All tables of the database. */
export type Tables = ReturnType<typeof defineSchema>;
