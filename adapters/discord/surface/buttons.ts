import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  ButtonStyle,
  ComponentType,
} from "discord.js";
import { type Language, languages } from "../../../src/core/person.ts";
import { formById } from "../../../src/messages/form-by-id.ts";
import { type Action, type Form, formsOf, type Message } from "../../../src/messages/message.ts";
import { formId, formOf } from "./form-id.ts";
import { isId, words } from "./plain-text.ts";

const maxLabel = 80;
const buttonsInRow = 5;
const maxButtons = 25;

/** A button that says its `custom_id` when it is pressed. */
export type Button = APIButtonComponentWithCustomId;
/** Buttons side by side. */
export type Row = APIActionRowComponent<Button>;

const styles = {
  primary: ButtonStyle.Primary,
  plain: ButtonStyle.Secondary,
  danger: ButtonStyle.Danger,
} as const;

/** A button; its label is at most 80 characters long. */
export const button = ({ id, label, style }: Action): Button => ({
  type: ComponentType.Button,
  custom_id: id,
  label: words(label, maxLabel),
  style: styles[style],
});

const isUsable = ({ id }: Action, index: number, all: readonly Action[]): boolean =>
  isId(id) && all.findIndex((one) => one.id === id) === index;

/** The language a form is in: its words tell, whatever language the desk has. */
const languageOfForm = ({ id, title, open }: Form, otherwise: Language): Language =>
  languages.find((language) => {
    const known = formById(id, language);
    return known?.title === title && known.open === open;
  }) ?? otherwise;

const opening = (form: Form, otherwise: Language): Action | null => {
  const id = formId(form.id, languageOfForm(form, otherwise));
  // A press carries the id alone: a form that cannot be made from it would not open.
  return isId(id) && formOf(id) !== null ? { id, label: form.open, style: "plain" } : null;
};

/** Behind the buttons that the message puts first. Where it puts none first, its form itself is what is asked for. */
const withForms = (actions: readonly Action[], [form, ...more]: readonly Action[]): readonly Action[] => {
  if (form === undefined) return actions;
  const leading = actions.filter(({ style }) => style === "primary");
  const others = actions.filter(({ style }) => style !== "primary");
  return [...leading, leading.length === 0 ? { ...form, style: "primary" } : form, ...more, ...others];
};

/** Buttons in rows of five. */
export const rowsOf = (buttons: readonly Button[]): Row[] =>
  buttons.length === 0
    ? []
    : [
        { type: ComponentType.ActionRow, components: buttons.slice(0, buttonsInRow) },
        ...rowsOf(buttons.slice(buttonsInRow)),
      ];

/**
 * The buttons of a message, its forms among them, at most 25. An id that Discord would refuse, or that another button
 * has, gets no button.
 */
export const buttonRows = (message: Message, language: Language): Row[] => {
  const opened = formsOf(message)
    .map((form) => opening(form, language))
    .filter((one) => one !== null);
  const usable = message.actions
    .filter(({ id }) => !opened.some((form) => form.id === id))
    .filter(isUsable)
    .slice(0, maxButtons - opened.length);
  return rowsOf(withForms(usable, opened).map(button));
};
