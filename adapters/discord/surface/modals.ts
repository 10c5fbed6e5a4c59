import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from "discord.js";
import { readActionId } from "../../../src/core/act-id.ts";
import type { Language } from "../../../src/core/person.ts";
import type { Form } from "../../../src/messages/message.ts";
import { formId } from "./form-id.ts";
import { isBlank, wellFormed, words } from "./plain-text.ts";

const maxTitle = 45;
const maxLabel = 45;
const maxDescription = 100;
const maxPlaceholder = 100;
const maxInputs = 5;
/** Characters that one input takes; Discord allows no more. */
const maxInput = 4_000;

/** Characters of words that go to a customer: their preview has to hold them, with every sign escaped. */
export const maxReply = 1_900;

/** An input of a modal. */
export type Input = {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly placeholder?: string;
  readonly long: boolean;
  readonly required: boolean;
  readonly max: number;
  readonly value: string;
};

const inputOf = ({
  id,
  label,
  description,
  placeholder,
  long,
  required,
  max,
  value,
}: Input): APILabelComponent => ({
  type: ComponentType.Label,
  label: words(label, maxLabel),
  ...(description === undefined ? {} : { description: words(description, maxDescription) }),
  component: {
    type: ComponentType.TextInput,
    custom_id: id,
    style: long ? TextInputStyle.Paragraph : TextInputStyle.Short,
    required,
    max_length: max,
    ...(placeholder === undefined ? {} : { placeholder: words(placeholder, maxPlaceholder) }),
    ...(isBlank(value) ? {} : { value: words(value, max) }),
  },
});

/** A modal, with at most five inputs; what is too long to be shown is cut. */
export const modal = (
  id: string,
  title: string,
  inputs: readonly Input[],
): APIModalInteractionResponseCallbackData => ({
  custom_id: id,
  title: words(title, maxTitle),
  components: inputs.slice(0, maxInputs).map(inputOf),
});

/** Whether a form is for the desk's people. */
export const isForStaff = ({ id, fields }: Form): boolean => {
  const filled = Object.fromEntries(fields.map(({ name }) => [name, "0"]));
  return readActionId(id, filled)?.act.act === "command";
};

/** The modal of a form. `values`: what its inputs begin with instead of their own. */
export const formModal = (
  form: Form,
  language: Language,
  values: Readonly<Record<string, string>> = {},
): APIModalInteractionResponseCallbackData => {
  const max = isForStaff(form) ? maxReply : maxInput;
  const inputs = form.fields.map(({ name, label, type, required, value }) => ({
    id: name,
    label,
    long: type === "longText",
    required,
    max,
    value: wellFormed(Object.hasOwn(values, name) ? (values[name] ?? "") : value),
  }));
  return modal(formId(form.id, language), form.title, inputs);
};
