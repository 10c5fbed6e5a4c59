import type { APIApplicationCommandOptionChoice } from "discord.js";
import type { Macro } from "../../../src/core/macro.ts";
import type { Language } from "../../../src/core/person.ts";
import type { TicketLine } from "../../../src/core/shown-ticket.ts";
import { ticketName } from "../../../src/core/ticket.ts";
import { oneLine } from "../../../src/messages/excerpt.ts";
import { words } from "./plain-text.ts";

const maxChoices = 25;
const maxName = 100;

const choice = (value: string, about: string): APIApplicationCommandOptionChoice<string> => ({
  name: words(oneLine(about, maxName), maxName),
  value,
});

/** Tickets as choices, at most the 25 that Discord takes. */
export const ticketChoices = (lines: readonly TicketLine[]): APIApplicationCommandOptionChoice<string>[] =>
  lines.slice(0, maxChoices).map(({ ticket, customer, about }) => {
    const value = ticketName({ number: ticket });
    return choice(value, [`${value} · ${customer}`, about].filter((part) => part !== "").join(": "));
  });

/** Macros as choices, each with how it begins, in the language of whoever chooses where it has a text in it. */
export const macroChoices = (
  macros: readonly Macro[],
  language: Language,
): APIApplicationCommandOptionChoice<string>[] =>
  macros
    .slice(0, maxChoices)
    .map(({ name, texts }) => choice(name, `${name}: ${texts[language] ?? texts.de ?? texts.en ?? ""}`));
