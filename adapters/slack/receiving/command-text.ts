import { type ParsedCommand, parseCommand } from "../../../src/core/parse-command.ts";
import { plainWords } from "./mrkdwn.ts";

/** A colleague is found best by the id in a mention; whatever else a command says is for people to read. */
const isTransfer = ({ act }: ParsedCommand): boolean =>
  act.act === "command" && act.command.verb === "transfer";

/** Reads a command in Slack's markup. `transfer <@U1|tom> reason` keeps `<@U1>`, all others are plain words. */
export const readCommandText = (mrkdwn: string): ParsedCommand => {
  const byId = parseCommand(plainWords(mrkdwn, (user) => `<@${user}>`));
  return isTransfer(byId) ? byId : parseCommand(plainWords(mrkdwn));
};
