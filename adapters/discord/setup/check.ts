import type { DiscordOptions } from "../options.ts";
import type { Rest } from "../rest/rest.ts";
import { checkChannels } from "./check/channels.ts";
import { checkCommands } from "./check/commands.ts";
import { type Finding, failed, ok, problem, type Section } from "./check/finding.ts";
import { checkPeople } from "./check/people.ts";
import { findGuild, type Guild, readGuild } from "./guild.ts";
import { applicationProblems, type Identity, identify } from "./identity.ts";
import { inviteLink } from "./invite.ts";
import { once } from "./patience.ts";
import type { PermissionOptions } from "./permissions.ts";

export type { Finding, Section } from "./check/finding.ts";

/** What a check has to know. */
export type CheckOptions = Pick<
  DiscordOptions,
  "guild" | "channels" | "agents" | "leads" | "product" | "language" | "numberless"
> &
  PermissionOptions;

type Access = {
  readonly findings: readonly Finding[];
  /** `null`: Discord was not reached, does not accept the token, or the bot is not on the server. */
  readonly entered: { readonly guild: Guild; readonly identity: Identity } | null;
};

const checkAccess = async (rest: Rest, options: CheckOptions): Promise<Access> => {
  try {
    const identity = await identify(rest, once);
    const { application, bot, botUserId } = identity;
    const { threads, removeNumbers, pins = false } = options;
    const invitation = { applicationId: application.id, threads, removeNumbers, pins };
    const setup = applicationProblems(application).map(problem);
    const entry = await findGuild({ rest, ask: once }, options.guild, invitation);
    if ("problem" in entry)
      return { findings: [ok(`The bot is ${bot}.`), ...setup, problem(entry.problem)], entered: null };
    const guild = await readGuild({ rest, ask: once }, entry.found, botUserId);
    const link = inviteLink({ ...invitation, guildId: guild.id });
    const findings = [
      ok(`The bot is ${bot} on ${guild.name} (${guild.id}).`),
      ...(setup.length === 0 ? [ok("The bot may read what people write.")] : setup),
      ok(`Its invite link, with all that it needs: ${link}`),
    ];
    return { findings, entered: { guild, identity } };
  } catch (error) {
    return { findings: [failed("log in", error)], entered: null };
  }
};

const peopleFindings = async (
  rest: Rest,
  guild: Guild,
  options: CheckOptions,
): Promise<readonly Finding[]> => {
  try {
    return await checkPeople(rest, guild, options);
  } catch (error) {
    return [failed("read who works here", error)];
  }
};

/**
 * Looks whether the desk can work on Discord: the app and its intents, channels and permissions, people, commands.
 * Asks once and changes nothing; what cannot be read is a finding.
 */
export const checkDiscord = async (options: CheckOptions, rest: Rest): Promise<readonly Section[]> => {
  const { findings, entered } = await checkAccess(rest, options);
  const access: Section = { title: "Access", findings };
  if (entered === null) return [access];

  const { guild, identity } = entered;
  const { threads, removeNumbers, pins = false, language, numberless = false } = options;
  const applicationId = identity.application.id;
  return [
    access,
    { title: "Channels", findings: checkChannels(guild, options) },
    { title: "People", findings: await peopleFindings(rest, guild, options) },
    {
      title: "Commands",
      findings: await checkCommands(rest, {
        applicationId,
        guildId: guild.id,
        threads,
        removeNumbers,
        pins,
        language,
        numberless,
      }),
    },
  ];
};
