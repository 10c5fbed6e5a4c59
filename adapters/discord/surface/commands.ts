import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandGroupOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type LocalizationMap,
  PermissionFlagsBits,
  type RESTPutAPIApplicationGuildCommandsJSONBody,
} from "discord.js";
import type { Verb } from "../../../src/core/command.ts";
import type { Language } from "../../../src/core/person.ts";
import { routes } from "../../../src/core/problem.ts";
import { priorities } from "../../../src/core/ticket.ts";
import { type Surface, surfaces, textLabel } from "../../../src/messages/surface.ts";
import { isRequired, offeredVerbs, type Piece } from "../../shared/tellable.ts";
import type { MenuEntry } from "./menu.ts";
import { maxReply } from "./modals.ts";
import { words } from "./plain-text.ts";
import { commandName, type GroupName, groupNames, optionsOf, shortNames, subcommandOf } from "./verbs.ts";

const maxDescription = 100;
const maxName = 32;

/**
 * Who sees the commands before an administrator says otherwise (Server settings > Integrations): who may see all
 * threads. What somebody may do, the desk decides by their role.
 */
export const visibleTo = PermissionFlagsBits.ManageThreads;

/** Words of Discord's own windows, in one language. */
type Say = (surface: Surface) => string;

const localized = (say: Say, max: number): LocalizationMap => {
  const [german, english] = [words(say(surfaces.de), max), words(say(surfaces.en), max)];
  return { de: german, "en-US": english, "en-GB": english };
};

const described = (say: Say, language: Language) => ({
  description: words(say(surfaces[language]), maxDescription),
  description_localizations: localized(say, maxDescription),
});

const named = (say: Say, language: Language) => ({
  name: words(say(surfaces[language]), maxName),
  name_localizations: localized(say, maxName),
});

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** For whom the commands are, and whether their desk does without customer numbers. */
type Offer = { readonly language: Language; readonly numberless: boolean };

const option = (
  name: Piece,
  verb: Verb,
  { language, numberless }: Offer,
): APIApplicationCommandBasicOption => {
  const required = isRequired(verb, name);
  switch (name) {
    case "ticket":
    case "macro":
      return {
        type: ApplicationCommandOptionType.String,
        name,
        ...described(({ commands }) => commands.options[name], language),
        required,
        autocomplete: true,
      };
    case "colleague":
      return {
        type: ApplicationCommandOptionType.User,
        name,
        ...described(({ commands }) => commands.options.colleague, language),
        required,
      };
    case "priority":
      return {
        type: ApplicationCommandOptionType.String,
        name,
        ...described(({ commands }) => commands.options.priority, language),
        required,
        choices: priorities.map((value) => ({
          ...named(({ priority }) => priority[value], language),
          value,
        })),
      };
    case "category":
      return {
        type: ApplicationCommandOptionType.String,
        name,
        ...described(({ commands }) => commands.options.category, language),
        required,
        choices: routes.map((value) => ({ ...named(({ route }) => route[value], language), value })),
      };
    case "text":
      return {
        type: ApplicationCommandOptionType.String,
        name,
        ...described(
          (surface) => textLabel(verb, surface, numberless) ?? capitalized(surface.verb[verb]),
          language,
        ),
        required,
        max_length: maxReply,
      };
  }
};

const subcommand = (
  verb: Verb,
  offer: Offer,
  name: string = subcommandOf(verb).name,
): APIApplicationCommandSubcommandOption => ({
  type: ApplicationCommandOptionType.Subcommand,
  name,
  ...described(({ verb: called }) => capitalized(called[verb]), offer.language),
  options: optionsOf(verb).map((piece) => option(piece, verb, offer)),
});

const inGroup = (group: GroupName | null, { numberless }: Offer): readonly Verb[] =>
  offeredVerbs(numberless).filter((verb) => subcommandOf(verb).group === group);

const groupOf = (name: GroupName, offer: Offer): APIApplicationCommandSubcommandGroupOption => ({
  type: ApplicationCommandOptionType.SubcommandGroup,
  name,
  ...described(({ commands }) => commands.groups[name], offer.language),
  options: [
    ...inGroup(name, offer).map((verb) => subcommand(verb, offer)),
    ...(name === "more" ? [...shortNames] : []).map(([short, verb]) => subcommand(verb, offer, short)),
  ],
});

/**
 * The desk's commands as data: `/ticket` with every verb, and the entries in the menu of a message. Verbs keep
 * their names in every language, since the desk's messages call them so.
 *
 * @param language for people whose Discord is in neither of our languages.
 * @param numberless whether the desk has no customer numbers, and so no use for the verbs about them.
 */
export const applicationCommands = (
  language: Language,
  numberless = false,
): RESTPutAPIApplicationGuildCommandsJSONBody => {
  const offer = { language, numberless };
  const default_member_permissions = String(visibleTo);
  const menu = (entry: MenuEntry) => ({
    type: ApplicationCommandType.Message as const,
    ...named(({ commands }) => commands.menu[entry], language),
    default_member_permissions,
  });
  return [
    {
      type: ApplicationCommandType.ChatInput,
      name: commandName,
      ...described(({ commands }) => commands.ticket, language),
      default_member_permissions,
      options: [
        ...inGroup(null, offer).map((verb) => subcommand(verb, offer)),
        ...groupNames.map((name) => groupOf(name, offer)),
      ],
    },
    menu("openTicket"),
    menu("addToTicket"),
    menu("saveKnowledge"),
  ];
};
