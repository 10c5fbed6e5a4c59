import { DiscordAPIError, REST } from "discord.js";
import type { FakeDiscord } from "../fake-discord.ts";

/** The REST client of discord.js without a gateway. */
export const restOf = (discord: FakeDiscord): REST =>
  new REST({ api: discord.apiUrl, version: "10", retries: 0, timeout: 3000 }).setToken(discord.token);

/** Discord's code of a refusal. @throws {Error} when the call was not refused. */
export const codeOf = async (call: Promise<unknown>): Promise<number | string> => {
  try {
    await call;
  } catch (error) {
    if (error instanceof DiscordAPIError) return error.code;
    throw error;
  }
  throw new Error("The call was not refused.");
};

/** What Discord says is wrong with a body, by where it stands. @throws {Error} when the call was not refused. */
export const problemsOf = async (call: Promise<unknown>): Promise<unknown> => {
  try {
    await call;
  } catch (error) {
    if (error instanceof DiscordAPIError && error.code === 50035 && "errors" in error.rawError)
      return error.rawError.errors;
    throw error;
  }
  throw new Error("The call was not refused.");
};
