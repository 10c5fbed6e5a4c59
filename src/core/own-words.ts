import type { Command } from "./command.ts";

/** A command that can carry its author's own words to customers. */
export type WordedCommand = Extract<
  Command,
  {
    verb:
      | "reply"
      | "ask"
      | "update"
      | "macro"
      | "resolve"
      | "incident open"
      | "incident update"
      | "incident end";
  }
>;

/** The words of its author that a command sends to customers; `null`: it sends none. A macro's text is not its author's. */
export const ownWords = (command: Command): string | null => {
  switch (command.verb) {
    case "reply":
    case "ask":
    case "update":
    case "incident open":
    case "incident update":
    case "incident end":
      return command.text;
    case "macro":
      return command.more;
    case "resolve":
      return command.solution;
    default:
      return null;
  }
};

/** The same command with other words. */
export const withOwnWords = <Worded extends WordedCommand>(command: Worded, words: string): Worded => {
  switch (command.verb) {
    case "macro":
      return { ...command, more: words };
    case "resolve":
      return { ...command, solution: words };
    default:
      return { ...command, text: words };
  }
};
