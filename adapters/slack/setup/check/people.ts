import type { webApi } from "@slack/bolt";
import { Refused } from "../../../../src/runtime/port.ts";
import type { SlackOptions } from "../../options.ts";
import { createProfiles, type Profiles } from "../../people/profiles.ts";
import { createRoster, type Member } from "../../people/roster.ts";
import type { Workspace } from "../../workspace.ts";
import type { Directory } from "../directory.ts";
import { findMember } from "../find-member.ts";
import { type Name, readChannelName, readMemberName, unknownName, written } from "../names.ts";
import { type Finding, ok, problem, warning } from "./finding.ts";

/** What is needed to look at people. */
export type PeopleCheck = Pick<
  SlackOptions,
  "channels" | "agents" | "leads" | "product" | "clock" | "log"
> & {
  readonly directory: Directory;
  readonly workspace: Workspace;
  readonly reads: webApi.WebClient;
};

/** What an entry of the desk file turned out to be, and who that is. */
type Looked = { readonly finding: Finding; readonly users: readonly string[] };

/** Reads the list as the desk itself does. */
const usersOf = async (
  { reads, clock, log, workspace }: PeopleCheck,
  member: Member,
): Promise<readonly string[]> => {
  const roster = await createRoster({ reads, agents: [member], leads: [], clock, log });
  return [...(await roster.staff()).keys()].filter((user) => user !== workspace.botUserId);
};

const counted = (users: readonly string[]): string =>
  users.length === 1 ? "one person" : `${users.length} people`;

const listFinding = (name: Name, role: string, users: readonly string[]): Finding =>
  users.length === 0
    ? problem({
        wrong: `${role} are ${written(name)}, and nobody is in it.`,
        remedy: "Add people to it in Slack, or name another one in the desk file.",
      })
    : ok(`${role}: ${written(name)}, ${counted(users)}.`);

const personFinding = async (profiles: Profiles, name: Name, role: string): Promise<Finding> => {
  const profile = await profiles.of(name.value, "act");
  if (profile === null) return problem(unknownName(name, null, ""));
  return profile.isOutsider
    ? problem({
        wrong: `${profile.name} (${name.value}) is a bot, a closed account or of another company, and gets no rights.`,
        remedy: "Delete the id from the desk file.",
      })
    : ok(`${role}: ${profile.name}.`);
};

const look = async (check: PeopleCheck, profiles: Profiles, name: Name, role: string): Promise<Looked> => {
  const member = await findMember(check.directory, name);
  if ("problem" in member) return { finding: problem(member.problem), users: [] };
  if (name.kind === "user")
    return { finding: await personFinding(profiles, name, role), users: [name.value] };
  try {
    const users = await usersOf(check, member.found);
    return { finding: listFinding(name, role, users), users };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const remedy = "docs/setup-slack.md lists the usual causes.";
    return { finding: problem({ wrong: error.message, remedy }), users: [] };
  }
};

const nobodyLeads = warning(
  "Nobody leads, so nobody is called when a request needs somebody.",
  'Name a user group in the desk file, as in slack: { leads: ["@support-leads"] }.',
);

const nobodyWorks = warning(
  "Nobody on Slack works tickets, because the internal channel is on another platform.",
  'Name a user group in the desk file, as in slack: { agents: ["@support"] }.',
);

const shownNames = 5;

/** Cards and pings only reach those who are in the internal channel. */
const absenceFinding = async (
  profiles: Profiles,
  staff: readonly string[],
  present: readonly string[],
): Promise<readonly Finding[]> => {
  const absent = [...new Set(staff)].filter((user) => !present.includes(user));
  if (absent.length === 0) return [];
  const shown = absent.slice(0, shownNames);
  const names = await Promise.all(shown.map(async (user) => (await profiles.of(user, "act"))?.name ?? user));
  const more = absent.length > shownNames ? ` and ${absent.length - shownNames} more` : "";
  return [
    warning(
      `Not in the internal channel, and so without cards and calls: ${names.join(", ")}${more}.`,
      "Invite them there, or take them off the list.",
    ),
  ];
};

/** Looks at agents and leads: whether their lists can be read, hold somebody, and see the internal channel. */
export const checkPeople = async (check: PeopleCheck): Promise<readonly Finding[]> => {
  const profiles = createProfiles(check);
  const internal = check.channels.internal === null ? null : readChannelName(check.channels.internal);
  const all = (names: readonly Name[], role: string) =>
    Promise.all(names.map((name) => look(check, profiles, name, role)));

  const present = await all(internal === null ? [] : [internal], "Agents");
  const agents = check.agents === null ? present : await all(check.agents.map(readMemberName), "Agents");
  const leads = await all(check.leads.map(readMemberName), "Leads");
  const product = await all((check.product ?? []).map(readMemberName), "Product management");
  const usersIn = (looked: readonly Looked[]) => looked.flatMap(({ users }) => users);
  const isPresenceKnown = usersIn(present).length > 0;
  return [
    ...(agents.length === 0 ? [nobodyWorks] : agents.map(({ finding }) => finding)),
    ...(leads.length === 0 ? [nobodyLeads] : leads.map(({ finding }) => finding)),
    ...product.map(({ finding }) => finding),
    ...(isPresenceKnown
      ? await absenceFinding(profiles, usersIn([...agents, ...leads]), usersIn(present))
      : []),
  ];
};
