import { apiUrlProblem } from "./api-url.ts";
import { tokenProblem } from "./discord-token.ts";

/** The secret and the address of Discord in the environment. */
export type DiscordEnvironment = {
  readonly token: string;
  /** Another server that speaks Discord's API; `null`: Discord itself. */
  readonly apiUrl: string | null;
};

/** Reads what concerns Discord, and says what is wrong with it. `read` gives a variable, `null` where it is not set. */
export const readDiscordEnvironment = (
  read: (name: string) => string | null,
): { readonly discord: DiscordEnvironment | null; readonly problems: readonly string[] } => {
  const token = read("DISCORD_TOKEN");
  const apiUrl = read("DISCORD_API_URL");
  const problems = [
    token === null ? null : tokenProblem(token),
    apiUrl === null ? null : apiUrlProblem("DISCORD_API_URL", apiUrl, "https://discord.com/api"),
  ];
  return {
    discord: token === null ? null : { token, apiUrl },
    problems: problems.filter((problem) => problem !== null),
  };
};
