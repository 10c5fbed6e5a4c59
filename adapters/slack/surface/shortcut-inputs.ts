import type { InputBlock, PlainTextOption } from "@slack/types";
import type { Verb } from "../../../src/core/command.ts";
import { mayCommand } from "../../../src/core/permissions.ts";
import type { Role } from "../../../src/core/person.ts";
import { routes } from "../../../src/core/problem.ts";
import { priorities } from "../../../src/core/ticket.ts";
import { type Surface, textLabel } from "../../../src/messages/surface.ts";
import { isRequired, offeredVerbs, type Piece, tellable } from "../../shared/tellable.ts";
import { shortcutCallback } from "../ids.ts";
import { enteredIn, initially, maxInput, type Values } from "./modal.ts";
import { plainTextElement } from "./plain-text.ts";

/** The inputs of the shortcut's modal, by `block_id`. */
export type ShortcutField = "verb" | Piece;

/** The `action_id` of an input. */
export const shortcutAction = (field: ShortcutField): string => `${shortcutCallback}:${field}`;

/** For whom the inputs are, in whose words, and what was entered so far. */
export type Asked = {
  readonly role: Role;
  readonly words: Surface;
  readonly values: Values;
  /** Whether the desk has no customer numbers; left out: it has. */
  readonly numberless?: boolean;
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
export const verbInput = ({ role, words, values, numberless = false }: Asked): InputBlock => {
  const { label, placeholder } = words.shortcut.verb;
  const options = offeredVerbs(numberless)
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

/** A menu whose lines the desk suggests while somebody types. */
const suggestingInput = (
  field: "ticket" | "macro",
  optional: boolean,
  { words, values }: Asked,
): InputBlock => {
  const { label, placeholder } = words.shortcut[field];
  const entered = enteredIn(values, field);
  return input(field, label, optional, {
    type: "external_select",
    action_id: shortcutAction(field),
    placeholder: plainTextElement(placeholder, 150),
    min_query_length: 0,
    ...(entered === "" ? {} : { initial_option: option(entered, entered) }),
  });
};

const ticketInput = (asked: Asked): InputBlock => ({
  ...suggestingInput("ticket", true, asked),
  hint: plainTextElement(asked.words.shortcut.ticket.hint, 150),
});

const macroInput = (asked: Asked): InputBlock => suggestingInput("macro", false, asked);

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

const categoryInput = ({ words, values }: Asked, verb: Verb): InputBlock => {
  const { label, placeholder } = words.shortcut.category;
  const options = routes.map((route) => option(route, words.route[route]));
  return input("category", label, !isRequired(verb, "category"), {
    type: "static_select",
    action_id: shortcutAction("category"),
    placeholder: plainTextElement(placeholder, 150),
    ...menu(options, enteredIn(values, "category")),
  });
};

const textInput = ({ words, values, numberless = false }: Asked, verb: Verb): InputBlock => {
  return input("text", textLabel(verb, words, numberless) ?? words.verb[verb], !isRequired(verb, "text"), {
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
  category: categoryInput,
  macro: macroInput,
  text: textInput,
};

/** The inputs for what a verb can be told. */
export const inputsFor = (verb: Verb, asked: Asked): readonly InputBlock[] =>
  tellable[verb].map((piece) => inputs[piece](asked, verb));
