import { describe, expect, it } from "vitest";
import { deliveriesOf, translate } from "../../../../adapters/discord/receive.ts";
import { fc } from "../../../support/fast-check.ts";
import {
  type Body,
  bulkDeleted,
  command,
  deleted,
  directly,
  edited,
  id,
  ids,
  inThread,
  message,
  now,
  picked,
  posted,
  postedDirectly,
  postedInThread,
  pressed,
  submitted,
  surroundings,
  threads,
  withFile,
} from "./bodies.ts";
import { reading } from "./people.ts";

const hasNul = (text: string) => text.includes("\u0000");

/** What must hold for whatever Discord, or a server that poses as it, may send. */
const holds = async (body: unknown): Promise<void> => {
  for (const { at, keys, lane, payload } of deliveriesOf(body, { ...surroundings, now })) {
    expect(at).toBeGreaterThanOrEqual(0);
    expect(at).toBeLessThanOrEqual(now + 300_000);
    expect(keys.length).toBeGreaterThan(0);
    expect([lane, ...keys].some(hasNul)).toBe(false);
    const stored: unknown = JSON.parse(JSON.stringify(payload));
    const result = await translate(stored, reading).catch((error: unknown) => error);
    if (result instanceof Error) continue;
    expect(lane).not.toBe("discord/unreadable");
    if (result !== null) expect(result).toMatchObject({ id: keys[0], at });
  }
};

const bodies: readonly (() => Body)[] = [
  posted,
  () => posted(`<@${ids.bot}> help`, { mentions: [message("x")["author"]] }),
  () => withFile("look"),
  () => posted("", { message_snapshots: [{ message: { content: "y", attachments: [] } }] }),
  () => postedInThread(threads.forum, "More", { id: threads.forum }),
  () => postedDirectly("queue", { author: { id: ids.tom, username: "tom" } }),
  () => edited("other words"),
  deleted,
  () => bulkDeleted([id(0), id(1)]),
  () => command("transfer", { ticket: "T-4", colleague: ids.lea, text: "reason" }),
  () => pressed("solved:c1", inThread(threads.support, ids.support)),
  () => directly(pressed("claim:T-4")),
  () => submitted("form:de:giveNumber:c1", { number: "K-1" }),
  () => picked("Open a ticket", message("My site is down")),
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
  `<@${ids.bot}> `.repeat(2_000),
  "[".repeat(20_000),
  Number.MAX_VALUE,
  Number.MAX_SAFE_INTEGER,
  -1,
  true,
  [],
  {},
  nested(200),
  { __proto__: null, toString: 1 },
  "99999999999999999999",
  "-271821-04-20T00:00:00.000Z",
  "9999-12-31T23:59:59.999Z",
  "MESSAGE_DELETE",
  ids.guild,
  ids.support,
];

describe("anything that may come over the wire", () => {
  it("any JSON is dropped, delivered or put aside", async () => {
    await fc.assert(fc.asyncProperty(fc.jsonValue(), holds), { numRuns: 2_000 });
  });

  it("any JSON in the frame of a real body is", async () => {
    const t = fc.constantFrom(
      "MESSAGE_CREATE",
      "MESSAGE_UPDATE",
      "MESSAGE_DELETE",
      "MESSAGE_DELETE_BULK",
      "INTERACTION_CREATE",
    );
    const start = fc.constantFrom({}, { channel_id: ids.support, guild_id: ids.guild }, { channel_id: "1" });
    const frame = fc.constant({ application_id: ids.application });
    const body = fc
      .tuple(t, start, frame, fc.dictionary(fc.string(), fc.jsonValue()))
      .map(([type, place, application, inner]) => ({ t: type, d: { ...inner, ...place, ...application } }));
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

  it("a real body is the one it was", async () => {
    for (const make of bodies) await holds(make());
  });
});
