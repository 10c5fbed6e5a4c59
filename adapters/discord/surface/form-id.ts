import { type Language, languages } from "../../../src/core/person.ts";
import { formById } from "../../../src/messages/form-by-id.ts";
import type { Form } from "../../../src/messages/message.ts";

/** The `custom_id` of the button that opens a form, and of the form's modal: all that a press carries. */
export const formId = (form: string, language: Language): string => `form:${language}:${form}`;

/** The form that a `custom_id` means, and the language it is in; `null`: it means none. */
export const formOf = (customId: string): { readonly form: Form; readonly language: Language } | null => {
  const [, code, id = ""] = /^form:([a-z]{2}):([\s\S]+)$/.exec(customId) ?? [];
  const language = languages.find((one) => one === code);
  if (language === undefined) return null;
  const form = formById(id, language);
  return form && { form, language };
};
