import { type ParsedCommand, parseCommand } from "../../../src/core/parse-command.ts";
import { type Mention, plainWords } from "./markup.ts";

/** A colleague is found best by the id in a mention; whoever the reason names, is named. */
const withNames = (parsed: ParsedCommand, mention: Mention): ParsedCommand | null => {
  const { act } = parsed;
  if (act.act !== "command" || act.command.verb !== "transfer") return null;
  const internal = plainWords(act.command.reason.internal, mention);
  return { ...parsed, act: { ...act, command: { ...act.command, reason: { internal } } } };
};

/**
 * Reads a command in Discord's markup. `transfer <@123> reason` keeps `<@123>`, all others are plain words, with whom
 * they mention as `mention` shows them.
 */
export const readCommandText = (text: string, mention: Mention): ParsedCommand =>
  withNames(parseCommand(plainWords(text)), mention) ?? parseCommand(plainWords(text, mention));
