import { targetKinds } from "../core/targets.ts";
import type { ColumnKit } from "./columns/kit.ts";

/** How long what a desk had set itself a time for took, and whether that was kept (S8). Rows go with their case. */
export const targetTable = (
  { table, index, id, enumText, ms }: ColumnKit,
  caseId: () => ReturnType<ReturnType<ColumnKit["text"]>["notNull"]>,
) =>
  table(
    "target_results",
    {
      id: id("id"),
      caseId: caseId(),
      target: enumText("target", targetKinds).notNull(),
      at: ms("at").notNull(),
      took: ms("took").notNull(),
      outcome: enumText("outcome", ["kept", "missed"]).notNull(),
    },
    (results) => [index("target_results_by_time").on(results.at)],
  );
