import type { ColumnKit } from "./columns/kit.ts";
import * as kit from "./columns/postgres.ts";
import { defineSchema } from "./schema.ts";

// Cast 1 of 2: the builders of both dialects take the same calls, but drizzle has no common type for them. The
// repositories know the columns by SQLite's types alone; the contract tests prove that the others do the same.
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
  presence,
  rounds,
  incidents,
  heldNews,
  incidentCases,
  serviceLights,
  playgroundPeople,
  playgroundMessages,
  playgroundFiles,
} = defineSchema(kit as unknown as ColumnKit);
