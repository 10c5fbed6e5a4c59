import { describe, expect, it } from "vitest";
import { DiscordSetupError } from "../../../../adapters/discord/setup/connect.ts";
import { compareCommands, registerCommands } from "../../../../adapters/discord/setup/register.ts";
import { areSameCommands } from "../../../../adapters/discord/setup/same-commands.ts";
import { applicationCommands } from "../../../../adapters/discord/surface/commands.ts";
import { fc } from "../../../support/fast-check.ts";
import { type Muster, openMuster } from "./muster.ts";

const registering = ({ rest, discord }: Muster) => ({
  rest,
  workspace: { applicationId: discord.applicationId, guildId: discord.guildId },
  language: "de" as const,
});

const puts = ({ discord }: Muster): number =>
  discord.calls("PUT /applications/:application/guilds/:guild/commands").length;

describe("the commands of the desk", () => {
  it("are registered on the server once, and again only when they have changed", async () => {
    const muster = await openMuster();
    expect(await compareCommands(registering(muster))).toBe("missing");
    expect(await registerCommands(registering(muster))).toBe(true);
    expect(await registerCommands(registering(muster))).toBe(false);
    expect(puts(muster)).toBe(1);
    expect(await compareCommands({ ...registering(muster), language: "en" })).toBe("outdated");
    expect(await registerCommands({ ...registering(muster), language: "en" })).toBe(true);
    expect(puts(muster)).toBe(2);
    muster.discord.assertClean();
  });

  it("cannot be registered without the scope for it", async () => {
    const muster = await openMuster();
    muster.discord.setInstallation({ mayRegisterCommands: false });
    await expect(registerCommands(registering(muster))).rejects.toThrow(
      new DiscordSetupError([
        {
          wrong:
            "The bot may not have commands on the server: it was invited without the scope applications.commands.",
          remedy:
            "Invite it once more; nothing else changes: `npm run desk -- discord invite` prints the link.",
        },
      ]),
    );
  });
});

describe("two lists of commands", () => {
  const commands = applicationCommands("de");

  it("are the same in another order, with other ids and the defaults written out", () => {
    const answered = commands.toReversed().map((command, index) => ({
      id: String(index),
      version: "7",
      application_id: "1",
      guild_id: "2",
      nsfw: false,
      dm_permission: true,
      contexts: null,
      integration_types: [0],
      description: "",
      ...command,
    }));
    expect(areSameCommands(answered, commands)).toBe(true);
  });

  it("are not the same when one of them lacks a command, an option or a word", () => {
    const [first, ...others] = commands;
    expect(areSameCommands(others, commands)).toBe(false);
    expect(areSameCommands([{ ...first, options: [] }, ...others], commands)).toBe(false);
    expect(areSameCommands([{ ...first, description: "?" }, ...others], commands)).toBe(false);
    expect(areSameCommands([{ ...first, default_member_permissions: "8" }, ...others], commands)).toBe(false);
  });

  it("can be compared whatever Discord answers", () => {
    fc.assert(
      fc.property(fc.array(fc.dictionary(fc.string(), fc.jsonValue())), (answered) => {
        expect(areSameCommands(answered, answered)).toBe(true);
      }),
    );
  });
});
