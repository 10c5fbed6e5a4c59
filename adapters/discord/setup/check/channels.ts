import { ChannelType } from "discord.js";
import { internalProblems, supportProblems } from "../channel-problems.ts";
import type { ConnectOptions } from "../connect.ts";
import type { Guild } from "../guild.ts";
import { findChannel } from "../names.ts";
import type { Channel } from "../payload.ts";
import {
  has,
  lackingIn,
  type PermissionOptions,
  permissions,
  permissionsOf,
  type Use,
} from "../permissions.ts";
import { type Finding, ok, problem, warning } from "./finding.ts";

const uses: Readonly<Record<Use, string>> = {
  text: "customers write here",
  forum: "customers make posts here",
  internal: "the desk works here",
};

const permissionFinding = (
  guild: Guild,
  channel: Channel,
  use: Use,
  options: PermissionOptions,
  what: string = uses[use],
): Finding => {
  const missing = lackingIn(guild, channel, use, options);
  if (missing.length === 0) return ok(`#${channel.name}: ${what}.`);
  const labels = missing.map((name) => permissions[name].label).join(", ");
  return problem({
    wrong: `In #${channel.name} (${what}) the bot lacks: ${labels}.`,
    remedy: `Open the settings of #${channel.name}, Permissions, add ${guild.self.user.username} and allow them; docs/setup-discord.md says what each is for.`,
  });
};

/** Whoever may write in a channel and not in its threads gets answers that they cannot answer. */
const muteFindings = (guild: Guild, channel: Channel): readonly Finding[] => {
  const bits = permissionsOf(guild, channel, { user: null, roles: [] });
  const isMute = has(bits, "ViewChannel") && has(bits, "SendMessages") && !has(bits, "SendMessagesInThreads");
  return isMute
    ? [
        warning(
          `Customers may write in #${channel.name} and not in its threads: they cannot answer the bot.`,
          `Open the settings of #${channel.name}, Permissions, and allow @everyone Send Messages in Threads.`,
        ),
      ]
    : [];
};

/** Looks at the channels of the desk file: whether they are there and fit, and what the bot may do in each. */
export const checkChannels = (
  guild: Guild,
  options: Pick<ConnectOptions, "channels"> & PermissionOptions,
): readonly Finding[] => {
  const { channels, threads } = options;
  const look = (texts: readonly string[]) => [...new Set(texts)].map((text) => findChannel(guild, text));
  const supports = look(channels.support);
  const internals = look(channels.internal === null ? [] : [channels.internal]);
  const asked = channels.product ?? null;
  const products = look(asked === null ? [] : [asked]);
  const all = [...supports, ...internals, ...products];
  const support = supports.flatMap((one) => ("found" in one ? [one.found] : []));
  const internal = internals.flatMap((one) => ("found" in one ? [one.found] : []));
  const product = products.flatMap((one) => ("found" in one ? [one.found] : []));
  const useOf = ({ type }: Channel): Use => (type === ChannelType.GuildForum ? "forum" : "text");
  return [
    ...all.flatMap((one) => ("problem" in one ? [problem(one.problem)] : [])),
    ...support.map((channel) => permissionFinding(guild, channel, useOf(channel), options)),
    ...internal.map((channel) => permissionFinding(guild, channel, "internal", options)),
    ...product.map((channel) =>
      permissionFinding(guild, channel, "internal", options, "product management is asked here"),
    ),
    ...support.flatMap((channel) => muteFindings(guild, channel)),
    ...support.flatMap((channel) => supportProblems(channel, threads)).map(problem),
    ...internal.flatMap((channel) => internalProblems(guild, channel, support)).map(problem),
    ...product.flatMap((channel) => internalProblems(guild, channel, support, "product")).map(problem),
  ];
};
