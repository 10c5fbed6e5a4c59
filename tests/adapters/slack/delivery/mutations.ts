import type { Delivery } from "../../../fakes/slack/fake-slack.ts";
import { fc } from "../../../support/fast-check.ts";

type Path = readonly string[];

const pathsOf = (value: unknown, path: Path = []): readonly Path[] =>
  typeof value === "object" && value !== null
    ? [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))]
    : [path];

const replaced = (value: unknown, [key, ...rest]: Path, by: unknown): unknown => {
  if (key === undefined) return by;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [
    name,
    name === key ? replaced(inner, rest, by) : inner,
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
  "<!channel> <@U00000001> ".repeat(500),
  Number.MAX_VALUE,
  -1,
  true,
  [],
  {},
  nested(200),
  "253370764800.000000",
  "0.000000",
  "message_changed",
  "tombstone",
  "app_rate_limited",
  "url_verification",
];

/** A body and the kind of envelope it comes in. */
export type Hostile = Pick<Delivery, "kind" | "body">;

const kinds = fc.constantFrom("events_api", "slash_commands", "interactive" as const);

/** Any JSON at all, in any envelope. */
const anything = fc.record({ kind: kinds, body: fc.jsonValue() });

/** What Slack really sends, with up to four things about it changed. */
const mutated = (real: readonly Hostile[]): fc.Arbitrary<{ kind: Hostile["kind"]; body: unknown }> => {
  const change = fc.tuple(fc.nat(), fc.oneof(fc.constantFrom(...strange), fc.jsonValue()));
  return fc
    .tuple(fc.constantFrom(...real), fc.array(change, { minLength: 1, maxLength: 4 }))
    .map(([{ kind, body }, changes]) => ({
      kind,
      body: changes.reduce<unknown>((now, [index, by]) => {
        const paths = pathsOf(now);
        return replaced(now, paths[index % paths.length] ?? [], by);
      }, body),
    }));
};

/** Commands are forms, and have fields whatever they are. */
const isSendable = ({ kind, body }: { readonly kind: Hostile["kind"]; readonly body: unknown }): boolean =>
  body !== undefined && (kind !== "slash_commands" || (typeof body === "object" && body !== null));

/** What somebody who has the desk's secrets may send. */
export const hostile = (real: readonly Hostile[]): fc.Arbitrary<Hostile> =>
  fc
    .oneof({ arbitrary: anything, weight: 1 }, { arbitrary: mutated(real), weight: 3 })
    .filter(isSendable)
    .map(({ kind, body }) => ({ kind, body: body as Hostile["body"] }));
