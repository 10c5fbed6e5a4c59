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
  search: ["text"],
  overview: [],
  queue: [],
  mine: [],
  help: [],
  stats: [],
  "kb search": ["text"],
  "kb gaps": [],
  "kb check": [],
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

/** The group of the subcommands about the knowledge base: Discord has no blanks in names. */
export const groupName = "kb";

/** The name of a verb's subcommand, and whether it stands in the group. */
export const subcommandOf = (verb: Verb): { readonly name: string; readonly isGrouped: boolean } => {
  const isGrouped = verb.startsWith(`${groupName} `);
  return { name: isGrouped ? verb.slice(groupName.length + 1) : verb, isGrouped };
};

/** The verbs, most frequent first. */
export const verbs: readonly Verb[] = Object.keys(tellable).filter(isVerb);

/** Whether a verb has to be told this. The ticket is known in its own thread, and a solution can be left out. */
export const isRequired = (verb: Verb, option: OptionName): boolean =>
  option !== "ticket" && !((verb === "resolve" || verb === "kb add") && option === "text");
