import type { Party } from "../core/person.ts";
import { roundParts } from "../core/round.ts";
import type { ColumnKit } from "./columns/kit.ts";

/** The rounds whose lists were posted, and who has ticked them off (R6). */
export const roundTable = ({ table, primaryKey, enumText, ms, json }: ColumnKit) =>
  table(
    "rounds",
    {
      at: ms("at").notNull(),
      part: enumText("part", roundParts).notNull(),
      tickedBy: json<Party>("ticked_by"),
    },
    (rounds) => [primaryKey({ columns: [rounds.at] })],
  );
