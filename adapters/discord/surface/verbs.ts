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

/** The groups of the verbs that have two words (Discord has no blanks in names), and that of the rarer ones. */
export const groupNames = ["kb", "abuse", "offer", "customer", "incident", "more"] as const;
export type GroupName = (typeof groupNames)[number];

/** Discord takes 25 verbs and groups of them at once: these verbs, given the least, stand in the group `more`. */
const more: readonly Verb[] = [
  "overview",
  "search",
  "here",
  "away",
  "tick",
  "stats",
  "stats breaches",
  "stats mine",
  "summary",
  "update",
  "promise",
  "consult",
  "send",
  "settle",
  "confirm",
  "category",
  "take",
];

/** The name of a verb's subcommand, and the group it stands in. */
export const subcommandOf = (verb: Verb): { readonly name: string; readonly group: GroupName | null } => {
  if (more.includes(verb)) return { name: verb.replace(" ", "-"), group: "more" };
  const group = groupNames.find((name) => verb.startsWith(`${name} `)) ?? null;
  return { name: group === null ? verb : verb.slice(group.length + 1), group };
};

/** Further subcommands of the group `more`: short names by which verbs of another group are known where one types. */
export const shortNames: ReadonlyMap<string, Verb> = new Map([["gaps", "kb gaps"]]);

/** The verb of a subcommand, in whatever group it stands: the other way round. */
export const verbOf = (group: GroupName, subcommand: string): string =>
  group === "more" ? (shortNames.get(subcommand) ?? subcommand.replace("-", " ")) : `${group} ${subcommand}`;
