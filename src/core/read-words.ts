import type { Command, Verb } from "./command.ts";
import type { CommandProblem } from "./command-problem.ts";

/** What words behind a verb say: the command, or what it still lacks. */
export type Read = Command | CommandProblem;

/** Reads the words behind a verb. */
export type Reader = (rest: string) => Read;

/** A command that lacks something. */
export const missing = (
  verb: Verb,
  what: Extract<CommandProblem, { problem: "missing" }>["what"],
): CommandProblem => ({ problem: "missing", verb, what });

/** The first word of a text, or all that stands in quotes there, and what follows it. */
export const firstWord = (text: string): readonly [string, string] => {
  const [, quoted, plain, rest = ""] = /^(?:"([^"]+)"|(\S+))\s*([\s\S]*)$/.exec(text) ?? [];
  return [quoted ?? plain ?? "", rest.trim()];
};
