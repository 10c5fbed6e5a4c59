import { asc, eq, getTableColumns } from "drizzle-orm";
import type { HistoryEntry } from "../core/history.ts";
import type { PersonKey } from "../core/person.ts";
import type { Database } from "./database.ts";
import { listStatement } from "./prepared.ts";

/** A row of the history. Rows are added and never changed. */
export type HistoryRow = {
  readonly id: string;
  readonly caseId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The event that caused it. */
  readonly eventId: string | null;
  /** Who caused it; `null`: the desk itself. */
  readonly actor: PersonKey | null;
  readonly entry: HistoryEntry;
};

const insertRows = listStatement(
  ({ history }) => getTableColumns(history),
  ({ orm, tables: { history } }, rows) => orm.insert(history).values(rows),
);

/** Adds rows to the history of cases that have been saved. */
export const record = async (db: Database, rows: readonly HistoryRow[]): Promise<void> => {
  if (rows.length > 0) await insertRows(db, rows);
};

/** The whole history of a case, oldest first. */
export const historyOf = async (
  { orm, tables: { history } }: Database,
  caseId: string,
): Promise<readonly HistoryRow[]> =>
  orm.select().from(history).where(eq(history.caseId, caseId)).orderBy(asc(history.at), asc(history.id));
