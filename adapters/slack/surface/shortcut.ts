import type { ModalView } from "@slack/types";
import type { CommandProblem } from "../../../src/core/command-problem.ts";
import type { Macro } from "../../../src/core/macro.ts";
import { parseCommand } from "../../../src/core/parse-command.ts";
import type { Language, Person } from "../../../src/core/person.ts";
import type { TicketLine } from "../../../src/core/shown-ticket.ts";
import { ticketName } from "../../../src/core/ticket.ts";
import { plainText } from "../../../src/messages/message.ts";
import { renderCustomer } from "../../../src/messages/render-customer.ts";
import { type Surface, surfaces } from "../../../src/messages/surface.ts";
import { isVerb, type Piece, tellable } from "../../shared/tellable.ts";
import { shortcutCallback } from "../ids.ts";
import {
  enteredIn,
  type FormContext,
  metadataSchema,
  type Previewed,
  readJson,
  type SubmittedView,
  type Values,
  writeMetadata,
} from "./modal.ts";
import { plainTextElement } from "./plain-text.ts";
import { paragraph } from "./rich-text.ts";
import { type Asked, inputsFor, option, type ShortcutField, verbInput } from "./shortcut-inputs.ts";

/** The modal that works on a ticket: what to do, and then what that can be told. */
export const shortcutView = (
  asked: Asked,
  context: FormContext,
  previewed: Previewed | null = null,
): ModalView => {
  const { shortcut } = asked.words;
  const verb = enteredIn(asked.values, "verb");
  return {
    type: "modal",
    callback_id: shortcutCallback,
    title: plainTextElement(shortcut.title, 24),
    submit: plainTextElement(shortcut.submit, 24),
    blocks: [verbInput(asked), ...(isVerb(verb) ? inputsFor(verb, asked) : [])],
    private_metadata: writeMetadata({ context, previewed }),
  };
};

/** What somebody sees who does not belong to the desk, or cannot be recognised as one who does. */
export const staffOnlyView = (
  { rightsUnread }: Pick<Person, "rightsUnread">,
  language: Language,
): ModalView => {
  const { staffOnly } = surfaces[language].shortcut;
  const unread = renderCustomer({ say: "rightsUnread" }, { language, caseId: "" });
  return {
    type: "modal",
    title: plainTextElement(staffOnly.title, 24),
    blocks: [...paragraph(rightsUnread ? plainText(unread) : staffOnly.text)],
  };
};

/** What the modal has been sent with. */
export type SubmittedShortcut = {
  readonly text: string;
  readonly values: Values;
  readonly context: FormContext;
  readonly previewed: Previewed | null;
};

const commandText = (values: Values): string => {
  const verb = enteredIn(values, "verb");
  if (!isVerb(verb)) return "";
  const said = tellable[verb].map((piece) => {
    const value = enteredIn(values, piece).trim();
    return piece === "colleague" && value !== "" ? `<@${value}>` : value;
  });
  return [verb, ...said].filter((word) => word !== "").join(" ");
};

/** Reads the modal; `null` when it is another one. */
export const readShortcut = ({ callbackId, metadata, values }: SubmittedView): SubmittedShortcut | null => {
  const read = callbackId === shortcutCallback ? readJson(metadataSchema, metadata) : null;
  return read && { ...read, values, text: commandText(values) };
};

/** An input that still lacks something, and what. */
export type Gap = { readonly field: ShortcutField; readonly missing: keyof Surface["shortcut"]["missing"] };

const fieldOf = {
  text: "text",
  reason: "text",
  colleague: "colleague",
  priority: "priority",
  category: "category",
  macro: "macro",
  entry: "text",
  synonym: "text",
  gap: "text",
  number: "text",
  person: "text",
  service: "text",
  incident: "text",
  time: "text",
  wording: "text",
} as const;

const gapOf = (problem: CommandProblem): Gap => {
  switch (problem.problem) {
    case "missing":
      return { field: fieldOf[problem.what], missing: problem.what };
    case "customerField":
    case "noSuchDay":
    case "noSuchPeriod":
      return { field: "text", missing: problem.problem };
    default:
      return { field: "verb", missing: "verb" };
  }
};

/** What the modal still lacks before its text is a command; `null`: nothing. */
export const gapIn = ({ text, values }: Pick<SubmittedShortcut, "text" | "values">): Gap | null => {
  const verb = enteredIn(values, "verb");
  if (!isVerb(verb)) return { field: "verb", missing: "verb" };
  const lacks = (piece: Piece): boolean => tellable[verb].includes(piece) && enteredIn(values, piece) === "";
  // The first word of the text would otherwise be taken for it.
  const unnamed = (["colleague", "macro"] as const).find(lacks);
  if (unnamed !== undefined) return { field: unnamed, missing: unnamed };
  const { act, target } = parseCommand(text);
  if (act.act === "unclear") return gapOf(act.problem);
  // Words that begin with a ticket's number would otherwise go to that ticket, and lose them.
  return target !== null && lacks("ticket") ? { field: "ticket", missing: "ticket" } : null;
};

/** Tickets as lines of the menu, at most the hundred that Slack takes. */
export const ticketOptions = (lines: readonly TicketLine[]) =>
  lines.slice(0, 100).map(({ ticket, customer, about }) => {
    const name = ticketName({ number: ticket });
    return option(name, [`${name} · ${customer}`, about].filter((words) => words !== "").join(": "));
  });

/** Macros as lines of the menu, each with how it begins in the desk's language, where it has a text in it. */
export const macroOptions = (macros: readonly Macro[], language: Language) =>
  macros
    .slice(0, 100)
    .map(({ name, texts }) => option(name, `${name}: ${texts[language] ?? texts.de ?? texts.en ?? ""}`));
