import type { Button, InputBlock, ModalView } from "@slack/types";
import { z } from "zod";
import type { Form } from "../../../src/messages/message.ts";
import {
  enteredIn,
  type FormContext,
  initially,
  maxInput,
  metadataSchema,
  type Previewed,
  readJson,
  type SubmittedView,
  type Values,
  writeMetadata,
} from "./modal.ts";
import { isId, plainTextElement, wellFormed, words } from "./plain-text.ts";

/** The `callback_id` of a form's modal. */
const formCallback = "form";

/** What the `action_id` of the button of a form begins with. */
const formPrefix = "form:";
const maxActionId = 255;
const maxButtonValue = 2000;
const maxFields = 20;

const formSchema = z.object({
  id: z.string().refine((id) => isId(id, maxActionId - formPrefix.length)),
  title: z.string(),
  open: z.string(),
  submit: z.string(),
  fields: z
    .array(
      z.object({
        name: z.string().refine((name) => isId(name, maxActionId)),
        label: z.string(),
        type: z.enum(["text", "longText"]),
        required: z.boolean(),
        value: z.string(),
      }),
    )
    .min(1)
    .max(maxFields)
    .refine((fields) => new Set(fields.map(({ name }) => name)).size === fields.length),
});

const withLabels = (form: Form): Form => ({
  ...form,
  title: words(form.title, 24),
  open: words(form.open, 75),
  submit: words(form.submit, 24),
  fields: form.fields.map((field) => ({
    ...field,
    label: words(field.label, 75),
    value: wellFormed(field.value),
  })),
});

/** The form with these values entered; "" where there is none. */
export const filledIn = (form: Form, values: Values): Form => ({
  ...form,
  fields: form.fields.map((field) => ({ ...field, value: enteredIn(values, field.name) })),
});

/**
 * The button that opens a form. It carries the form itself, so that a click opens it from nothing but the click;
 * default values are left out when they do not fit. `null`: a form that Slack could not show.
 */
export const formButton = (form: Form): Button | null => {
  const shown = withLabels(form);
  if (!formSchema.safeParse(shown).success) return null;
  const value = [shown, filledIn(shown, {})]
    .map((one) => JSON.stringify(one))
    .find((json) => json.length <= maxButtonValue);
  return value === undefined
    ? null
    : { type: "button", action_id: formPrefix + form.id, text: plainTextElement(form.open, 75), value };
};

/** The form that a pressed button opens; `null`: it opens none. */
export const formOf = (action: { readonly action_id: string; readonly value?: string }): Form | null => {
  const form = readJson(formSchema, action.value ?? "");
  return form !== null && action.action_id === formPrefix + form.id ? form : null;
};

const inputOf = ({ name, label, type, required, value }: Form["fields"][number]): InputBlock => ({
  type: "input",
  block_id: name,
  label: plainTextElement(label, 75),
  optional: !required,
  element: {
    type: "plain_text_input",
    action_id: name,
    multiline: type === "longText",
    max_length: maxInput,
    ...initially(value),
  },
});

/** The modal of a form. `previewed`: the words whose preview it shows, when it shows one. */
export const formView = (
  form: Form,
  context: FormContext,
  previewed: Previewed | null = null,
): ModalView => ({
  type: "modal",
  callback_id: formCallback,
  title: plainTextElement(form.title, 24),
  submit: plainTextElement(form.submit, 24),
  blocks: form.fields.map(inputOf),
  private_metadata: writeMetadata({ form: filledIn(withLabels(form), {}), context, previewed }),
});

const formMetadata = metadataSchema.extend({ form: formSchema });

/** A sent form, with what was entered in its fields. */
export type SubmittedForm = {
  readonly form: Form;
  readonly context: FormContext;
  readonly previewed: Previewed | null;
};

/** Reads a sent form; `null` when it is none of ours. A field that Slack does not mention is empty. */
export const readForm = ({ callbackId, metadata, values }: SubmittedView): SubmittedForm | null => {
  const read = callbackId === formCallback ? readJson(formMetadata, metadata) : null;
  return read && { ...read, form: filledIn(read.form, values) };
};
