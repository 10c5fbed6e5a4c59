import { describe, expect, test } from "vitest";
import { tokenProblem } from "../../src/config/discord-token.ts";
import { readEnvironment } from "../../src/config/environment.ts";
import { folderWith, messageOf } from "../directory/files/temporary-folder.ts";
import { fc } from "../support/fast-check.ts";

/** Of the shape that Discord gives; no bot has it. */
const owner = Buffer.from("1234567890123456789").toString("base64url");
const token = `${owner}.GabcDe.${"x".repeat(38)}`;

const discordOf = (variables: Readonly<Record<string, string>>) =>
  readEnvironment(variables, folderWith({})).discord;

const refusalOf = (variables: Readonly<Record<string, string>>): string => {
  const folder = folderWith({});
  return messageOf(folder, () => readEnvironment(variables, folder));
};

describe("what the environment says about Discord", () => {
  test("is nothing without a token", () => {
    expect(discordOf({})).toBeNull();
    expect(discordOf({ DISCORD_API_URL: "https://discord.example.com/api" })).toBeNull();
  });

  test("is a token, and another address if there is one", () => {
    expect(discordOf({ DISCORD_TOKEN: ` ${token} ` })).toEqual({ token, apiUrl: null });
    expect(discordOf({ DISCORD_TOKEN: token, DISCORD_API_URL: "http://127.0.0.1:9/api" })).toEqual({
      token,
      apiUrl: "http://127.0.0.1:9/api",
    });
  });

  test.each([
    ["1234567890123456789", "DISCORD_TOKEN holds the id of an app, a server or a person."],
    ["0123456789abcdef".repeat(4), "DISCORD_TOKEN holds the public key of the app."],
    ["abcdefghijklmnopqrstuvwxyz-_ABCD", "DISCORD_TOKEN holds the client secret of the app."],
    ["https://discord.com/api/webhooks/1/secret", "DISCORD_TOKEN holds the address of a webhook."],
    [`Bot ${token}`, "Write the token alone, as Discord shows it."],
    ["secret.secret", "DISCORD_TOKEN does not have the three parts of a bot's token."],
    [`abcd.GabcDe.${"x".repeat(38)}`, "does not have the three parts of a bot's token."],
  ])("tells that the token is something else, and does not print it: %#", (value, sentence) => {
    const refusal = refusalOf({ DISCORD_TOKEN: value });
    expect(refusal).toContain(sentence);
    expect(refusal).not.toContain(value);
  });

  test("never prints what stands in the place of a token", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\w. -]{12,80}$/), (text) => {
        expect(tokenProblem(text) ?? "").not.toContain(text);
      }),
    );
  });

  test("takes no address on which the token would travel unencrypted, but for this machine", () => {
    expect(refusalOf({ DISCORD_API_URL: "http://discord.example.com/api" })).toContain("unencrypted");
    expect(refusalOf({ DISCORD_API_URL: "discord.com" })).toBe(
      'DISCORD_API_URL is "discord.com", which is no address. Write it in full, as in https://discord.com/api, or leave it out.',
    );
  });
});
