import { fc } from "../../../support/fast-check.ts";

type Path = readonly (string | number)[];

const pathsOf = (value: unknown, path: Path = []): readonly Path[] =>
  typeof value === "object" && value !== null
    ? [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))]
    : [path];

const replaced = (value: unknown, [key, ...rest]: Path, put: unknown): unknown => {
  if (key === undefined) return put;
  const entries = Object.entries(value as object).map(([name, inner]) => [
    name,
    name === key ? replaced(inner, rest, put) : inner,
  ]);
  const kept = Object.fromEntries(entries.filter(([, inner]) => inner !== undefined));
  return Array.isArray(value) ? Object.values(kept) : kept;
};

const nested = (levels: number): unknown => (levels === 0 ? 1 : { deeper: nested(levels - 1) });

const strange: readonly unknown[] = [
  undefined,
  null,
  "",
  "\u0000",
  "\ud800",
  "x".repeat(300_000),
  Number.MAX_VALUE,
  -1,
  true,
  [],
  {},
  nested(200),
  "99999999999999999999",
  "../../../users/@me",
  "-271821-04-20T00:00:00.000Z",
];

/** A way to change something in a body. */
export type Mutation = { readonly at: number; readonly put: unknown };

/** One to three ways. */
export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.record({ at: fc.nat(), put: fc.oneof(fc.constantFrom(...strange), fc.jsonValue()) }),
  { minLength: 1, maxLength: 3 },
);

/** A body that was changed so. */
export const mutated = (body: unknown, changes: readonly Mutation[]): unknown =>
  changes.reduce<unknown>((changed, { at, put }) => {
    const paths = pathsOf(changed);
    return replaced(changed, paths[at % paths.length] ?? [], put);
  }, body);
