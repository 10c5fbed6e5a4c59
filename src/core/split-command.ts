import type { Verb } from "./command.ts";
import type { Target } from "./event.ts";

const splitFirst = (text: string): [string, string] => {
  const [, first = "", rest = ""] = /^(\S*)\s*([\s\S]*)$/.exec(text.trim()) ?? [];
  return [first, rest.trim()];
};

const splitTicket = (text: string): [Target | null, string] => {
  const [, digits, rest = ""] = /^#?t-?(\d{1,9})(?!\S)\s*([\s\S]*)$/i.exec(text) ?? [];
  return digits === undefined ? [null, text] : [{ ticket: Number(digits) }, rest.trim()];
};

/** First words of verbs of two words, with what they mean alone; `null`: nothing, for it would reach a customer. */
const families: Readonly<Record<string, Verb | null>> = {
  kb: "kb drafts",
  abuse: "abuse undo",
  offer: null,
  customer: "customer show",
  incident: "incident list",
  stats: "stats",
};

/** The first one or two words of a command, in small letters, and what follows them. `gaps` is short for `kb gaps`. */
export const splitVerb = (text: string, isVerb: (word: string) => boolean): readonly [string, string] => {
  const [first, rest] = splitFirst(text);
  const word = first.toLowerCase();
  if (word === "gaps") return ["kb gaps", rest];
  if (!Object.hasOwn(families, word)) return [word, rest];
  const [second, others] = splitFirst(rest);
  // A verb by itself, and the first word of others.
  if (isVerb(word) && !isVerb(`${word} ${second.toLowerCase()}`)) return [word, rest];
  return second === "" ? [families[word] ?? word, ""] : [`${word} ${second.toLowerCase()}`, others];
};

/** The ticket that a command names, and the rest. A wording's ticket may stand behind the entry too: `kb variant mail-create T-12 ...`. */
export const splitTarget = (verb: Verb, text: string): readonly [Target | null, string] => {
  const [target, rest] = splitTicket(text);
  if (target !== null || verb !== "kb variant") return [target, rest];
  const [, entry = "", others = ""] = /^("[^"]+"|\S+)\s+([\s\S]*)$/.exec(text) ?? [];
  const [behind, words] = splitTicket(others);
  return behind === null ? [null, text] : [behind, `${entry} ${words}`.trim()];
};
