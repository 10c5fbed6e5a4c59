import { type Finding, lookupResults, lookupVerdicts } from "../core/lookup.ts";
import { languages } from "../core/person.ts";
import type { RequestKind } from "../core/reading.ts";
import { answerModes } from "../core/settings.ts";
import type { ColumnKit } from "./columns/kit.ts";

/** The questions of cases, what was made of them and what came of it. They go with their case. */
export const lookupTable = (
  { table, index, primaryKey, text, enumText, ms, real, json }: ColumnKit,
  caseId: () => ReturnType<ReturnType<ColumnKit["text"]>["notNull"]>,
) =>
  table(
    "lookups",
    {
      caseId: caseId(),
      key: text("key").notNull(),
      at: ms("at").notNull(),
      language: enumText("language", languages).notNull(),
      kind: text("kind").$type<RequestKind>().notNull(),
      question: text("question").notNull(),
      mode: enumText("mode", answerModes).notNull(),
      result: enumText("result", lookupResults).notNull(),
      findings: json<readonly Finding[]>("findings").notNull(),
      probability: real("probability").notNull(),
      chosen: text("chosen"),
      verdict: enumText("verdict", lookupVerdicts).notNull(),
      filedAt: ms("filed_at"),
      repliedAt: ms("replied_at"),
    },
    (lookups) => [
      primaryKey({ columns: [lookups.caseId, lookups.key] }),
      index("lookups_by_time").on(lookups.at),
    ],
  );
