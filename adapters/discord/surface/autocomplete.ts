import type { APIApplicationCommandOptionChoice } from "discord.js";
import type { TicketLine } from "../../../src/core/say.ts";
import { ticketName } from "../../../src/core/ticket.ts";
import { oneLine } from "../../../src/messages/excerpt.ts";
import { words } from "./plain-text.ts";

const maxChoices = 25;
const maxName = 100;

/** Tickets as choices, at most the 25 that Discord takes. */
export const ticketChoices = (lines: readonly TicketLine[]): APIApplicationCommandOptionChoice<string>[] =>
  lines.slice(0, maxChoices).map(({ ticket, customer, about }) => {
    const value = ticketName({ number: ticket });
    const name = [`${value} · ${customer}`, about].filter((part) => part !== "").join(": ");
    return { name: words(oneLine(name, maxName), maxName), value };
  });
