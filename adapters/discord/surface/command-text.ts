import type { Verb } from "../../../src/core/command.ts";
import { parseCommand } from "../../../src/core/parse-command.ts";
import type { Surface } from "../../../src/messages/surface.ts";
import { type Piece, tellable } from "../../shared/tellable.ts";
import { isBlank } from "./plain-text.ts";

/** What was given with a command, by option; what is left out is not there. */
export type Given = Readonly<Partial<Record<Piece, string>>>;

/** A command as `parseCommand` reads it, or what it still lacks. */
export type CommandText =
  | { readonly text: string }
  | { readonly missing: Extract<keyof Surface["shortcut"]["missing"], "ticket" | "ticketNumber"> };

/** `T-4`, also of `t4`, `#T-4` or `4`; `null`: no ticket's number. */
const ticketIn = (words: string): string | null => {
  const digits = /^#?(?:t-?)?(\d{1,9})$/i.exec(words.trim())?.[1];
  return digits === undefined ? null : `T-${Number(digits)}`;
};

const said = (option: Piece, value: string): string =>
  option === "colleague" ? `<@${value}>` : value.trim();

/**
 * Writes a command out as text. Words that begin with a ticket's number would go to that ticket, and lose them: then
 * the ticket has to be named, as it has to be when what was named is none.
 */
export const commandText = (verb: Verb, given: Given): CommandText => {
  const named = given.ticket ?? "";
  const ticket = ticketIn(named);
  if (ticket === null && !isBlank(named)) return { missing: "ticketNumber" };
  const others = tellable[verb]
    .filter((option) => option !== "ticket")
    .map((option) => said(option, given[option] ?? ""));
  const text = [verb, ticket ?? "", ...others].filter((word) => word !== "").join(" ");
  const isMisread =
    ticket === null && tellable[verb].includes("ticket") && parseCommand(text).target !== null;
  return isMisread ? { missing: "ticket" } : { text };
};
