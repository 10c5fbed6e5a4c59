import { customType, integer, real as sqliteReal, text as sqliteText } from "drizzle-orm/sqlite-core";

export { index, primaryKey, sqliteTable as table } from "drizzle-orm/sqlite-core";

/** A text column. */
export const text = (name: string) => sqliteText(name);

/** A text that is its table's primary key. */
export const id = (name: string) => text(name).primaryKey();

/** A text out of a fixed list. */
export const enumText = <const Values extends readonly [string, ...string[]]>(name: string, values: Values) =>
  sqliteText(name, { enum: values });

/** A whole number of at most 31 bits. */
export const int = (name: string) => integer(name);

/** A moment in milliseconds since 1970. */
export const ms = (name: string) => integer(name, { mode: "number" });

/** A number with a fraction, to some fifteen digits. */
export const real = (name: string) => sqliteReal(name);

/** Any JSON value, given back as it came. `null` is the database's null. */
export const json = <Value>(name: string) => sqliteText(name, { mode: "json" }).$type<Value>();

/** Bytes as they are. */
export const bytes = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => "blob",
  toDriver: (value) => Buffer.from(value),
});
