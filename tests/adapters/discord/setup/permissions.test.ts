import { PermissionFlagsBits, PermissionsBitField } from "discord.js";
import { describe, expect, it } from "vitest";
import { inviteLink } from "../../../../adapters/discord/setup/invite.ts";
import type { Channel, Role } from "../../../../adapters/discord/setup/payload.ts";
import {
  bitsOf,
  has,
  neededAnywhere,
  neededFor,
  type Permission,
  permissionsOf,
} from "../../../../adapters/discord/setup/permissions.ts";
import { plain } from "./muster.ts";

const role = (id: string, ...granted: readonly Permission[]): Role => ({
  id,
  name: id,
  permissions: bitsOf(granted),
  managed: false,
  mentionable: false,
});

type Said = { readonly allow?: readonly Permission[]; readonly deny?: readonly Permission[] };

const says = (id: string, type: 0 | 1, { allow = [], deny = [] }: Said) => ({
  id,
  type,
  allow: bitsOf(allow),
  deny: bitsOf(deny),
});

const channel = (...permission_overwrites: Channel["permission_overwrites"]): Channel => ({
  id: "c",
  type: 0,
  name: "c",
  permission_overwrites,
});

const anna = { user: "anna", roles: ["a", "b"] };

const canSee = (roles: readonly Role[], where: Channel): boolean =>
  has(permissionsOf({ id: "everyone", roles }, where, anna), "ViewChannel");

describe("what somebody may in a channel", () => {
  const view = ["ViewChannel"] as const;
  const roles = [role("everyone", ...view), role("a"), role("b"), role("c")];

  it("is what their roles allow", () => {
    expect(canSee(roles, channel())).toBe(true);
    expect(canSee([role("everyone"), role("b", ...view)], channel())).toBe(true);
    expect(canSee([role("everyone"), role("c", ...view)], channel())).toBe(false);
  });

  it("is changed by what the channel says: of everybody, then of roles, then of the person", () => {
    const closed = says("everyone", 0, { deny: view });
    expect(canSee(roles, channel(closed))).toBe(false);
    expect(canSee(roles, channel(closed, says("c", 0, { allow: view })))).toBe(false);
    expect(canSee(roles, channel(closed, says("a", 0, { allow: view })))).toBe(true);
    const divided = [says("a", 0, { deny: view }), says("b", 0, { allow: view })];
    expect(canSee(roles, channel(closed, ...divided))).toBe(true);
    expect(canSee(roles, channel(says("anna", 1, { deny: view }), ...divided))).toBe(false);
  });

  it("is everything for administrators", () => {
    const where = channel(says("everyone", 0, { deny: view }), says("anna", 1, { deny: view }));
    expect(canSee([role("everyone"), role("a", "Administrator")], where)).toBe(true);
  });
});

describe("what the bot needs", () => {
  it("depends on the channel, and on what the desk file asks of it", () => {
    expect(neededFor("text", plain)).toContain("CreatePrivateThreads");
    expect(neededFor("text", { ...plain, threads: "public" })).not.toContain("CreatePrivateThreads");
    expect(neededFor("forum", plain)).not.toContain("SendMessages");
    expect(neededFor("text", { ...plain, removeNumbers: true })).toContain("ManageMessages");
    expect(neededFor("internal", { ...plain, removeNumbers: true })).not.toContain("ManageMessages");
    expect(neededFor("text", { ...plain, pins: true })).toContain("PinMessages");
    for (const use of ["forum", "internal"] as const)
      expect(neededFor(use, { ...plain, pins: true })).not.toContain("PinMessages");
  });

  it("is what its invite link asks for, and nothing else", () => {
    const url = new URL(inviteLink({ applicationId: "7", guildId: "9", ...plain }));
    const { permissions, ...rest } = Object.fromEntries(url.searchParams);
    expect(rest).toEqual({ client_id: "7", scope: "bot applications.commands", guild_id: "9" });
    expect(new PermissionsBitField(BigInt(permissions ?? "0")).toArray().toSorted()).toEqual(
      [...neededAnywhere(plain)].toSorted(),
    );
    expect(BigInt(permissions ?? "0") & PermissionFlagsBits.Administrator).toBe(0n);
  });
});
