import type { Act } from "./act.ts";
import { type Command, helpTopics, type Verb } from "./command.ts";
import type { Target } from "./event.ts";
import { gapName } from "./gap.ts";
import { readCustomerShow, readDelegate, readForget, readSet } from "./parse-customer.ts";
import { readAttach, readEnd, readOpen, readUpdate } from "./parse-incident.ts";
import { readStats } from "./parse-stats.ts";
import { categoryNamed } from "./problem.ts";
import { firstWord, missing, type Read, type Reader } from "./read-words.ts";
import { splitTarget, splitVerb } from "./split-command.ts";
import { priorities } from "./ticket.ts";
import { readWritten } from "./written.ts";

/** A command as read: what to do, and the ticket it names; `target` null when the place tells. */
export type ParsedCommand = { readonly act: Act; readonly target: Target | null };

const bare =
  (command: Command): Reader =>
  () =>
    command;

const withText =
  (verb: Verb, what: "text" | "reason" | "synonym" | "gap", build: (text: string) => Command): Reader =>
  (rest) =>
    rest === "" ? missing(verb, what) : build(rest);

const readTransfer: Reader = (rest) => {
  const [, quoted, plain, reason = ""] = /^@?(?:"([^"]+)"|(\S+))\s*([\s\S]*)$/.exec(rest) ?? [];
  const to = quoted ?? plain;
  if (to === undefined) return missing("transfer", "colleague");
  return reason === ""
    ? missing("transfer", "reason")
    : { verb: "transfer", to, reason: { internal: reason } };
};

/** Words that take a promise back. */
const noTime = /^(?:none|nothing|off|keine?|nichts)$/i;

const readPromise: Reader = (rest) => {
  if (rest === "") return missing("promise", "time");
  return { verb: "promise", when: noTime.test(rest) ? null : rest };
};

/** Words that ask for the wording which the checker suggests. */
const suggestedWords = /^(?:suggested|suggestion|vorschlag)$/i;

const readSend =
  (verb: "send" | "incident send"): Reader =>
  (rest) => {
    if (rest === "") return { verb, wording: "own", held: null };
    return suggestedWords.test(rest) ? { verb, wording: "suggested", held: null } : missing(verb, "wording");
  };

const readPriority: Reader = (rest) => {
  const priority = priorities.find((one) => one === rest.toLowerCase());
  return priority === undefined ? missing("priority", "priority") : { verb: "priority", priority };
};

const readCategory: Reader = (rest) => {
  const category = categoryNamed(rest);
  return category === null ? missing("category", "category") : { verb: "category", category };
};

const readHelp: Reader = (rest) => {
  const topic = helpTopics.find((one) => one === rest.toLowerCase());
  return topic === undefined ? { verb: "help" } : { verb: "help", topic };
};

const readQueue: Reader = (rest) => {
  if (rest === "") return { verb: "queue" };
  const category = categoryNamed(rest);
  return category === null ? missing("queue", "category") : { verb: "queue", category };
};

const readMacro: Reader = (rest) => {
  const [name, more] = firstWord(rest);
  return name === "" ? missing("macro", "macro") : { verb: "macro", name, more: more === "" ? null : more };
};

const withEntry =
  (verb: Verb, build: (entry: string, rest: string) => Read): Reader =>
  (rest) => {
    const [entry, others] = firstWord(rest);
    return entry === "" ? missing(verb, "entry") : build(entry, others);
  };

const readVariant = withEntry("kb variant", (to, rest) => {
  const isDraft = /^k-?\d{1,9}$/i.test(rest);
  return {
    verb: "kb variant",
    to,
    draft: isDraft ? rest : null,
    wording: isDraft || rest === "" ? null : rest,
  };
});

const readAdd: Reader = (rest) => {
  const [, gap, others = ""] = /^(g-[0-9a-z]{7})(?!\S)\s*([\s\S]*)$/i.exec(rest) ?? [];
  return gap === undefined
    ? { verb: "kb add", written: readWritten(rest) }
    : { verb: "kb add", written: readWritten(others), gap: gapName(gap) };
};

/** `Postfach = Briefkasten, mail box`, in quotation marks or without. */
const readSynonym: Reader = (rest) => {
  const words = rest
    .split(/[=,;]/)
    .map((word) =>
      word
        .replace(/["„“”]/g, "")
        .replace(/\s+/g, " ")
        .trim(),
    )
    .filter((word) => word !== "");
  return words.length < 2 ? missing("kb synonym", "synonym") : { verb: "kb synonym", words };
};

const readMerge = withEntry("kb merge", (into, rest) => {
  const [from] = firstWord(rest);
  return from === "" ? missing("kb merge", "entry") : { verb: "kb merge", into, from };
});

const readers: Readonly<Record<Verb, Reader>> = {
  claim: bare({ verb: "claim" }),
  release: bare({ verb: "release" }),
  transfer: readTransfer,
  take: bare({ verb: "take" }),
  reply: withText("reply", "text", (text) => ({ verb: "reply", text })),
  macro: readMacro,
  note: withText("note", "text", (text) => ({ verb: "note", text: { internal: text } })),
  ask: withText("ask", "text", (text) => ({ verb: "ask", text })),
  update: withText("update", "text", (text) => ({ verb: "update", text })),
  promise: readPromise,
  consult: withText("consult", "text", (text) => ({ verb: "consult", question: { internal: text } })),
  send: readSend("send"),
  priority: readPriority,
  escalate: withText("escalate", "reason", (text) => ({ verb: "escalate", reason: { internal: text } })),
  acknowledge: bare({ verb: "acknowledge" }),
  settle: bare({ verb: "settle" }),
  resolve: (rest) => ({ verb: "resolve", solution: rest === "" ? null : rest }),
  close: bare({ verb: "close" }),
  reopen: bare({ verb: "reopen" }),
  confirm: bare({ verb: "confirm" }),
  category: readCategory,
  "offer order": bare({ verb: "offer order" }),
  "offer repair": bare({ verb: "offer repair" }),
  "offer consulting": bare({ verb: "offer consulting" }),
  "abuse undo": (rest) => ({ verb: "abuse undo", who: firstWord(rest.replace(/^@/, ""))[0] || null }),
  "customer show": readCustomerShow,
  "customer set": readSet,
  "customer link": (rest) =>
    rest === "" ? missing("customer link", "number") : { verb: "customer link", number: rest },
  "customer undo": bare({ verb: "customer undo" }),
  "customer delegate": readDelegate,
  "customer revoke": (rest) => {
    const [who] = firstWord(rest.replace(/^@/, ""));
    return who === "" ? missing("customer revoke", "person") : { verb: "customer revoke", who };
  },
  "customer export": (rest) =>
    rest === "" ? missing("customer export", "number") : { verb: "customer export", who: rest },
  "customer forget": readForget,
  show: bare({ verb: "show" }),
  overview: bare({ verb: "overview" }),
  queue: readQueue,
  mine: bare({ verb: "mine" }),
  search: withText("search", "text", (text) => ({ verb: "search", text })),
  here: bare({ verb: "here" }),
  away: bare({ verb: "away" }),
  tick: bare({ verb: "tick", round: null }),
  "incident open": readOpen,
  "incident update": readUpdate,
  "incident end": readEnd,
  "incident send": readSend("incident send"),
  "incident attach": readAttach,
  "incident detach": bare({ verb: "incident detach" }),
  "incident list": bare({ verb: "incident list" }),
  help: readHelp,
  stats: bare({ verb: "stats" }),
  "stats breaches": readStats("stats breaches", (period) => ({ verb: "stats breaches", ...period })),
  "stats mine": readStats("stats mine", (period) => ({ verb: "stats mine", ...period })),
  summary: bare({ verb: "summary" }),
  "kb search": withText("kb search", "text", (text) => ({ verb: "kb search", text })),
  "kb gaps": bare({ verb: "kb gaps" }),
  "kb check": bare({ verb: "kb check", links: false }),
  "kb add": readAdd,
  "kb variant": readVariant,
  "kb edit": withEntry("kb edit", (draft, rest) => ({ verb: "kb edit", draft, written: readWritten(rest) })),
  "kb drafts": bare({ verb: "kb drafts" }),
  "kb approve": withEntry("kb approve", (draft) => ({ verb: "kb approve", draft })),
  "kb discard": withEntry("kb discard", (draft) => ({ verb: "kb discard", draft })),
  "kb retire": withEntry("kb retire", (entry) => ({ verb: "kb retire", entry })),
  "kb merge": readMerge,
  "kb synonym": readSynonym,
  "kb synonyms": (rest) => ({ verb: "kb synonyms", text: rest === "" ? null : rest }),
  "kb separate": withText("kb separate", "synonym", (word) => ({ verb: "kb separate", word })),
  "kb dismiss": withText("kb dismiss", "gap", (gap) => ({ verb: "kb dismiss", gap: gapName(gap) })),
  "kb undo": bare({ verb: "kb undo" }),
};

const isVerb = (word: string): word is Verb => Object.hasOwn(readers, word);

/**
 * Reads `/ticket <verb> [T-42] ...`, also without the slash and with "ticket" left out, as buttons of other places
 * and `@bot <verb>` do. Never throws: what cannot be read becomes an `unclear` act that says what is missing.
 */
export const parseCommand = (text: string): ParsedCommand => {
  const [word, afterVerb] = splitVerb(text.trim().replace(/^\/?ticket\b/i, ""), isVerb);
  if (word === "") return { act: { act: "command", command: { verb: "overview" } }, target: null };
  if (!isVerb(word))
    return { act: { act: "unclear", problem: { problem: "unknownVerb", word } }, target: null };
  const [target, rest] = splitTarget(word, afterVerb);
  const read = readers[word](rest);
  return "problem" in read
    ? { act: { act: "unclear", problem: read }, target }
    : { act: { act: "command", command: read }, target };
};
