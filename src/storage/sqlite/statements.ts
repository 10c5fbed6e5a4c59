import type { Database as Client, Statement } from "better-sqlite3";

/** Statements that are kept; those of lists come in as many lengths as the lists. */
const mostKept = 500;

/**
 * The same connection, which compiles each statement once and keeps it, also one that is built anew each time: to
 * compile it takes several times as long as to run it. SQLite itself compiles a kept statement anew when the tables
 * have changed.
 */
export const keepStatements = (client: Client): Client => {
  const kept = new Map<string, Statement>();
  const prepare = (source: string): Statement => {
    const known = kept.get(source);
    if (known !== undefined) return known;
    if (kept.size >= mostKept) kept.clear();
    const statement = client.prepare(source);
    kept.set(source, statement);
    return statement;
  };
  return Object.create(client, { prepare: { value: prepare } });
};
