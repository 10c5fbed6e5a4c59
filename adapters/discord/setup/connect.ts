import { ChannelType } from "discord.js";
import type { DiscordOptions } from "../options.ts";
import type { Rest } from "../rest/rest.ts";
import type { Places, Roles, SupportKind, Workspace } from "../workspace.ts";
import { internalProblems, supportProblems } from "./channel-problems.ts";
import { findListed, type Listed } from "./find-member.ts";
import { findGuild, type Guild, readGuild } from "./guild.ts";
import { applicationProblems, type Identity, identify } from "./identity.ts";
import { findChannel, writtenChannel } from "./names.ts";
import type { Ask } from "./patience.ts";
import type { Channel } from "./payload.ts";
import { lackingIn, permissions, type Use } from "./permissions.ts";
import { DiscordSetupError, type Found, orSetupError, type Problem } from "./problem.ts";

export { DiscordSetupError } from "./problem.ts";

/** The desk's place on a server: everything by id. */
export type Connection = {
  readonly workspace: Workspace;
  readonly places: Places;
  readonly roles: Omit<Roles, "agents"> & {
    /** `null`: whoever can read the internal channel. */
    readonly agents: Roles["agents"] | null;
  };
  /** The id of a channel that the desk file names; `null`: it names no such channel. */
  readonly channelId: (nameOrId: string) => string | null;
};

/** What a connection is made from. */
export type ConnectOptions = Pick<
  DiscordOptions,
  "guild" | "channels" | "agents" | "leads" | "product" | "directMessages" | "threads" | "log"
> & {
  /** Whether the bot is also to take messages away; left out: no. */
  readonly removeNumbers?: boolean;
  /** Whether it is to pin a message; left out: no. */
  readonly pins?: boolean;
};

type Parts = { readonly rest: Rest; readonly ask: Ask };

const problemsOf = (results: readonly Found<unknown>[]): readonly Problem[] =>
  results.flatMap((result) => ("problem" in result ? [result.problem] : []));

const foundOf = <Thing>(results: readonly Found<Thing>[]): readonly Thing[] =>
  results.flatMap((result) => ("found" in result ? [result.found] : []));

const kindOf = ({ type }: Channel): SupportKind => (type === ChannelType.GuildForum ? "forum" : "text");

const warnOfLacks = (
  guild: Guild,
  channels: readonly (readonly [Channel, Use])[],
  { threads, removeNumbers = false, pins = false, log }: ConnectOptions,
): void => {
  for (const [channel, use] of channels) {
    const missing = lackingIn(guild, channel, use, { threads, removeNumbers, pins });
    if (missing.length > 0)
      log.warn(
        { channel: channel.id, missing: missing.map((name) => permissions[name].label) },
        `the bot lacks permissions in #${channel.name}; \`npm run desk -- check\` says what to click`,
      );
  }
};

const enterGuild = async (
  parts: Parts,
  { guild, threads, removeNumbers = false, pins = false }: ConnectOptions,
  { application, botUserId }: Identity,
): Promise<Guild> => {
  const entry = await findGuild(parts, guild, {
    applicationId: application.id,
    threads,
    removeNumbers,
    pins,
  });
  const problems = [...applicationProblems(application), ...problemsOf([entry])];
  if ("problem" in entry) throw new DiscordSetupError(problems);
  return readGuild(parts, entry.found, botUserId);
};

const idsOf = (listed: readonly Found<Listed>[]): ReadonlySet<string> =>
  new Set(foundOf(listed).map(({ id }) => id));

const placed = async (parts: Parts, options: ConnectOptions, identity: Identity): Promise<Connection> => {
  const guild = await enterGuild(parts, options, identity);
  const lookUp = (texts: readonly string[]) => texts.map((text) => findChannel(guild, text));
  const list = (texts: readonly string[]) => Promise.all(texts.map((text) => findListed(parts, guild, text)));

  const supports = lookUp(options.channels.support);
  const internals = lookUp(options.channels.internal === null ? [] : [options.channels.internal]);
  const asked = options.channels.product ?? null;
  const products = lookUp(asked === null ? [] : [asked]);
  const agents = await list(options.agents ?? []);
  const leads = await list(options.leads);
  const product = await list(options.product ?? []);
  const support = foundOf(supports);
  const [internal = null] = foundOf(internals);
  const [productChannel = null] = foundOf(products);
  const problems = [
    ...applicationProblems(identity.application),
    ...[supports, internals, products, agents, leads, product].flatMap(problemsOf),
    ...support.flatMap((channel) => supportProblems(channel, options.threads)),
    ...(internal === null ? [] : internalProblems(guild, internal, support)),
    ...(productChannel === null ? [] : internalProblems(guild, productChannel, support, "product")),
  ];
  if (problems.length > 0) throw new DiscordSetupError(problems);
  const uses = support.map((channel): readonly [Channel, Use] => [channel, kindOf(channel)]);
  const own = [...foundOf(internals), ...foundOf(products)];
  const ownUses = own.map((channel): readonly [Channel, Use] => [channel, "internal"]);
  warnOfLacks(guild, [...uses, ...ownUses], options);

  const channels = [...support, ...own];
  const ids = new Map(
    channels.flatMap(({ id, name }) => [
      [writtenChannel(name), id],
      [id, id],
    ]),
  );
  return {
    workspace: {
      applicationId: identity.application.id,
      botUserId: identity.botUserId,
      guildId: guild.id,
    },
    places: {
      support: new Map(support.map((channel) => [channel.id, kindOf(channel)])),
      internal: internal?.id ?? null,
      product: productChannel?.id ?? null,
      directMessages: options.directMessages,
    },
    roles: {
      agents: options.agents === null ? null : idsOf(agents),
      leads: idsOf(leads),
      product: idsOf(product),
    },
    channelId: (nameOrId) => ids.get(writtenChannel(nameOrId)) ?? null,
  };
};

/**
 * Logs in and turns what the desk file names into ids.
 *
 * @param ask how long to go on asking while Discord is out of reach.
 * @throws {DiscordSetupError} listing everything that does not fit, with its remedies.
 */
export const connect = async (options: ConnectOptions, rest: Rest, ask: Ask): Promise<Connection> => {
  const identity = await orSetupError("log in", () => identify(rest, ask));
  return orSetupError("read the server", () => placed({ rest, ask }, options, identity));
};
