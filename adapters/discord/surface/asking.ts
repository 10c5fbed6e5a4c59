import type {
  APIInteraction,
  APIInteractionGuildMember,
  APIPingInteraction,
  APIUser,
  REST,
} from "discord.js";
import type { Language, Person } from "../../../src/core/person.ts";
import type { DeskSide } from "../../../src/runtime/port.ts";
import { inTime } from "../../shared/in-time.ts";
import type { DiscordOptions } from "../options.ts";
import type { People } from "../people/people.ts";
import { languageOf } from "./language.ts";
import type { InteractionTokens } from "./tokens.ts";

/** Something that somebody did. */
export type Interaction = Exclude<APIInteraction, APIPingInteraction>;

/** What interactions are answered with. */
export type Answering = {
  readonly rest: Pick<REST, "post">;
  readonly people: Pick<People, "describe">;
  readonly options: Pick<DiscordOptions, "company" | "language" | "tone" | "log">;
  readonly tokens: InteractionTokens;
  /** `null` before the desk has started. */
  readonly desk: () => DeskSide | null;
  /** Commits a body of the gateway for the desk. */
  readonly take: (body: unknown) => Promise<void>;
};

/** Milliseconds to find out who somebody is, while Discord waits three seconds. */
const patience = 1_500;

/** Who acts: a member of the server, or somebody in a direct conversation. */
const whoActs = ({
  member,
  user,
}: Interaction): { user: APIUser; member: APIInteractionGuildMember | null } => {
  const acting = member?.user ?? user;
  if (acting === undefined)
    throw new Error("Cannot answer an interaction of Discord: nobody stands behind it.");
  return { user: acting, member: member ?? null };
};

/** The id of whoever acts. */
export const userIn = (interaction: Interaction): string => whoActs(interaction).user.id;

/** The name of whoever acts, as Discord shows it there. */
export const nameIn = (interaction: Interaction): string => {
  const { user, member } = whoActs(interaction);
  return member?.nick ?? user.global_name ?? user.username;
};

/** The language whoever acts uses Discord in, where it is one of ours; otherwise the desk's. */
export const languageIn = ({ locale }: Interaction, { options }: Pick<Answering, "options">): Language =>
  languageOf(locale) ?? options.language;

/** Who acts, with the rights they have now; `null`: it could not be found out in time. */
export const actorIn = (interaction: Interaction, { people }: Answering): Promise<Person | null> =>
  inTime(patience, people.describe({ ...whoActs(interaction), locale: interaction.locale }, "act"));
