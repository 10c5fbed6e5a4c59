import { bigint, customType, doublePrecision, integer, text as postgresText } from "drizzle-orm/pg-core";

export { index, pgTable as table, primaryKey } from "drizzle-orm/pg-core";

// PostgreSQL refuses the character U+0000 in a text; a name that holds one must not become poison.
const cleanText = customType<{ data: string; driverData: string }>({
  dataType: () => "text",
  toDriver: (value) => value.replaceAll("\0", ""),
});

// `json` and not `jsonb`: it keeps the order of keys and takes \u0000 and lone surrogates. pg has parsed it already;
// drizzle's own column would parse a second time and turn the string "1" into a number.
const verbatimJson = customType<{ data: unknown; driverData: unknown }>({
  dataType: () => "json",
  toDriver: (value) => JSON.stringify(value),
});

/** A text column. */
export const text = (name: string) => cleanText(name);

/** A text that is its table's primary key. */
export const id = (name: string) => text(name).primaryKey();

/** A text out of a fixed list. */
export const enumText = <const Values extends readonly [string, ...string[]]>(name: string, values: Values) =>
  postgresText(name, { enum: values });

/** A whole number of at most 31 bits. */
export const int = (name: string) => integer(name);

/** A moment in milliseconds since 1970. */
export const ms = (name: string) => bigint(name, { mode: "number" });

/** A number with a fraction, to some fifteen digits. */
export const real = (name: string) => doublePrecision(name);

/** Any JSON value, given back as it came. `null` is the database's null. */
export const json = <Value>(name: string) => verbatimJson(name).$type<Value>();

/** Bytes as they are. */
export const bytes = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => "bytea",
  toDriver: (value) => Buffer.from(value),
});
