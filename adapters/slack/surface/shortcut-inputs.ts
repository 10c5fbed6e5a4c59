import type { InputBlock, PlainTextOption } from "@slack/types";
import type { Verb } from "../../../src/core/command.ts";
import { mayCommand } from "../../../src/core/permissions.ts";
import type { Role } from "../../../src/core/person.ts";
import { priorities } from "../../../src/core/ticket.ts";
import type { Surface } from "../../../src/messages/surface.ts";
import { shortcutCallback } from "../ids.ts";
import { enteredIn, initially, maxInput, type Values } from "./modal.ts";
import { plainTextElement } from "./plain-text.ts";

/** What a verb can be told. */
export type Piece = "ticket" | "colleague" | "priority" | "text";

/** The inputs of the shortcut's modal, by `block_id`. */
export type ShortcutField = "verb" | Piece;

/** The `action_id` of an input. */
export const shortcutAction = (field: ShortcutField): string => `${shortcutCallback}:${field}`;

/** What each verb can be told; in the order of the menu, most frequent first. */
export const tellable: Readonly<Record<Verb, readonly Piece[]>> = {
  claim: ["ticket"],
  reply: ["ticket", "text"],
  ask: ["ticket", "text"],
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
  "abuse undo": ["ticket", "text"],
  search: ["text"],
  overview: [],
  queue: [],
  mine: [],
  help: [],
  "kb search": ["text"],
  "kb add": ["ticket", "text"],
  "kb variant": ["ticket", "text"],
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

/** For whom the inputs are, in whose words, and what was entered so far. */
export type Asked = {
  readonly role: Role;
  readonly words: Surface;
  readonly values: Values;
};

/** A line of a menu; Slack takes 75 characters. */
export const option = (value: string, text: string): PlainTextOption => ({
  text: plainTextElement(text, 75),
  value,
});

const menu = (options: PlainTextOption[], value: string) => {
  const initial = options.find((one) => one.value === value);
  return { options, ...(initial === undefined ? {} : { initial_option: initial }) };
};

const input = (
  field: ShortcutField,
  label: string,
  optional: boolean,
  element: InputBlock["element"],
): InputBlock => ({ type: "input", block_id: field, label: plainTextElement(label, 75), optional, element });

/** The menu of what this role may do. Slack tells at once what was chosen, so that its inputs can follow. */
export const verbInput = ({ role, words, values }: Asked): InputBlock => {
  const { label, placeholder } = words.shortcut.verb;
  const options = Object.keys(tellable)
    .filter(isVerb)
    .filter((verb) => mayCommand(role, verb))
    .map((verb) => option(verb, words.verb[verb]));
  const element = {
    type: "static_select",
    action_id: shortcutAction("verb"),
    placeholder: plainTextElement(placeholder, 150),
    ...menu(options, enteredIn(values, "verb")),
  } as const;
  return { ...input("verb", label, false, element), dispatch_action: true };
};

const ticketInput = ({ words, values }: Asked): InputBlock => {
  const { label, placeholder, hint } = words.shortcut.ticket;
  const ticket = enteredIn(values, "ticket");
  const element = {
    type: "external_select",
    action_id: shortcutAction("ticket"),
    placeholder: plainTextElement(placeholder, 150),
    min_query_length: 0,
    ...(ticket === "" ? {} : { initial_option: option(ticket, ticket) }),
  } as const;
  return { ...input("ticket", label, true, element), hint: plainTextElement(hint, 150) };
};

const colleagueInput = ({ words, values }: Asked): InputBlock => {
  const { label, placeholder } = words.shortcut.colleague;
  const colleague = enteredIn(values, "colleague");
  return input("colleague", label, false, {
    type: "users_select",
    action_id: shortcutAction("colleague"),
    placeholder: plainTextElement(placeholder, 150),
    ...(colleague === "" ? {} : { initial_user: colleague }),
  });
};

const priorityInput = ({ words, values }: Asked): InputBlock => {
  const { label, placeholder } = words.shortcut.priority;
  const options = priorities.map((priority) => option(priority, words.priority[priority]));
  return input("priority", label, false, {
    type: "static_select",
    action_id: shortcutAction("priority"),
    placeholder: plainTextElement(placeholder, 150),
    ...menu(options, enteredIn(values, "priority")),
  });
};

/** Verbs that can go without words. */
const optionalText: readonly Verb[] = ["resolve", "kb add", "abuse undo"];

const textInput = ({ words, values }: Asked, verb: Verb): InputBlock => {
  const labels: Partial<Record<Verb, string>> = words.shortcut.text;
  return input("text", labels[verb] ?? words.verb[verb], optionalText.includes(verb), {
    type: "plain_text_input",
    action_id: shortcutAction("text"),
    multiline: verb !== "search",
    max_length: maxInput,
    ...initially(enteredIn(values, "text")),
  });
};

const inputs: Readonly<Record<Piece, (asked: Asked, verb: Verb) => InputBlock>> = {
  ticket: ticketInput,
  colleague: colleagueInput,
  priority: priorityInput,
  text: textInput,
};

/** The inputs for what a verb can be told. */
export const inputsFor = (verb: Verb, asked: Asked): readonly InputBlock[] =>
  tellable[verb].map((piece) => inputs[piece](asked, verb));
