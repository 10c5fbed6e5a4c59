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
  targetResults,
  outbox,
  posts,
  people,
  numberTries,
  counters,
  linkCodes,
  marks,
  customerChanges,
  delegates,
  knowledgeItems,
  knowledgeChanges,
  knowledgeSynonyms,
  embeddingVectors,
  embeddingCalibrations,
  calls,
  rounds,
  playgroundPeople,
  playgroundMessages,
} = defineSchema(kit);
