import type { Act, CustomerAct } from "./act.ts";
import type { Field } from "./case.ts";
import type { Command, TicketCommand } from "./command.ts";
import { itemName } from "./editing.ts";
import type { Target } from "./event.ts";
import type { NotCustomer } from "./identity.ts";
import { notCustomers } from "./identity.ts";
import { priorities, ratings } from "./ticket.ts";
import { writtenIn } from "./written.ts";

/** Values of the form a button opened, by field name. */
export type FormFields = Readonly<Record<string, string>>;

/** What a button id says: the act, and the case or ticket it belongs to; `null`: to none. */
export type Chosen = { readonly act: Act; readonly target: Target | null };

const fieldWord = (field: Field): string => (field.field === "number" ? "number" : `problem${field.index}`);

const fieldOf = (word: string | undefined): Field | null => {
  if (word === "number") return { field: "number" };
  const index = /^problem(\d{1,2})$/.exec(word ?? "")?.[1];
  return index === undefined ? null : { field: "problem", index: Number(index) };
};

const argument = (act: CustomerAct): string | null => {
  switch (act.act) {
    case "pick":
      return String(act.index);
    case "iAm":
      return act.as;
    case "correctField":
      return fieldWord(act.field);
    case "separate":
      return act.messageId;
    case "rate":
      return String(act.rating);
    default:
      return null;
  }
};

/** The id of a customer's button. At most 100 characters, which every platform accepts; no customer text in it. */
export const customerActionId = (caseId: string, act: CustomerAct): string =>
  [act.act, caseId, argument(act)].filter((part) => part !== null).join(":");

/** The id of a desk button: `claim:T-4`, `priority:T-4:high`. Texts come from forms, never from ids. */
export const commandActionId = (
  ticket: number,
  verb: TicketCommand["verb"] | "show" | "kb add",
  word?: string,
): string => (word === undefined ? `${verb}:T-${ticket}` : `${verb}:T-${ticket}:${word}`);

/** The id of the button that ticks a round off: `tick:R-1772697600000`. */
export const roundActionId = (at: number): string => `tick:R-${at}`;

/** The id of the button that takes a pause back. */
export const undoActionId = (caseId: string): string => `abuse undo:${caseId}`;

/** The id of a button about a draft: `kb approve:K-7`, `kb variant:K-7:mail-create`. */
export const draftActionId = (
  draft: number,
  verb: "kb edit" | "kb approve" | "kb discard" | "kb variant",
  entry?: string,
): string => [verb, itemName(draft), entry].filter((part) => part !== undefined).join(":");

/** The id of the button that makes a draft of a gap: `kb add:G-0k3v9x1`. */
export const gapActionId = (gap: string): string => `kb add:${gap}`;

const customerAct = (name: string, word: string | undefined, fields: FormFields): CustomerAct | null => {
  switch (name) {
    case "solved":
    case "needPerson":
    case "noneOfThese":
    case "noNumber":
    case "noCode":
    case "notCustomer":
    case "cannotSay":
    case "confirm":
    case "correct":
    case "addMore":
    case "satisfied":
    case "stillOpen":
      return { act: name };
    case "giveNumber":
      return { act: name, number: fields["number"] ?? "" };
    case "giveCode":
      return { act: name, code: fields["code"] ?? "" };
    case "pick":
      return /^\d$/.test(word ?? "") ? { act: name, index: Number(word) } : null;
    case "iAm": {
      const as = notCustomers.find((one): one is NotCustomer => one === word);
      return as === undefined ? null : { act: name, as };
    }
    case "correctField": {
      const field = fieldOf(word);
      return field === null ? null : { act: name, field, value: fields["value"] ?? null };
    }
    case "separate":
      return word === undefined ? null : { act: name, messageId: word };
    case "rate": {
      const rating = ratings.find((one) => String(one) === word);
      return rating === undefined ? null : { act: name, rating };
    }
    default:
      return null;
  }
};

const deskCommand = (name: string, word: string | undefined, fields: FormFields): Command | null => {
  const text = (fields["text"] ?? "").trim();
  const needsText = (command: Command): Command | null => (text === "" ? null : command);
  switch (name) {
    case "claim":
    case "release":
    case "take":
    case "acknowledge":
    case "settle":
    case "close":
    case "reopen":
    case "confirm":
    case "show":
      return { verb: name };
    case "abuse undo":
      return { verb: name, who: null };
    case "reply":
    case "ask":
    case "update":
      return needsText({ verb: name, text });
    case "note":
      return needsText({ verb: name, text: { internal: text } });
    case "promise":
      return needsText({ verb: name, when: text });
    case "consult":
      return needsText({ verb: name, question: { internal: text } });
    case "escalate":
      return needsText({ verb: name, reason: { internal: text } });
    case "resolve":
      return { verb: name, solution: text === "" ? null : text };
    case "transfer":
      return needsText({ verb: name, to: (fields["to"] ?? "").trim(), reason: { internal: text } });
    case "macro":
      return word === undefined ? null : { verb: name, name: word, more: text === "" ? null : text };
    case "priority": {
      const priority = priorities.find((one) => one === word);
      return priority === undefined ? null : { verb: name, priority };
    }
    case "kb add":
      return { verb: name, written: writtenIn(fields) };
    default:
      return null;
  }
};

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

/**
 * Reads the id of a pressed button or sent form. `null` for an id that is none of ours, or a form that lacks its
 * text: hostile and outdated ids end here.
 */
export const readActionId = (id: string, fields: FormFields = {}): Chosen | null => {
  // The word may hold colons itself, as ids of messages do on some platforms.
  const [, name = "", whose = "", word] = /^([^:]*):([^:]*)(?::([\s\S]*))?$/.exec(id) ?? [];
  const ticket = /^T-(\d{1,9})$/.exec(whose)?.[1];
  if (ticket !== undefined) {
    const command = deskCommand(name, word, fields);
    return command && { act: { act: "command", command }, target: { ticket: Number(ticket) } };
  }
  const round = /^R-(\d{1,15})$/.exec(whose)?.[1];
  if (round !== undefined && name === "tick")
    return { act: { act: "command", command: { verb: "tick", round: Number(round) } }, target: null };
  if (/^K-\d{1,9}$/.test(whose)) {
    const command = draftCommand(name, whose, word, fields);
    return command && { act: { act: "command", command }, target: null };
  }
  if (name === "kb add" && /^G-[0-9a-z]{7}$/.test(whose))
    return {
      act: { act: "command", command: { verb: name, written: writtenIn(fields), gap: whose } },
      target: null,
    };
  if (name === "abuse undo" && whose !== "")
    return { act: { act: "command", command: { verb: name, who: null } }, target: { caseId: whose } };
  const act = customerAct(name, word, fields);
  return act && whose !== "" ? { act, target: { caseId: whose } } : null;
};
