import type { Rest } from "../../rest/rest.ts";
import type { ConnectOptions } from "../connect.ts";
import { findListed, type Listed } from "../find-member.ts";
import type { Guild } from "../guild.ts";
import { findChannel } from "../names.ts";
import { once } from "../patience.ts";
import type { Channel } from "../payload.ts";
import { has, permissionsOf, permissionsOfBot } from "../permissions.ts";
import type { Found } from "../problem.ts";
import { type Finding, ok, problem, warning } from "./finding.ts";

type PeopleOptions = Pick<ConnectOptions, "channels" | "agents" | "leads" | "product">;

const nameOf = (listed: Listed): string => (listed.kind === "role" ? `@${listed.role.name}` : listed.name);

const found = (results: readonly Found<Listed>[]): readonly Listed[] =>
  results.flatMap((one) => ("found" in one ? [one.found] : []));

const listFinding =
  (title: string) =>
  (result: Found<Listed>): Finding =>
    "problem" in result ? problem(result.problem) : ok(`${title}: ${nameOf(result.found)}.`);

const nobodyLeads = warning(
  "Nobody leads, so nobody is called when a request needs somebody.",
  'Name a role in the desk file, as in discord: { leads: ["@Support Lead"] }.',
);

const nobodyWorks = warning(
  "Nobody on Discord works tickets, because the internal channel is on another platform.",
  'Name a role in the desk file, as in discord: { agents: ["@Support"] }.',
);

/** The internal channel, if there is one on this server. */
const internalOf = (guild: Guild, { channels }: PeopleOptions): Channel | null => {
  if (channels.internal === null) return null;
  const result = findChannel(guild, channels.internal);
  return "found" in result ? result.found : null;
};

/** Cards and calls only reach those who can read the internal channel. */
const absenceFindings = (guild: Guild, internal: Channel, staff: readonly Listed[]): readonly Finding[] => {
  const absent = staff.filter(
    (one) =>
      one.kind === "role" &&
      !has(permissionsOf(guild, internal, { user: null, roles: [one.id] }), "ViewChannel"),
  );
  return absent.map((one) =>
    warning(
      `${nameOf(one)} cannot read #${internal.name}, and so gets no cards and calls.`,
      `Open the settings of #${internal.name}, Permissions, and add ${nameOf(one)}.`,
    ),
  );
};

/** Roles that read the internal channel though nobody said that they work there. */
const readerFindings = (guild: Guild, internal: Channel, staff: readonly Listed[]): readonly Finding[] => {
  const readers = guild.roles.filter(
    ({ id, managed, permissions }) =>
      id !== guild.id &&
      !managed &&
      !has(permissions, "Administrator") &&
      !staff.some((one) => one.id === id) &&
      has(permissionsOf(guild, internal, { user: null, roles: [id] }), "ViewChannel"),
  );
  return readers.length === 0
    ? []
    : [
        warning(
          `#${internal.name} is also read by ${readers.map(({ name }) => `@${name}`).join(", ")}, who are neither agents nor leads.`,
          `Name them under agents, or take them off in the settings of #${internal.name}, Permissions.`,
        ),
      ];
};

/** Discord turns the mention of a role that may not be mentioned into a word that calls nobody. */
const silentFindings = (guild: Guild, internal: Channel, leads: readonly Listed[]): readonly Finding[] => {
  if (has(permissionsOfBot(guild, internal), "MentionEveryone")) return [];
  return leads
    .filter((one) => one.kind === "role" && !one.role.mentionable)
    .map((one) =>
      warning(
        `The bot cannot call ${nameOf(one)}: its mention notifies nobody.`,
        `Allow ${guild.self.user.username} "Mention @everyone, @here, and All Roles" in the permissions of #${internal.name} (it never calls everyone). To let anyone mention ${nameOf(one)} works too, but then customers can call it.`,
      ),
    );
};

/** Looks at agents and leads: whether there are such roles and people, and whether cards and calls reach them. */
export const checkPeople = async (
  rest: Rest,
  guild: Guild,
  options: PeopleOptions,
): Promise<readonly Finding[]> => {
  const list = (texts: readonly string[]) =>
    Promise.all(texts.map((text) => findListed({ rest, ask: once }, guild, text)));
  const internal = internalOf(guild, options);
  const agents = await list(options.agents ?? []);
  const leads = await list(options.leads);
  const product = await list(options.product ?? []);
  const staff = found([...agents, ...leads]);
  const readers = internal === null ? nobodyWorks : ok(`Agents: whoever can read #${internal.name}.`);
  return [
    ...(options.agents === null ? [readers] : agents.map(listFinding("Agents"))),
    ...(leads.length === 0 ? [nobodyLeads] : leads.map(listFinding("Leads"))),
    ...product.map(listFinding("Product management")),
    ...(internal === null
      ? []
      : [
          ...absenceFindings(guild, internal, staff),
          ...(options.agents === null ? [] : readerFindings(guild, internal, staff)),
          ...silentFindings(guild, internal, found(leads)),
        ]),
  ];
};
