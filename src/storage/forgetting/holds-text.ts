import { type Column, type SQL, sql } from "drizzle-orm";

const literal = (text: string): string => text.replaceAll(/[!%_]/g, "!$&");

/**
 * Whether a text stands in a column, whatever its case. Both databases are told the sign that takes the meaning of `%`
 * and `_` away: PostgreSQL's own is the backslash, with which traces within JSON end, and SQLite has none.
 */
export const holdsText = (column: Column, text: string): SQL =>
  sql`lower(cast(${column} as text)) like lower(cast(${`%${literal(text)}%`} as text)) escape '!'`;
