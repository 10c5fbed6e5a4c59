import * as kit from "./columns/sqlite.ts";
import { defineSchema } from "./schema.ts";

// drizzle-kit finds a table only as an export of its own.
export const {
  inbox,
  inboxKeys,
  cases,
  threads,
  threadBook,
  history,
  timers,
  lookups,
  outbox,
  posts,
  people,
  numberTries,
  counters,
  linkCodes,
  marks,
  knowledgeItems,
  knowledgeChanges,
  embeddingVectors,
  embeddingCalibrations,
  calls,
  rounds,
  incidents,
  incidentCases,
  serviceLights,
  playgroundPeople,
  playgroundMessages,
} = defineSchema(kit);
