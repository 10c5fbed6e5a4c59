import { describe, expect, it } from "vitest";
import { deliveriesOf, translate } from "../../../../adapters/slack/receive.ts";
import { fc } from "../../../support/fast-check.ts";
import {
  type Body,
  buried,
  changed,
  command,
  deleted,
  homeOpened,
  mentioned,
  now,
  posted,
  pressed,
  pressedAtHome,
  submitted,
  surroundings,
  withFile,
} from "./bodies.ts";
import { peopleWith } from "./people.ts";

const people = peopleWith();
const hasNul = (text: string) => text.includes("\u0000");

/** What must hold for whatever Slack, or somebody who has its secret, may send. */
const holds = async (body: unknown): Promise<void> => {
  for (const { at, keys, lane, payload } of deliveriesOf(body, { ...surroundings, now })) {
    expect(at).toBeGreaterThanOrEqual(0);
    expect(at).toBeLessThanOrEqual(now + 300_001);
    expect(keys.length).toBeGreaterThan(0);
    expect([lane, ...keys].some(hasNul)).toBe(false);
    const stored: unknown = JSON.parse(JSON.stringify(payload));
    const result = await translate(stored, { ...surroundings, people }).catch((error: unknown) => error);
    if (result instanceof Error) continue;
    expect(lane).not.toBe("slack/unreadable");
    expect(result).toMatchObject({ id: keys[0], at });
  }
};

const bodies: readonly (() => Body)[] = [
  posted,
  () => mentioned("<@UBOT> help"),
  () => withFile("look"),
  () => posted("queue", { channel: "D2", user: "U2" }),
  () => changed("a", "b"),
  deleted,
  buried,
  () => command("transfer T-4 <@U3|lea> reason"),
  () => pressed("solved:c1"),
  () => pressedAtHome("claim:T-4"),
  homeOpened,
  () => submitted({ callback_id: "form", private_metadata: "{}", state: { values: {} } }),
];

type Path = readonly (string | number)[];

const pathsOf = (value: unknown, path: Path = []): readonly Path[] =>
  typeof value === "object" && value !== null
    ? [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))]
    : [path];

const replaced = (value: unknown, [key, ...rest]: Path, put: (old: unknown) => unknown): unknown => {
  if (key === undefined) return put(value);
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
  "<@UBOT> ".repeat(2_000),
  Number.MAX_VALUE,
  -1,
  true,
  [],
  {},
  nested(200),
  { __proto__: null, toString: 1 },
  "253370764800.000000",
  "message_changed",
  "tombstone",
  "U1",
];

describe("anything that may come over the wire", () => {
  it("any JSON is dropped, delivered or put aside", async () => {
    await fc.assert(fc.asyncProperty(fc.jsonValue(), holds), { numRuns: 2_000 });
  });

  it("any JSON in the frame of a real body is", async () => {
    const frame = fc.constantFrom("event_callback", "block_actions", "view_submission", "message_action");
    const event = fc.record({
      type: fc.constantFrom("message", "app_mention", "app_home_opened"),
      channel: fc.constant("C1"),
    });
    const body = fc
      .tuple(
        fc.dictionary(fc.string(), fc.jsonValue()),
        frame,
        event,
        fc.dictionary(fc.string(), fc.jsonValue()),
      )
      .map(([rest, type, start, inner]) => ({ ...rest, type, event: { ...inner, ...start } }));
    await fc.assert(fc.asyncProperty(body, holds), { numRuns: 2_000 });
  });

  it("real bodies with one field missing, null, huge, deep or of another type are", async () => {
    for (const make of bodies) {
      const body = make();
      for (const path of pathsOf(body))
        for (const put of strange) await holds(replaced(body, path, () => put));
    }
  });

  it("real bodies with several fields changed are", async () => {
    const change = fc.tuple(fc.nat(), fc.oneof(fc.constantFrom(...strange), fc.jsonValue()));
    const mutated = fc
      .tuple(fc.constantFrom(...bodies), fc.array(change, { maxLength: 4 }))
      .map(([make, changes]) =>
        changes.reduce<unknown>((body, [index, put]) => {
          const paths = pathsOf(body);
          return replaced(body, paths[index % paths.length] ?? [], () => put);
        }, make()),
      );
    await fc.assert(fc.asyncProperty(mutated, holds), { numRuns: 3_000 });
  });

  it("a real body is the one it was after a field was left alone", async () => {
    for (const make of bodies) await holds(make());
  });
});
