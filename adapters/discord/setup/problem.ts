import { Refused } from "../../../src/runtime/port.ts";
import { failureOf, TokenDead } from "../rest/failure.ts";

/** Something that keeps the desk from working on Discord: what is wrong and what to do, both as sentences. */
export type Problem = { readonly wrong: string; readonly remedy: string };

/** What a name turned out to mean, or why it means nothing. */
export type Found<Thing> = { readonly found: Thing } | { readonly problem: Problem };

/** Discord and the desk file do not fit together; its message tells the operator every error and its remedy. */
export class DiscordSetupError extends Error {
  override readonly name = "DiscordSetupError";

  constructor(problems: readonly Problem[]) {
    const paragraphs = problems.map(({ wrong, remedy }) => `${wrong}\n  ${remedy}`);
    super(["The desk cannot work on Discord.", ...new Set(paragraphs)].join("\n\n"));
  }
}

/** Where an app is set up. `page` is one of its pages, such as `bot`. */
export const portal = (applicationId: string | null, page: string): string =>
  `https://discord.com/developers/applications${applicationId === null ? "" : `/${applicationId}/${page}`}`;

/**
 * A no of Discord's as a problem; `null` when the error is none, so that asking again may help.
 *
 * @param what completes "Cannot": `read the channels`.
 */
export const refusalProblem = (what: string, error: unknown): Problem | null => {
  const failure = failureOf(what, error);
  if (failure instanceof TokenDead)
    return {
      wrong: "Discord does not accept the bot's token.",
      remedy: `Make a new one at ${portal(null, "")}, your app, Bot, Reset Token, and write it into DISCORD_TOKEN.`,
    };
  return failure instanceof Refused
    ? { wrong: failure.message, remedy: "docs/setup-discord.md lists the usual causes." }
    : null;
};

/**
 * Does something that asks Discord.
 *
 * @throws {DiscordSetupError} when Discord says no; what is no answer at all is thrown on.
 */
export const orSetupError = async <Answer>(what: string, work: () => Promise<Answer>): Promise<Answer> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DiscordSetupError) throw error;
    const problem = refusalProblem(what, error);
    throw problem === null ? error : new DiscordSetupError([problem]);
  }
};
