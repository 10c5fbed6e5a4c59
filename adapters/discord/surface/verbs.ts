import type { Verb } from "../../../src/core/command.ts";
import { isRequired, type Piece, tellable } from "../../shared/tellable.ts";

/** The slash command of the desk; each verb is a subcommand of it. */
export const commandName = "ticket";

/** What `verb` can be told, each an option of that name. Discord wants what is required first. */
export const optionsOf = (verb: Verb): readonly Piece[] => {
  const required = tellable[verb].filter((piece) => isRequired(verb, piece));
  const words = tellable[verb].filter((piece) => piece !== "ticket" && !required.includes(piece));
  return [...required, ...words, ...tellable[verb].filter((piece) => piece === "ticket")];
};

/** The group of the subcommands about the knowledge base: Discord has no blanks in names. */
export const groupName = "kb";

/** The name of a verb's subcommand, and whether it stands in the group. */
export const subcommandOf = (verb: Verb): { readonly name: string; readonly isGrouped: boolean } => {
  const isGrouped = verb.startsWith(`${groupName} `);
  return { name: isGrouped ? verb.slice(groupName.length + 1) : verb, isGrouped };
};
