import { ChannelType } from "discord.js";
import type { Guild } from "./guild.ts";
import { kindName } from "./names.ts";
import type { Channel } from "./payload.ts";
import { has, permissionsOf } from "./permissions.ts";
import type { Problem } from "./problem.ts";

const isReadByEveryone = (guild: Guild, channel: Channel): boolean =>
  has(permissionsOf(guild, channel, { user: null, roles: [] }), "ViewChannel");

/** The channels that customers must not read, as they are called and stand in the desk file. */
const called = {
  internal: { title: "the internal channel", key: "channels.internal" },
  product: { title: "product management's channel", key: "channels.product" },
} as const;

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/**
 * Why a channel cannot be the desk's own, or product management's: what is internal must not be read by customers or
 * strangers (R7).
 */
export const internalProblems = (
  guild: Guild,
  channel: Channel,
  support: readonly Channel[],
  use: keyof typeof called = "internal",
): readonly Problem[] => {
  const { title, key } = called[use];
  const { id, name, type } = channel;
  const problems: Problem[] = [];
  if (type !== ChannelType.GuildText)
    problems.push({
      wrong: `${capital(title)} #${name} is ${kindName(type)}, which is made for more readers than the desk.`,
      remedy: `Make a private text channel for your people, and name it in ${key}.`,
    });
  if (support.some((one) => one.id === id))
    problems.push({
      wrong: `${capital(title)} #${name} is also a support channel, where customers would read what is internal.`,
      remedy: `Give the desk a channel of its own, and name it in ${key}.`,
    });
  else if (isReadByEveryone(guild, channel))
    problems.push({
      wrong: `Everybody on the server can read ${title} #${name}.`,
      remedy: `Open its settings, Permissions, switch on Private Channel, and add ${guild.self.user.username} and the roles of your people.`,
    });
  return problems;
};

/** Why customers cannot be served in a channel. */
export const supportProblems = (
  { name, type }: Channel,
  threads: "private" | "public",
): readonly Problem[] =>
  type === ChannelType.GuildAnnouncement && threads === "private"
    ? [
        {
          wrong: `#${name} is an announcement channel, and Discord has no private threads there.`,
          remedy: "Name a text channel, or write threads: public under discord in the desk file.",
        },
      ]
    : [];
