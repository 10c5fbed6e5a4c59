import { createHash } from "node:crypto";
import { type Column, type DriverValueEncoder, type GetColumnData, type SQL, sql } from "drizzle-orm";
import type { Database } from "./database.ts";
import type { Tables } from "./schema.ts";

/** Turns a value into what the driver takes; every column is one. */
type Encoder = DriverValueEncoder<unknown, unknown>;
type Parameters = Readonly<Record<string, Encoder>>;

type Value<Parameter> = Parameter extends Column
  ? GetColumnData<Parameter>
  : Parameter extends DriverValueEncoder<infer Data, infer _>
    ? Data
    : never;

type Values<Given> = { readonly [Name in keyof Given]: Value<Given[Name]> };
type Placeholders<Given> = { readonly [Name in keyof Given]: SQL };

type Prepared<Result> = {
  readonly execute: (values: Record<string, unknown>) => PromiseLike<Result>;
};

/** What every builder of drizzle has. SQLite's take no name and PostgreSQL's need one. */
type Query<Result> = {
  readonly toSQL: () => { readonly sql: string };
  readonly prepare: (name: string) => Prepared<Result>;
};

/** A parameter that no column encodes, such as a limit. */
export const wholeNumber: DriverValueEncoder<number, number> = { mapToDriverValue: (value) => value };

/**
 * The end of a query that gives at most `limit` rows. SQLite looks at the value of a bare limit when it plans, and so
 * compiles the statement anew each time one is bound; at that of an expression it does not look.
 */
export const atMost = (limit: SQL): SQL => sql`limit cast(${limit} as integer)`;

// drizzle encodes what a placeholder is given only where it stands in a row to be inserted, and null like any value.
const placeholder = (name: string, encoder: Encoder): SQL => {
  const nullable: Encoder = {
    mapToDriverValue: (value) =>
      value === null || value === undefined ? null : encoder.mapToDriverValue(value),
  };
  return sql`${sql.param(sql.placeholder(name), nullable)}`;
};

const placeholders = <Given extends Parameters>(parameters: Given, prefix = ""): Placeholders<Given> =>
  // The cast gives back the names, which Object.fromEntries forgets.
  Object.fromEntries(
    Object.entries(parameters).map(([name, encoder]) => [name, placeholder(prefix + name, encoder)]),
  ) as Placeholders<Given>;

// PostgreSQL knows the prepared statements of a connection by names, of at most 63 characters: one text, one name.
const nameOf = (query: Query<unknown>): string =>
  createHash("sha256").update(query.toSQL().sql).digest("base64url");

type Memory<Key, Made> = {
  readonly get: (key: Key) => Made | undefined;
  readonly set: (key: Key, made: Made) => unknown;
};

/** Makes something once for each key, and finds it in `memory` from then on. */
export const once =
  <Key, Made>(memory: Memory<Key, Made>, make: (key: Key) => Made) =>
  (key: Key): Made => {
    const known = memory.get(key);
    if (known !== undefined) return known;
    const made = make(key);
    memory.set(key, made);
    return made;
  };

const oncePerConnection = <Result>(build: (db: Database) => Query<Result>) =>
  once(new WeakMap<Database, Prepared<Result>>(), (db) => {
    const query = build(db);
    return query.prepare(nameOf(query));
  });

/**
 * A statement that is built once for each connection and run with other values each time: to build one takes several
 * times as long as to run it. For what every message needs.
 *
 * @param parameters the values it is given, each by a name and the column that it is stored in or compared with.
 * @param build makes the query, with a placeholder for each value.
 */
export const statement = <Given extends Parameters, Result>(
  parameters: (tables: Tables) => Given,
  build: (db: Database, given: Placeholders<Given>) => Query<Result>,
): ((db: Database, values: Values<Given>) => PromiseLike<Result>) => {
  const prepared = oncePerConnection((db) => build(db, placeholders(parameters(db.tables))));
  return (db, values) => prepared(db).execute(values);
};

const numbered = (rows: readonly Readonly<Record<string, unknown>>[]): Record<string, unknown> =>
  Object.fromEntries(
    rows.flatMap((row, number) => Object.entries(row).map(([name, value]) => [`${number}.${name}`, value])),
  );

/** The same for a list of one row or more: built once for each length, so for lists that come in few lengths. */
export const listStatement = <Given extends Parameters, Result>(
  parameters: (tables: Tables) => Given,
  build: (db: Database, given: Placeholders<Given>[]) => Query<Result>,
): ((db: Database, rows: readonly Values<Given>[]) => PromiseLike<Result>) => {
  const givenTo = (db: Database, length: number) =>
    Array.from({ length }, (_, number) => placeholders(parameters(db.tables), `${number}.`));
  const ofLength = once(new Map<number, (db: Database) => Prepared<Result>>(), (length) =>
    oncePerConnection((db) => build(db, givenTo(db, length))),
  );
  return (db, rows) => ofLength(rows.length)(db).execute(numbered(rows));
};
