import { describe, expect, test } from "vitest";
import { discordAccess, discordToken } from "../../src/config/discord-access.ts";
import type { DiscordEnvironment } from "../../src/config/discord-environment.ts";
import { deskWith } from "./desk-folder.ts";

const environment: DiscordEnvironment = { token: "MTA.abcdef.secret", apiUrl: null };

const onDiscord =
  '{ support: ["discord:#Help", "web:support", "discord:12345678901234567"], internal: "discord:team" }';

const accessOf = (
  sections: Readonly<Record<string, string>>,
  discord: DiscordEnvironment | null = environment,
) => discordAccess(deskWith(sections).desk, { discord });

describe("the way into Discord", () => {
  test("is none for a desk without channels there", () => {
    expect(accessOf({}, null)).toBeNull();
    expect(accessOf({ discord: "{ leads: ['@Lead'] }" })).toBeNull();
  });

  test("is put together from desk file and environment", () => {
    const discord =
      "{ guild: Muster Hosting, leads: ['@Support Lead', '12345678901234567'], threads: public }";
    expect(accessOf({ channels: onDiscord, discord })).toEqual({
      token: "MTA.abcdef.secret",
      apiUrl: null,
      pins: false,
      guild: "Muster Hosting",
      channels: { support: ["#help", "12345678901234567"], internal: "#team", product: null },
      agents: null,
      leads: ["@Support Lead", "12345678901234567"],
      product: [],
      directMessages: true,
      threads: "public",
      removeNumbers: false,
    });
  });

  test("has no channel of its own where the desk works elsewhere", () => {
    const channels = '{ support: ["discord:#help"], internal: "web:internal" }';
    expect(accessOf({ channels, discord: "{ guild: Muster }" })?.channels).toEqual({
      support: ["#help"],
      internal: null,
      product: null,
    });
  });

  test("names everything that is missing, and where it is found", () => {
    const { desk } = deskWith({ channels: onDiscord });
    expect(() => discordAccess(desk, { discord: null })).toThrow(
      [
        "The desk file names channels of Discord, and something is missing. docs/setup-discord.md shows how.",
        "  DISCORD_TOKEN is not set. Make one at https://discord.com/developers/applications, your app, Bot, Reset Token, and copy it at once; Discord shows it only then. Write it into .env.",
        `  discord.guild is not set. Write the name of your server into ${desk.file}, as in discord: { guild: "Muster Hosting" }.`,
      ].join("\n"),
    );
    expect(() => discordToken({ discord: null })).toThrow(/^DISCORD_TOKEN is not set\./);
    expect(discordToken({ discord: environment })).toBe("MTA.abcdef.secret");
  });
});
