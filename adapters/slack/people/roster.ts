import type { webApi } from "@slack/bolt";
import type { Role } from "../../../src/core/person.ts";
import type { Log } from "../options.ts";
import { failureOf } from "../web-api/failure.ts";
import { createFresh, type Fresh } from "./fresh.ts";
import type { Use } from "./people.ts";

/** Somebody, or several, by Slack's id: a user group `S…`, everybody in a channel `C…`, or one person `U…`. */
export type Member = {
  readonly kind: "group" | "channel" | "user";
  readonly id: string;
};

/** Who the agents and leads are. */
export type Roster = {
  /**
   * What somebody may do. To act, it takes a list that is less than a minute old; for words, the last one that could
   * be read will do.
   */
  readonly roleOf: (user: string, use: Use) => Promise<Role>;
  /** All agents and leads by fresh lists, with their roles. */
  readonly staff: () => Promise<ReadonlyMap<string, Role>>;
  /** Those leads who are not called through a user group. */
  readonly singleLeads: () => Promise<readonly string[]>;
};

/** Slack allows a thousand and asks for no more than two hundred a page. */
const pageSize = 200;
/** A channel of more people than this is no team. */
const maxPages = 25;

const ages = { refreshAfterMs: 30_000, maxAgeMs: 60_000 } as const;

const channelMembers = async (reads: webApi.WebClient, channel: string): Promise<readonly string[]> => {
  const members: string[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < maxPages; page += 1) {
    const answer = await reads.conversations.members({ channel, limit: pageSize, ...(cursor && { cursor }) });
    members.push(...(answer.members ?? []));
    cursor = answer.response_metadata?.next_cursor;
    if (!cursor) break;
  }
  return members;
};

const membersOf = async (reads: webApi.WebClient, { kind, id }: Member): Promise<ReadonlySet<string>> => {
  switch (kind) {
    case "user":
      return new Set([id]);
    case "group":
      return new Set((await reads.usergroups.users.list({ usergroup: id })).users ?? []);
    case "channel":
      return new Set(await channelMembers(reads, id));
  }
};

type List = Fresh<ReadonlySet<string>>;

/** Whoever is on one of the lists; those too old to be trusted with rights count only for words. */
const onLists = async (lists: readonly List[], use: Use): Promise<ReadonlySet<string>> => {
  const read = await Promise.all(lists.map((list) => list.read()));
  return new Set(read.flatMap(({ value, fresh }) => (fresh || use === "words" ? [...(value ?? [])] : [])));
};

/** What a roster is read from. */
export type RosterOptions = {
  readonly reads: webApi.WebClient;
  readonly agents: readonly Member[];
  readonly leads: readonly Member[];
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly log: Log;
};

/**
 * Reads who the agents and leads are, and keeps it up to date.
 *
 * @throws {Refused | Unreachable} when it cannot be read at all.
 */
export const createRoster = async (options: RosterOptions): Promise<Roster> => {
  const { reads, clock, log } = options;
  const listOf = (member: Member): List => {
    const action = `read who is in the ${member.kind} ${member.id}`;
    const load = (): Promise<ReadonlySet<string>> =>
      membersOf(reads, member).catch((error: unknown) => {
        throw failureOf(action, error);
      });
    return createFresh(load, ages, clock, (error) =>
      log.warn({ reason: String(error) }, "roles cannot be read: nobody on this list can act"),
    );
  };
  const agents = options.agents.map(listOf);
  const leads = options.leads.map(listOf);
  const singles = leads.filter((_, index) => options.leads[index]?.kind !== "group");
  await Promise.all([...agents, ...leads].map((list) => list.refresh()));

  const staff = async (use: Use): Promise<ReadonlyMap<string, Role>> => {
    const [agentIds, leadIds] = await Promise.all([onLists(agents, use), onLists(leads, use)]);
    const rolesOf = (ids: ReadonlySet<string>, role: Role) => [...ids].map((id) => [id, role] as const);
    return new Map([...rolesOf(agentIds, "agent"), ...rolesOf(leadIds, "lead")]);
  };

  return {
    roleOf: async (user, use) => (await staff(use)).get(user) ?? "customer",
    staff: () => staff("act"),
    singleLeads: async () => [...(await onLists(singles, "words"))],
  };
};
