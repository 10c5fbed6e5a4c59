import type { ActionsBlock, Button } from "@slack/types";
import { type Action, formsOf, type Message } from "../../../src/messages/message.ts";
import { formButton } from "./form-modal.ts";
import { isId, plainTextElement } from "./plain-text.ts";

const maxActionId = 255;
const maxLabel = 75;
const buttonsInRow = 5;
const maxRows = 15;

const buttonOf = ({ id, label, style }: Action): Button => ({
  type: "button",
  action_id: id,
  text: plainTextElement(label, maxLabel),
  ...(style === "plain" ? {} : { style }),
});

const lengthOf = ({ text, action_id = "", value = "" }: Button): number =>
  text.text.length + action_id.length + value.length;

/** Characters of buttons that count for the length of a message. */
export const lengthOfButtons = (buttons: readonly Button[]): number =>
  buttons.reduce((sum, button) => sum + lengthOf(button), 0);

const isUsable = ({ id }: Action, index: number, all: readonly Action[]): boolean =>
  isId(id, maxActionId) && all.findIndex((one) => one.id === id) === index;

/** Behind the buttons that the message puts first. Where it puts none first, its form itself is what is asked for. */
const withForms = (buttons: readonly Button[], [form, ...more]: readonly Button[]): readonly Button[] => {
  if (form === undefined) return buttons;
  const leading = buttons.filter(({ style }) => style === "primary");
  const others = buttons.filter(({ style }) => style !== "primary");
  return [...leading, leading.length === 0 ? { ...form, style: "primary" } : form, ...more, ...others];
};

/**
 * The buttons of a message, its forms among them; together at most `budget` characters, the first ones first. An id
 * that Slack would refuse, or that another button has, gets no button.
 */
export const buttonsOf = (message: Message, budget: number): readonly Button[] => {
  const opened = formsOf(message)
    .map(formButton)
    .filter((one) => one !== null);
  const usable = message.actions
    .filter(isUsable)
    .slice(0, maxRows * buttonsInRow - opened.length)
    .map(buttonOf)
    .filter((_, index, all) => lengthOfButtons([...all.slice(0, index + 1), ...opened]) <= budget);
  return withForms(usable, opened);
};

/** Buttons in rows of five. */
export const rowsOf = (buttons: readonly Button[]): readonly ActionsBlock[] =>
  buttons.length === 0
    ? []
    : [{ type: "actions", elements: buttons.slice(0, buttonsInRow) }, ...rowsOf(buttons.slice(buttonsInRow))];
