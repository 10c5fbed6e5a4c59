import { aboutCustomers, type Verb } from "../../../src/core/command.ts";

/** How each command is written, in the order in which the desk needs them. */
export const commandShapes: Readonly<Record<Verb, string>> = {
  overview: "overview",
  queue: "queue",
  mine: "mine",
  claim: "claim T-1",
  reply: "reply T-1 …",
  ask: "ask T-1 …",
  update: "update T-1 …",
  promise: "promise T-1 …",
  consult: "consult T-1 …",
  send: "send T-1",
  macro: "macro T-1 name",
  note: "note T-1 …",
  resolve: "resolve T-1 …",
  release: "release T-1",
  transfer: "transfer T-1 @name …",
  priority: "priority T-1 high",
  escalate: "escalate T-1 …",
  close: "close T-1",
  reopen: "reopen T-1",
  confirm: "confirm T-1",
  category: "category T-1 order",
  "offer order": "offer order T-1",
  "offer repair": "offer repair T-1",
  "offer consulting": "offer consulting T-1",
  show: "show T-1",
  take: "take T-1",
  acknowledge: "acknowledge T-1",
  settle: "settle T-1",
  "abuse undo": "abuse undo …",
  "customer show": "customer show T-1",
  "customer set": "customer set T-1 …",
  "customer link": "customer link T-1 …",
  "customer undo": "customer undo T-1",
  "customer delegate": "customer delegate T-1 …",
  "customer revoke": "customer revoke T-1 …",
  "customer export": "customer export …",
  "customer forget": "customer forget …",
  "incident open": "incident open …",
  "incident update": "incident update I-1 …",
  "incident end": "incident end I-1 …",
  "incident send": "incident send",
  "incident attach": "incident attach T-1 I-1",
  "incident detach": "incident detach T-1",
  "incident list": "incident list",
  search: "search …",
  help: "help",
  stats: "stats",
  "stats breaches": "stats breaches",
  "stats mine": "stats mine",
  summary: "summary",
  "kb search": "kb search …",
  "kb gaps": "kb gaps",
  "kb check": "kb check",
  "kb add": "kb add T-1",
  "kb variant": "kb variant T-1 …",
  "kb edit": "kb edit K-1 …",
  "kb drafts": "kb drafts",
  "kb approve": "kb approve K-1",
  "kb discard": "kb discard K-1",
  "kb retire": "kb retire K-1",
  "kb merge": "kb merge …",
  "kb synonym": "kb synonym … = …",
  "kb synonyms": "kb synonyms",
  "kb separate": "kb separate …",
  "kb dismiss": "kb dismiss G-…",
  here: "here",
  away: "away",
  tick: "tick",
  "kb undo": "kb undo",
};

const isVerb = (word: string): word is Verb => Object.hasOwn(commandShapes, word);

/**
 * The commands that a text could become; none once it is clear which one it is, or when it is no command.
 *
 * @param numberless whether the desk has no customer numbers, and so no use for the commands about them.
 */
export const suggestedVerbs = (text: string, numberless = false): readonly Verb[] => {
  const [, word] = /^\/ticket\s+((?:(?:kb|abuse|offer|customer|incident|stats)\s)?\S*)$/i.exec(text) ?? [];
  const isBeginning = text !== "" && "/ticket".startsWith(text.toLowerCase());
  const begun = word?.toLowerCase() ?? (isBeginning ? "" : null);
  return Object.keys(commandShapes)
    .filter(isVerb)
    .filter((verb) => !numberless || !aboutCustomers.includes(verb))
    .filter((verb) => begun !== null && verb.startsWith(begun) && verb !== begun);
};
