import { aboutCustomers, type Verb } from "../../src/core/command.ts";

/** What a verb can be told. */
export type Piece = "ticket" | "colleague" | "priority" | "category" | "macro" | "text";

/** What each verb can be told, in the order in which it is written; the verbs most frequent first. */
export const tellable: Readonly<Record<Verb, readonly Piece[]>> = {
  claim: ["ticket"],
  reply: ["ticket", "text"],
  ask: ["ticket", "text"],
  update: ["ticket", "text"],
  promise: ["ticket", "text"],
  consult: ["ticket", "text"],
  send: ["ticket", "text"],
  macro: ["ticket", "macro", "text"],
  note: ["ticket", "text"],
  resolve: ["ticket", "text"],
  show: ["ticket"],
  transfer: ["ticket", "colleague", "text"],
  release: ["ticket"],
  take: ["ticket"],
  priority: ["ticket", "priority"],
  escalate: ["ticket", "text"],
  acknowledge: ["ticket"],
  settle: ["ticket"],
  close: ["ticket"],
  reopen: ["ticket"],
  confirm: ["ticket"],
  category: ["ticket", "category"],
  "offer order": ["ticket"],
  "offer repair": ["ticket"],
  "offer consulting": ["ticket"],
  "abuse undo": ["ticket", "text"],
  "customer show": ["ticket", "text"],
  "customer set": ["ticket", "text"],
  "customer link": ["ticket", "text"],
  "customer undo": ["ticket"],
  "customer delegate": ["ticket", "text"],
  "customer revoke": ["ticket", "text"],
  "customer export": ["text"],
  "customer forget": ["text"],
  "incident open": ["text"],
  "incident update": ["text"],
  "incident end": ["text"],
  "incident send": ["text"],
  "incident attach": ["ticket", "text"],
  "incident detach": ["ticket"],
  "incident list": [],
  search: ["text"],
  overview: [],
  queue: ["category"],
  mine: [],
  here: [],
  away: [],
  tick: [],
  stats: [],
  "stats breaches": ["text"],
  "stats mine": ["text"],
  summary: [],
  help: ["text"],
  "kb search": ["text"],
  "kb gaps": [],
  "kb check": [],
  "kb add": ["ticket", "text"],
  "kb variant": ["ticket", "text"],
  "kb edit": ["text"],
  "kb drafts": [],
  "kb approve": ["text"],
  "kb discard": ["text"],
  "kb retire": ["text"],
  "kb merge": ["text"],
  "kb synonym": ["text"],
  "kb synonyms": ["text"],
  "kb separate": ["text"],
  "kb dismiss": ["text"],
  "kb undo": [],
};

/** Whether a word is one of the verbs. */
export const isVerb = (word: string): word is Verb => Object.hasOwn(tellable, word);

/** The verbs, most frequent first. */
export const verbs: readonly Verb[] = Object.keys(tellable).filter(isVerb);

/** Those that a desk has a use for. */
export const offeredVerbs = (numberless: boolean): readonly Verb[] =>
  numberless ? verbs.filter((verb) => !aboutCustomers.includes(verb)) : verbs;

/**
 * Verbs that do without words: a solution can be left out, what was held back is sent as it is, a customer's words are
 * known, a macro has its own, a pause or a customer is that of the ticket, all synonyms are shown, help is on what is
 * needed every day, and figures are of thirty days.
 */
const withoutWords: readonly Verb[] = [
  "help",
  "resolve",
  "send",
  "incident send",
  "kb add",
  "kb synonyms",
  "macro",
  "abuse undo",
  "customer show",
  "stats breaches",
  "stats mine",
];

/** Whether a verb has to be told this. The ticket is known in its own thread. */
export const isRequired = (verb: Verb, piece: Piece): boolean =>
  piece !== "ticket" &&
  !(piece === "text" && withoutWords.includes(verb)) &&
  !(piece === "category" && verb === "queue");
