import type { Colleague } from "../../../src/core/command.ts";
import type { Ping } from "../../../src/core/effect.ts";
import type { Language, Person, Role } from "../../../src/core/person.ts";
import { type Bounded, createBounded } from "../../shared/bounded.ts";
import type { Mention } from "../format.ts";
import { personKey, userOf } from "../ids.ts";
import { languageOf } from "../surface/language.ts";
import { mentionedId, namedBy, plainName } from "./colleague.ts";
import { createMembers, type Member, type Members, namesOf } from "./members.ts";
import type { People, Use, Who } from "./people.ts";
import { createRoleBook, type RoleBook, type RoleBookOptions } from "./roles.ts";

/** What people are read from. */
export type PeopleOptions = RoleBookOptions;

type Sources = Pick<PeopleOptions, "workspace" | "roles"> & {
  readonly members: Members;
  readonly roleBook: RoleBook;
  /** The last language somebody was seen to use. */
  readonly languages: Bounded<Language | null>;
  /** Roles by fresh knowledge, for when there is none. */
  readonly lastRoles: Bounded<Role>;
  /** Those of the desk who were met lately, by id. */
  readonly colleagues: Bounded<Member>;
};

/** People kept in mind; beyond, those met longest ago are forgotten. */
const manyPeople = 10_000;
const manyColleagues = 1_000;

type Known = { readonly member: Member | null; readonly role: Role; readonly fresh: boolean };

/** What is known of somebody now; all that is fresh is kept. */
const know = async ({ members, roleBook, lastRoles, colleagues }: Sources, who: Who): Promise<Known> => {
  const { value: member, fresh } = await members.of(who);
  if (member === null) return { member, role: "customer", fresh };
  const told = await roleBook.roleOf(member);
  if (!fresh || !told.fresh) return { member, role: told.role, fresh: false };
  lastRoles.set(member.id, told.role);
  if (told.role === "customer") colleagues.delete(member.id);
  else colleagues.set(member.id, member);
  return { member, role: told.role, fresh: true };
};

const languageFor = ({ languages }: Sources, { user, locale }: Who): Language | null => {
  if (locale !== undefined) languages.set(user.id, languageOf(locale));
  return languages.get(user.id) ?? null;
};

/** Who is denied only because nobody can tell now what they may do is to hear so. */
const rightsFor = (
  { lastRoles }: Sources,
  user: string,
  { role, fresh }: Known,
  use: Use,
): Pick<Person, "role" | "rightsUnread"> => {
  const last = lastRoles.get(user);
  if (fresh) return { role };
  if (use === "words") return { role: last ?? role };
  return last === "customer" ? { role: last } : { role: "customer", rightsUnread: true };
};

const describe = async (sources: Sources, who: Who, use: Use): Promise<Person> => {
  const { id } = who.user;
  const known = await know(sources, who);
  const [name = id] = [...(known.member?.names ?? []), ...namesOf(who)];
  return {
    key: personKey(id),
    name,
    locale: languageFor(sources, who),
    ...rightsFor(sources, id, known, use),
  };
};

const asColleague = async (sources: Sources, id: string): Promise<Colleague | null> => {
  const { member, role, fresh } = await know(sources, { user: { id } });
  if (member === null || !fresh || role === "customer") return null;
  return { key: personKey(id), name: member.names[0] ?? id, role };
};

/** Those who go by a name, each of them once. Discord finds only names that begin like it. */
const namedMembers = async ({ members, colleagues }: Sources, word: string): Promise<readonly Member[]> => {
  const found = await members.search(plainName(word));
  const all = new Map([...colleagues.values(), ...found].map((member) => [member.id, member]));
  return namedBy(word, [...all.values()]);
};

const colleague = async (sources: Sources, word: string): Promise<Colleague | null> => {
  const id = mentionedId(word);
  if (id !== null) return asColleague(sources, id);
  if (plainName(word) === "") return null;
  const named = await namedMembers(sources, word);
  const colleagues = await Promise.all(named.map((member) => asColleague(sources, member.id)));
  const [found, another] = colleagues.filter((one) => one !== null);
  return found === undefined || another !== undefined ? null : found;
};

const listMentions = (
  { roleBook, workspace }: Sources,
  listed: ReadonlySet<string>,
): Promise<readonly Mention[]> =>
  Promise.all(
    [...listed]
      // The role with the server's own id is everybody.
      .filter((id) => id !== workspace.guildId)
      .map(async (id): Promise<Mention> => ({ type: (await roleBook.isRole(id)) ? "role" : "user", id })),
  );

const mentions = async (sources: Sources, pings: readonly Ping[]): Promise<readonly Mention[]> => {
  const called = await Promise.all(
    pings.map(async (ping): Promise<readonly Mention[]> => {
      if (ping === "leads") return listMentions(sources, sources.roles.leads);
      if (ping === "product") return listMentions(sources, sources.roles.product ?? new Set());
      const user = userOf(ping);
      return user === null ? [] : [{ type: "user", id: user }];
    }),
  );
  return [...new Map(called.flat().map((mention) => [mention.id, mention])).values()];
};

/** Creates the memory of who is who on the server. */
export const createPeople = (options: PeopleOptions): People => {
  const sources: Sources = {
    workspace: options.workspace,
    roles: options.roles,
    members: createMembers(options),
    roleBook: createRoleBook(options),
    languages: createBounded(manyPeople),
    lastRoles: createBounded(manyPeople),
    colleagues: createBounded(manyColleagues),
  };
  return {
    describe: (who, use) => describe(sources, who, use),
    colleague: (word) => colleague(sources, word),
    mentions: (pings) => mentions(sources, pings),
  };
};
