import type { Command } from "./command.ts";
import type { FormFields } from "./form-fields.ts";
import { readHeldWord } from "./held-words.ts";
import { writtenIn } from "./written.ts";

const draftCommand = (
  name: string,
  draft: string,
  word: string | undefined,
  fields: FormFields,
): Command | null => {
  switch (name) {
    case "kb edit":
      return { verb: name, draft, written: writtenIn(fields) };
    case "kb approve":
    case "kb discard":
      return { verb: name, draft };
    case "kb variant":
      return word === undefined ? null : { verb: name, to: word, draft, wording: null };
    default:
      return null;
  }
};

const incidentCommand = (name: string, incident: number, fields: FormFields): Command | null => {
  const text = (fields["text"] ?? "").trim();
  switch (name) {
    case "incident update":
      return text === "" ? null : { verb: name, incident, text };
    case "incident end":
      return { verb: name, incident, text: text === "" ? null : text };
    default:
      return null;
  }
};

const heldNewsCommand = (name: string, word: string | undefined): Command | null => {
  const read = readHeldWord(word);
  return name === "incident send" ? read && { verb: name, ...read } : null;
};

const gapCommand = (name: string, gap: string, fields: FormFields): Command | null =>
  name === "kb add" && /^G-[0-9a-z]{7}$/.test(gap) ? { verb: name, written: writtenIn(fields), gap } : null;

/** The command of a button about something else than a ticket, by its id in parts; `undefined`: it is about none of these. */
export const otherCommand = (
  name: string,
  whose: string,
  word: string | undefined,
  fields: FormFields,
): Command | null | undefined => {
  const number = Number(/^[RIK]-(\d{1,15})$/.exec(whose)?.[1]);
  switch (/^[RIKGSPN](?=-|$)/.exec(whose)?.[0]) {
    case "R":
      return name === "tick" && number >= 0 ? { verb: name, round: number } : null;
    case "I":
      return number < 1e9 ? incidentCommand(name, number, fields) : null;
    case "K":
      return number < 1e9 ? draftCommand(name, whose, word, fields) : null;
    case "G":
      return gapCommand(name, whose, fields);
    case "P":
      return name === "here" || name === "away" ? { verb: name } : null;
    case "N":
      return heldNewsCommand(name, word);
    case "S":
      return name === "incident open" && word ? { verb: name, service: word, text: null } : null;
    default:
      return undefined;
  }
};
