import { loadByTicket, loadCase, type StoredCase } from "../storage/cases.ts";
import type { Database } from "../storage/database.ts";
import { type HistoryRow, historyOf } from "../storage/history.ts";
import type { Store } from "../storage/store.ts";
import { moment, print } from "./print.ts";

const find = (db: Database, name: string): Promise<StoredCase | null> => {
  const ticket = /^t-?(\d{1,9})$/i.exec(name)?.[1];
  return ticket === undefined ? loadCase(db, name) : loadByTicket(db, Number(ticket));
};

const stepLines = ({ entry }: HistoryRow): readonly string[] =>
  entry.what === "decision"
    ? entry.steps.map(({ rule, name, because }) => `    ${rule} ${name} ${JSON.stringify(because)}`)
    : [];

const title = ({ at, actor, entry }: HistoryRow): string =>
  [moment(at), actor ?? "desk", entry.what === "decision" ? `-> ${entry.status}` : entry.what].join("  ");

/**
 * Tells which rule decided what in a case, from which facts, without a word of what people wrote.
 *
 * @throws {Error} when there is no such case or ticket.
 */
export const explainCase = async (store: Store, name: string): Promise<void> => {
  const found = await store.read((db) => find(db, name));
  if (found === null) throw new Error(`There is no case "${name}". Give a case id or a ticket such as T-1.`);
  const { case: subject } = found;
  print(`Case ${subject.id}, ${subject.status}, opened ${moment(subject.openedAt)}`);
  for (const row of await store.read((db) => historyOf(db, subject.id)))
    for (const line of [title(row), ...stepLines(row)]) print(line);
};
