import type { webApi } from "@slack/bolt";
import type { Log, SlackOptions } from "../options.ts";
import type { Member } from "../people/roster.ts";
import type { Ask } from "../web-api/patience.ts";
import { type Problem, refusalProblem } from "../web-api/problem.ts";
import type { Places, Workspace } from "../workspace.ts";
import { type Channel, type Found, openDirectory } from "./directory.ts";
import { findMember } from "./find-member.ts";
import { type Identity, identify } from "./identity.ts";
import { internalProblems } from "./internal-channel.ts";
import { type Name, readChannelName, readMemberName, written } from "./names.ts";

/** Slack and the desk file do not fit together; its message tells the operator every error and its remedy. */
export class SlackSetupError extends Error {
  override readonly name = "SlackSetupError";

  constructor(problems: readonly Problem[]) {
    const paragraphs = problems.map(({ wrong, remedy }) => `${wrong}\n  ${remedy}`);
    super(["The desk cannot work on Slack.", ...new Set(paragraphs)].join("\n\n"));
  }
}

/** The desk's place in a workspace: everything by id. */
export type Connection = {
  readonly workspace: Workspace;
  readonly places: Places;
  /** `null`: whoever is in the internal channel. */
  readonly agents: readonly Member[] | null;
  readonly leads: readonly Member[];
  /** Whom a question for product management calls. */
  readonly product: readonly Member[];
  /** The id of a channel that the desk file names; `null`: it names no such channel. */
  readonly channelId: (nameOrId: string) => string | null;
};

const logIn = async (reads: webApi.WebClient, ask: Ask): Promise<Identity> => {
  try {
    return await identify(reads, ask);
  } catch (error) {
    const problem = refusalProblem("log in", error, "bot");
    throw problem === null ? error : new SlackSetupError([problem]);
  }
};

/** A name of the desk file and what it turned out to mean. */
type Looked<Thing> = { readonly name: string; readonly result: Found<Thing> };

const lookUp = <Thing>(
  names: readonly Name[],
  find: (name: Name) => Promise<Found<Thing>>,
): Promise<readonly Looked<Thing>[]> =>
  Promise.all(names.map(async (name) => ({ name: written(name), result: await find(name) })));

const problemsOf = (looked: readonly Looked<unknown>[]): readonly Problem[] =>
  looked.flatMap(({ result }) => ("problem" in result ? [result.problem] : []));

const foundOf = <Thing>(looked: readonly Looked<Thing>[]): readonly Thing[] =>
  looked.flatMap(({ result }) => ("found" in result ? [result.found] : []));

const warnOfDeafness = (channels: readonly Channel[], bot: string, log: Log): void => {
  for (const { id, name, isMember, isArchived } of channels) {
    if (isArchived) log.warn({ channel: id }, `#${name} is archived; nobody can write there`);
    else if (!isMember)
      log.warn({ channel: id }, `the bot hears nothing in #${name}; type /invite @${bot} there`);
  }
};

/**
 * Logs in and turns what the desk file names into ids.
 *
 * @param ask how long to go on asking while Slack is out of reach.
 * @param reads a client with the bot token; the lists of channels and groups are read only for what is given by name.
 * @throws {SlackSetupError} listing everything that does not fit, with its remedies.
 */
export const connect = async (
  options: Pick<SlackOptions, "channels" | "agents" | "leads" | "product" | "directMessages" | "log">,
  reads: webApi.WebClient,
  ask: Ask,
): Promise<Connection> => {
  const { workspace, bot } = await logIn(reads, ask);
  const directory = openDirectory({ reads, ask, bot });
  const channels = (texts: readonly string[]) => lookUp(texts.map(readChannelName), directory.channel);
  const members = (texts: readonly string[]) =>
    lookUp(texts.map(readMemberName), (name) => findMember(directory, name));

  const { support: named, internal: own, product: asked = null } = options.channels;
  const [supports, internals, products, agents, leads, product] = await Promise.all([
    channels(named),
    channels(own === null ? [] : [own]),
    channels(asked === null ? [] : [asked]),
    members(options.agents ?? []),
    members(options.leads),
    members(options.product ?? []),
  ]);
  const support = foundOf(supports);
  const [internal = null] = foundOf(internals);
  const [productChannel = null] = foundOf(products);
  const problems = [
    ...[supports, internals, products, agents, leads, product].flatMap(problemsOf),
    ...(internal === null ? [] : internalProblems(internal, support)),
    ...(productChannel === null ? [] : internalProblems(productChannel, support, "product")),
  ];
  if (problems.length > 0) throw new SlackSetupError(problems);
  const all = [...supports, ...internals, ...products];
  warnOfDeafness(foundOf(all), bot, options.log);

  const idByName = new Map(
    all.flatMap(({ name, result }) => ("found" in result ? [[name, result.found.id]] : [])),
  );
  const ids = new Set(idByName.values());
  return {
    workspace,
    places: {
      support: new Set(support.map(({ id }) => id)),
      internal: internal?.id ?? null,
      product: productChannel?.id ?? null,
      directMessages: options.directMessages,
    },
    agents: options.agents === null ? null : foundOf(agents),
    leads: foundOf(leads),
    product: foundOf(product),
    channelId: (nameOrId) =>
      ids.has(nameOrId) ? nameOrId : (idByName.get(written(readChannelName(nameOrId))) ?? null),
  };
};
