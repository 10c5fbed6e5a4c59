import { type ParsedCommand, parseCommand } from "../../../src/core/parse-command.ts";
import { type Mention, plainWords } from "./mrkdwn.ts";

/** A colleague is found best by the id in a mention; whoever the reason names, is named. */
const withNames = (parsed: ParsedCommand, mention: Mention): ParsedCommand | null => {
  const { act } = parsed;
  if (act.act !== "command" || act.command.verb !== "transfer") return null;
  const internal = act.command.reason.internal.replace(/<@([UW][A-Z0-9]+)>/g, (_, user: string) =>
    mention(user, undefined),
  );
  return { ...parsed, act: { ...act, command: { ...act.command, reason: { internal } } } };
};

/**
 * Reads a command in Slack's markup. `transfer <@U1|tom> reason` keeps `<@U1>`, all others are plain words, with
 * whom they mention as `mention` shows them.
 */
export const readCommandText = (mrkdwn: string, mention: Mention): ParsedCommand =>
  withNames(parseCommand(plainWords(mrkdwn, (user) => `<@${user}>`)), mention) ??
  parseCommand(plainWords(mrkdwn, mention));
