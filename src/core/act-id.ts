import type { Act, CustomerAct } from "./act.ts";
import type { Field } from "./case.ts";
import type { Command, TicketCommand, Wording } from "./command.ts";
import { itemName } from "./editing.ts";
import type { Target } from "./event.ts";
import type { FormFields } from "./form-fields.ts";
import { heldWord, readHeldWord } from "./held-words.ts";
import type { NotCustomer } from "./identity.ts";
import { notCustomers } from "./identity.ts";
import { incidentName } from "./incident.ts";
import { otherCommand } from "./other-act-id.ts";
import type { PersonKey } from "./person.ts";
import { categoryNamed } from "./problem.ts";
import { priorities, ratings } from "./ticket.ts";
import { writtenIn } from "./written.ts";

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
    case "authorise":
      return act.person;
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
  verb: Exclude<TicketCommand["verb"], `customer ${string}`> | "show" | "kb add",
  word?: string,
): string => (word === undefined ? `${verb}:T-${ticket}` : `${verb}:T-${ticket}:${word}`);

/** The id of the button that ticks a round off: `tick:R-1772697600000`. */
export const roundActionId = (at: number): string => `tick:R-${at}`;

/** The id of the button by which somebody of the desk says that they are there, or away. */
export const presenceActionId = (verb: "here" | "away"): string => `${verb}:P`;

/** The id of a button or form about a whole incident: `incident end:I-3`. */
export const incidentActionId = (incident: number, verb: "incident update" | "incident end"): string =>
  `${verb}:${incidentName(incident)}`;

/** The id of the button that opens an incident of a service: `incident open:S:mail`. */
export const openIncidentActionId = (service: string): string => `incident open:S:${service}`;

/** The id of the button that sends news which were held back: `incident send:N:1772697600000`. */
export const heldNewsActionId = (held: number, wording: Wording): string =>
  `incident send:N:${heldWord(held, wording)}`;

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

const isPersonKey = (word = ""): word is PersonKey => /^[a-z]+:[\w-]{1,40}$/.test(word);

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
    case "agree":
    case "refuse":
    case "isFault":
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
    case "authorise":
      return isPersonKey(word) ? { act: name, person: word } : null;
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
    case "offer order":
    case "offer repair":
    case "offer consulting":
    case "show":
    case "incident detach":
      return { verb: name };
    case "incident attach": {
      const incident = /^I-(\d{1,9})$/.exec(word ?? "")?.[1];
      return incident === undefined ? null : { verb: name, incident: Number(incident) };
    }
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
    case "send": {
      const read = readHeldWord(word);
      return read && { verb: name, ...read };
    }
    case "priority": {
      const priority = priorities.find((one) => one === word);
      return priority === undefined ? null : { verb: name, priority };
    }
    case "category": {
      const category = categoryNamed(word ?? "");
      return category === null ? null : { verb: name, category };
    }
    case "kb add":
      return { verb: name, written: writtenIn(fields) };
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
  const other = otherCommand(name, whose, word, fields);
  if (other !== undefined) return other && { act: { act: "command", command: other }, target: null };
  if (name === "abuse undo" && whose !== "")
    return { act: { act: "command", command: { verb: name, who: null } }, target: { caseId: whose } };
  const act = customerAct(name, word, fields);
  return act && whose !== "" ? { act, target: { caseId: whose } } : null;
};
