import { PermissionFlagsBits } from "discord.js";
import { describe, expect, it } from "vitest";
import { namedBy } from "../../../../adapters/discord/people/colleague.ts";
import {
  guildSchema,
  overwritesSchema,
  seesChannel,
} from "../../../../adapters/discord/people/permissions.ts";
import { nonceOf } from "../../../../adapters/discord/sending/contents.ts";
import { threadName } from "../../../../adapters/discord/sending/own-thread.ts";
import { fc } from "../../../support/fast-check.ts";

const view = String(PermissionFlagsBits.ViewChannel);

const guildWith = (everyone: string, role: string) =>
  guildSchema.parse({
    id: "1",
    owner_id: "9",
    roles: [
      { id: "1", permissions: everyone },
      { id: "2", permissions: role },
      { id: "3", permissions: "0" },
    ],
  });

const changes = (...all: readonly (readonly [id: string, type: number, allow: string, deny: string])[]) =>
  overwritesSchema.parse({
    permission_overwrites: all.map(([id, type, allow, deny]) => ({ id, type, allow, deny })),
  }).permission_overwrites;

describe("who sees a channel", () => {
  const anna = { user: "5", roles: ["2", "3"] };

  it("is decided by roles first, then by what the channel changes for all, for roles and for one person", () => {
    const open = guildWith(view, "0");
    const hidden = ["1", 0, "0", view] as const;
    expect(seesChannel(open, [], anna)).toBe(true);
    expect(seesChannel(guildWith("0", view), [], anna)).toBe(true);
    expect(seesChannel(guildWith("0", view), [], { ...anna, roles: [] })).toBe(false);
    expect(seesChannel(open, changes(hidden), anna)).toBe(false);
    expect(seesChannel(open, changes(hidden, ["2", 0, view, "0"], ["3", 0, "0", view]), anna)).toBe(true);
    expect(seesChannel(open, changes(hidden, ["2", 0, view, "0"], ["5", 1, "0", view]), anna)).toBe(false);
    expect(seesChannel(open, changes(hidden, ["5", 1, view, "0"]), anna)).toBe(true);
    // An id counts for what it is the id of.
    expect(seesChannel(open, changes(hidden, ["5", 0, view, "0"]), anna)).toBe(false);
  });

  it("always includes the owner and administrators", () => {
    const closed = changes(["1", 0, "0", view]);
    const admin = guildWith("0", String(PermissionFlagsBits.Administrator));
    expect(seesChannel(admin, closed, anna)).toBe(true);
    expect(seesChannel(guildWith("0", "0"), closed, { user: "9", roles: [] })).toBe(true);
  });
});

it("finds whole names before first names", () => {
  const tom = { id: "1", names: ["Tom", "tom1"] };
  const berg = { id: "2", names: ["Tom Berg"] };
  expect(namedBy("@tom", [berg, tom])).toEqual([tom]);
  expect(namedBy("tom berg", [berg, tom])).toEqual([berg]);
  expect(namedBy("TOM", [berg])).toEqual([berg]);
});

it("makes nonces that Discord takes, and names that say nothing, of any id", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      expect(nonceOf(one)).toMatch(/^[\w-]{24}$/);
      expect(threadName(one)).toMatch(/^Support [0-9A-F]{4}-[0-9A-F]{4}$/);
      expect(nonceOf(one) === nonceOf(other)).toBe(one === other);
    }),
  );
});
