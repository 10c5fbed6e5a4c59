import type { webApi } from "@slack/bolt";
import type { Colleague } from "../../../src/core/command.ts";
import type { Ping } from "../../../src/core/effect.ts";
import type { Person, Role } from "../../../src/core/person.ts";
import { personKey, userOf } from "../ids.ts";
import type { Log } from "../options.ts";
import type { Workspace } from "../workspace.ts";
import { mentionedId, type Named, namedBy } from "./colleague.ts";
import type { Mention, People, Use } from "./people.ts";
import type { Profiles } from "./profiles.ts";
import { createRoster, type Member, type Roster } from "./roster.ts";

/** What people are read from. */
export type PeopleOptions = {
  readonly reads: webApi.WebClient;
  readonly profiles: Profiles;
  readonly workspace: Workspace;
  /** Id of the internal channel; its members are the agents when `agents` is `null`. */
  readonly internal: string | null;
  readonly agents: readonly Member[] | null;
  readonly leads: readonly Member[];
  /** Product management; left out: nobody. */
  readonly product?: readonly Member[];
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly log: Log;
};

type Sources = Pick<PeopleOptions, "workspace" | "leads" | "profiles"> & {
  readonly product: readonly Member[];
  readonly roster: Roster;
};

/** Single people that a call for the leads names; larger teams have user groups. */
const maxUserMentions = 10;

/** The team as part of a key; `null`: the bot's own. */
const foreignTeam = (team: string | null, { teamId, enterpriseId }: Workspace): string | null =>
  team === teamId || team === enterpriseId ? null : team;

const describe = async (
  { roster, profiles, workspace }: Sources,
  user: string,
  team: string | null,
  use: Use,
): Promise<Person> => {
  const foreign = foreignTeam(team, workspace);
  const roleFor = (to: Use): Promise<Role> | Role =>
    foreign === null ? roster.roleOf(user, to) : "customer";
  const [profile, listed] = await Promise.all([profiles.of(user, use), roleFor(use)]);
  // Who is denied only because the lists cannot be read now is to hear so.
  const isUnread = use === "act" && listed === "customer" && (await roleFor("words")) !== "customer";
  return {
    key: personKey(user, foreign),
    name: profile?.name ?? user,
    role: profile?.isOutsider ? "customer" : listed,
    locale: profile?.locale ?? null,
    ...(profile?.timeZone && { timeZone: profile.timeZone }),
    ...(isUnread && { rightsUnread: true as const }),
  };
};

/** Those of the desk who can be meant by a word: everybody, or the one whose id it is. */
const candidatesFor = async (
  { profiles }: Sources,
  mentioned: string | null,
  staff: Iterable<string>,
): Promise<readonly Named[]> => {
  const ids = [...staff].filter((id) => mentioned === null || id === mentioned);
  const read = await Promise.all(ids.map(async (id) => ({ id, profile: await profiles.of(id, "act") })));
  return read.flatMap(({ id, profile }) =>
    profile?.isOutsider ? [] : [{ id, names: profile?.names ?? [] }],
  );
};

const colleague = async (sources: Sources, word: string): Promise<Colleague | null> => {
  const roles = await sources.roster.staff();
  const mentioned = mentionedId(word);
  const candidates = await candidatesFor(sources, mentioned, roles.keys());
  const id = mentioned ?? namedBy(word, candidates);
  const found = candidates.find((candidate) => candidate.id === id);
  const role = found && roles.get(found.id);
  if (found === undefined || role === undefined) return null;
  return { key: personKey(found.id, null), name: found.names[0] ?? found.id, role };
};

const isInsider = async (profiles: Profiles, user: string): Promise<boolean> =>
  !(await profiles.of(user, "act"))?.isOutsider;

const leadMentions = async ({ roster, profiles, leads }: Sources): Promise<readonly Mention[]> => {
  const groups = leads.filter(({ kind }) => kind === "group");
  const singles = await roster.singleLeads();
  const insiders: string[] = [];
  for (const user of singles) {
    if (insiders.length === maxUserMentions) break;
    if (await isInsider(profiles, user)) insiders.push(user);
  }
  return [
    ...groups.map(({ id }): Mention => ({ type: "usergroup", usergroup_id: id })),
    ...insiders.map((user): Mention => ({ type: "user", user_id: user })),
  ];
};

/** Product management, as the desk file names it. */
const productMentions = (product: readonly Member[]): readonly Mention[] =>
  product.flatMap(({ kind, id }): readonly Mention[] => {
    if (kind === "group") return [{ type: "usergroup", usergroup_id: id }];
    return kind === "user" ? [{ type: "user", user_id: id }] : [];
  });

const mentions = async (sources: Sources, pings: readonly Ping[]): Promise<readonly Mention[]> => {
  const called = await Promise.all(
    pings.map(async (ping): Promise<readonly Mention[]> => {
      if (ping === "leads") return leadMentions(sources);
      if (ping === "product") return productMentions(sources.product);
      const user = userOf(ping);
      return user === null ? [] : [{ type: "user", user_id: user }];
    }),
  );
  const byId = new Map(
    called
      .flat()
      .map((mention) => [mention.type === "user" ? mention.user_id : mention.usergroup_id, mention]),
  );
  return [...byId.values()];
};

const agentsOf = ({ agents, internal }: PeopleOptions): readonly Member[] =>
  agents ?? (internal === null ? [] : [{ kind: "channel", id: internal }]);

/**
 * Reads who the desk's people are, and answers who somebody is.
 *
 * @throws {Refused | Unreachable} when agents and leads cannot be read: a desk that knows none would serve nobody.
 */
export const createPeople = async (options: PeopleOptions): Promise<People> => {
  const { workspace, leads, product = [], profiles } = options;
  const roster = await createRoster({ ...options, agents: agentsOf(options) });
  const sources: Sources = { workspace, leads, product, roster, profiles };
  return {
    describe: (user, team, use) => describe(sources, user, team, use),
    colleague: (word) => colleague(sources, word),
    mentions: (pings) => mentions(sources, pings),
  };
};
