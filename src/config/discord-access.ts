import type { Channel } from "./channels.ts";
import type { Desk } from "./desk.ts";
import { tokenSource } from "./discord-token.ts";
import { type Environment, EnvironmentError } from "./environment.ts";

/** How a desk gets into Discord, and what it does there: desk file and environment put together. */
export type DiscordAccess = Omit<Desk["discord"], "guild"> & {
  readonly token: string;
  readonly apiUrl: string | null;
  /** Whether the bot is to pin what customers should have at hand. */
  readonly pins: boolean;
  /** Name or id. */
  readonly guild: string;
  /** By `#name` or id. `internal` is `null` when the desk's own channel is on another platform. */
  readonly channels: {
    readonly support: readonly string[];
    readonly internal: string | null;
    /** Product management's own, when it is on this platform. */
    readonly product: string | null;
  };
};

const missingToken = `  DISCORD_TOKEN is not set. ${tokenSource} Write it into .env.`;

const missingGuild = (file: string): string =>
  `  discord.guild is not set. Write the name of your server into ${file}, as in discord: { guild: "Muster Hosting" }.`;

/**
 * The bot's token.
 *
 * @throws {EnvironmentError} when it is not set, telling where it is found.
 */
export const discordToken = ({ discord }: Pick<Environment, "discord">): string => {
  if (discord === null) throw new EnvironmentError(missingToken.trim());
  return discord.token;
};

/**
 * What the Discord adapter needs to know; `null` when the desk file names no channel of Discord.
 *
 * @throws {EnvironmentError} naming everything that is missing, and where it is found.
 */
export const discordAccess = (
  desk: Desk,
  { discord }: Pick<Environment, "discord">,
): DiscordAccess | null => {
  const onDiscord = ({ platform }: Channel): boolean => platform === "discord";
  const support = desk.channels.support.filter(onDiscord).map(({ channel }) => channel);
  const internal = onDiscord(desk.channels.internal) ? desk.channels.internal.channel : null;
  const { product: asked } = desk.channels;
  const product = asked !== undefined && onDiscord(asked) ? asked.channel : null;
  if (support.length === 0 && internal === null && product === null) return null;
  const pins = support.length > 0 && desk.intake.pinned.length > 0;

  const { guild, removeNumbers: removes, ...rest } = desk.discord;
  // Nothing is taken away where nothing is a number: then the bot needs no permission for it either.
  const removeNumbers = removes && desk.customers !== undefined;
  if (discord === null || guild === null)
    throw new EnvironmentError(
      [
        "The desk file names channels of Discord, and something is missing. docs/setup-discord.md shows how.",
        ...(discord === null ? [missingToken] : []),
        ...(guild === null ? [missingGuild(desk.file)] : []),
      ].join("\n"),
    );
  const { token, apiUrl } = discord;
  return { ...rest, removeNumbers, guild, token, apiUrl, channels: { support, internal, product }, pins };
};
