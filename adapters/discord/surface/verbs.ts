import type { Verb } from "../../../src/core/command.ts";

/** The slash command of the desk; each verb is a subcommand of it. */
export const commandName = "ticket";

/** What a verb can be told, by the name of the option. */
export const optionNames = ["agent", "priority", "text", "ticket"] as const;
export type OptionName = (typeof optionNames)[number];

/** What each verb can be told; Discord wants what is required first. */
export const tellable: Readonly<Record<Verb, readonly OptionName[]>> = {
  claim: ["ticket"],
  reply: ["text", "ticket"],
  ask: ["text", "ticket"],
  note: ["text", "ticket"],
  resolve: ["text", "ticket"],
  show: ["ticket"],
  transfer: ["agent", "text", "ticket"],
  release: ["ticket"],
  take: ["ticket"],
  priority: ["priority", "ticket"],
  escalate: ["text", "ticket"],
  acknowledge: ["ticket"],
  settle: ["ticket"],
  close: ["ticket"],
  reopen: ["ticket"],
  confirm: ["ticket"],
  "abuse undo": ["text", "ticket"],
  search: ["text"],
  overview: [],
  queue: [],
  mine: [],
  help: [],
  "kb search": ["text"],
  "kb add": ["text", "ticket"],
  "kb variant": ["text", "ticket"],
  "kb edit": ["text"],
  "kb drafts": [],
  "kb approve": ["text"],
  "kb discard": ["text"],
  "kb retire": ["text"],
  "kb merge": ["text"],
  "kb undo": [],
};

/** Whether a word is one of the verbs. */
export const isVerb = (word: string): word is Verb => Object.hasOwn(tellable, word);

/** The groups of the subcommands that have two words: Discord has no blanks in names. */
export const groupNames = ["kb", "abuse"] as const;
export type GroupName = (typeof groupNames)[number];

/** The name of a verb's subcommand, and the group it stands in. */
export const subcommandOf = (verb: Verb): { readonly name: string; readonly group: GroupName | null } => {
  const group = groupNames.find((name) => verb.startsWith(`${name} `)) ?? null;
  return { name: group === null ? verb : verb.slice(group.length + 1), group };
};

/** The verbs, most frequent first. */
export const verbs: readonly Verb[] = Object.keys(tellable).filter(isVerb);

/** Whether a verb has to be told this. The ticket is known in its own thread, and a solution can be left out. */
export const isRequired = (verb: Verb, option: OptionName): boolean =>
  option !== "ticket" && !(option === "text" && ["resolve", "kb add", "abuse undo"].includes(verb));
