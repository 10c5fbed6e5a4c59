import { Routes } from "discord.js";
import { z } from "zod";
import { createBounded } from "../../shared/bounded.ts";
import type { Log } from "../options.ts";
import { codeOf } from "../rest/discord-errors.ts";
import { failureOf } from "../rest/failure.ts";
import type { Rest } from "../rest/rest.ts";
import type { Workspace } from "../workspace.ts";
import { createFresh, type Fresh } from "./fresh.ts";
import type { Who } from "./people.ts";

/** What somebody is on the server. */
export type Member = {
  readonly id: string;
  /** Every name they go by, the one that is shown first. */
  readonly names: readonly string[];
  readonly roles: readonly string[];
  /** Bots have no rights, whatever lists say. */
  readonly isBot: boolean;
  /** Whether they are on the server at all. */
  readonly isThere: boolean;
};

/** What is known of the members of the server. */
export type Members = {
  /**
   * What somebody is: what a payload says, or else what Discord says, at most a minute old. `fresh` is false when that
   * could not be read; `value` is then what was known last. Never fails.
   */
  readonly of: (who: Who) => Promise<{ readonly value: Member | null; readonly fresh: boolean }>;
  /** Those whose names begin like this. Empty when Discord does not say. */
  readonly search: (name: string) => Promise<readonly Member[]>;
};

const memberSchema = z.object({
  user: z.object({
    id: z.string(),
    username: z.string(),
    global_name: z.string().nullish(),
    bot: z.boolean().nullish(),
  }),
  nick: z.string().nullish(),
  roles: z.array(z.string()),
});

/** Milliseconds; rights are never older. */
const maxAgeMs = 60_000;
/** People kept in mind; beyond, those met longest ago are forgotten. */
const manyPeople = 10_000;
const maxFound = 100;

const isName = (name: string | null | undefined): name is string =>
  typeof name === "string" && name.trim() !== "";

/** The names of somebody, the one that Discord shows on the server first. */
export const namesOf = ({ user, member }: Who): readonly string[] =>
  [member?.nick, user.global_name, user.username].filter(isName);

const memberOf = (who: Who, roles: readonly string[]): Member => ({
  id: who.user.id,
  names: namesOf(who),
  roles,
  isBot: Boolean(who.user.bot),
  isThere: true,
});

const readMember = (answer: unknown): Member => {
  const { user, ...member } = memberSchema.parse(answer);
  return memberOf({ user, member }, member.roles);
};

const stranger = (id: string): Member => ({ id, names: [], roles: [], isBot: false, isThere: false });

/** Who is asked, and how. */
export type MembersOptions = {
  readonly rest: Rest;
  readonly workspace: Workspace;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly log: Log;
};

/** Discord says in so many words that somebody is not on the server, or does not exist. */
const notThere: readonly (number | null)[] = [10_007, 10_013];

/** Creates the memory of who is who. */
export const createMembers = ({ rest, workspace, clock, log }: MembersOptions): Members => {
  const known = createBounded<Fresh<Member>>(manyPeople);

  const load = async (user: string): Promise<Member> => {
    try {
      return readMember(await rest.get(Routes.guildMember(workspace.guildId, user)));
    } catch (error) {
      if (notThere.includes(codeOf(error))) return stranger(user);
      throw error;
    }
  };

  const create = (user: string): Fresh<Member> => {
    const onFailure = (error: unknown): void =>
      log.warn(
        { user, reason: failureOf(`read who ${user} is`, error).message },
        "somebody's roles cannot be read",
      );
    const member = createFresh({ load: () => load(user), maxAgeMs, clock, onFailure });
    known.set(user, member);
    return member;
  };

  const keeperOf = (user: string): Fresh<Member> => known.get(user) ?? create(user);

  const learn = (who: Who, roles: readonly string[]): Member => {
    const member = memberOf(who, roles);
    keeperOf(who.user.id).learn(member);
    return member;
  };

  return {
    of: async (who) =>
      who.member?.roles === undefined
        ? keeperOf(who.user.id).read()
        : { value: learn(who, who.member.roles), fresh: true },
    search: async (name) => {
      try {
        const query = new URLSearchParams({ query: name, limit: String(maxFound) });
        const found = await rest.get(Routes.guildMembersSearch(workspace.guildId), { query });
        return z.array(z.unknown()).parse(found).map(readMember);
      } catch (error) {
        log.warn({ reason: failureOf("look for a member by name", error).message }, "nobody was found");
        return [];
      }
    },
  };
};
