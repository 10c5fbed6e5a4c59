import { ChannelType } from "discord.js";
import { nearest } from "../../../src/core/nearest.ts";
import type { Guild } from "./guild.ts";
import type { Channel, Role } from "./payload.ts";
import type { Found } from "./problem.ts";

/** Whether a text is an id of Discord's: no name of a channel or role that anybody would give looks like it. */
export const isId = (text: string): boolean => /^\d{17,20}$/.test(text);

/** A name as it is compared: names of roles and servers have capitals, and people leave them out. */
const bare = (text: string): string => text.trim().replace(/^[#@]/, "").toLowerCase();

/** How a channel of the desk file is written: `#support`, or an id. Two texts for one name are written alike. */
export const writtenChannel = (text: string): string => (isId(text.trim()) ? text.trim() : `#${bare(text)}`);

type Words = {
  readonly noun: string;
  readonly sign: "#" | "@";
  /** What to do when there is none. */
  readonly remedy: string;
};

const pick = <Thing extends { readonly id: string; readonly name: string }>(
  things: readonly Thing[],
  text: string,
  { noun, sign, remedy }: Words,
): Found<Thing> => {
  if (isId(text)) {
    const found = things.find(({ id }) => id === text);
    return found === undefined
      ? { problem: { wrong: `The bot sees no ${noun} with the id ${text}.`, remedy } }
      : { found };
  }
  const [first, ...others] = things.filter(({ name }) => bare(name) === bare(text));
  if (first === undefined) {
    const meant = nearest(
      bare(text),
      things.map(({ name }) => name),
    );
    const wrong = `The bot sees no ${noun} ${sign}${bare(text)}.`;
    return {
      problem: {
        wrong: meant === null ? wrong : `${wrong} Did you mean ${sign}${meant.replace(/^@/, "")}?`,
        remedy,
      },
    };
  }
  if (others.length === 0) return { found: first };
  const ids = [first, ...others].map(({ id }) => id).join(", ");
  return {
    problem: {
      wrong: `There are several ${noun}s ${sign}${bare(text)}: ${ids}.`,
      remedy: "Write the id of the one you mean (switch on Developer Mode, right-click it, Copy ID).",
    },
  };
};

/** The kinds of channels that the desk can work in. */
const usable: ReadonlySet<number> = new Set([
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
]);

const kindNames: ReadonlyMap<number, string> = new Map([
  [ChannelType.GuildVoice, "a voice channel"],
  [ChannelType.GuildStageVoice, "a stage"],
  [ChannelType.GuildCategory, "a category"],
  [ChannelType.GuildMedia, "a media channel"],
  [ChannelType.GuildAnnouncement, "an announcement channel"],
  [ChannelType.GuildForum, "a forum"],
]);

/** What people call a channel of this type. */
export const kindName = (type: number): string => kindNames.get(type) ?? "a channel of another kind";

/** Finds a channel by `#name`, name or id. One in which nobody writes is only taken where no other has the name. */
export const findChannel = ({ channels, self }: Guild, text: string): Found<Channel> => {
  const words: Words = {
    noun: "channel",
    sign: "#",
    remedy: `Correct the desk file, or let the bot in: in the settings of the channel, Permissions, add ${self.user.username} and allow View Channel.`,
  };
  const among = channels.filter(({ type }) => usable.has(type));
  const isNamed = among.some(({ id, name }) => id === text || bare(name) === bare(text));
  const result = pick(isNamed ? among : channels, text, words);
  if ("problem" in result || usable.has(result.found.type)) return result;
  return {
    problem: {
      wrong: `#${result.found.name} is ${kindName(result.found.type)}, in which the desk cannot work.`,
      remedy: "Name a text channel or a forum in the desk file.",
    },
  };
};

/** Finds a role by `@name`, name or id. Everybody's role gives nobody rights. */
export const findRole = ({ id: everyone, roles }: Pick<Guild, "id" | "roles">, text: string): Found<Role> => {
  const result = pick(roles, text, {
    noun: "role",
    sign: "@",
    remedy: "Make it under Server Settings, Roles, or correct the desk file.",
  });
  if ("problem" in result || result.found.id !== everyone) return result;
  return {
    problem: {
      wrong: "@everyone is everybody on the server, customers among them.",
      remedy: "Name a role that only your people have.",
    },
  };
};
