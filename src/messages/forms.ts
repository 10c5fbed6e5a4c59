import type { Field } from "../core/case.ts";
import { type Item, itemName } from "../core/editing.ts";
import { excerpt } from "./excerpt.ts";
import type { Form } from "./message.ts";
import { form } from "./parts.ts";
import type { AgentTexts, CustomerTexts } from "./texts/de.ts";

/** For the customer number (R1). */
export const numberForm = (id: string, { labels }: CustomerTexts): Form =>
  form(id, labels.giveNumber, { name: "number", type: "text" });

/** For the code by which somebody is recognised (C5). */
export const codeForm = (id: string, { labels }: CustomerTexts): Form =>
  form(id, labels.giveCode, { name: "code", type: "text" });

/** For one field of the read-back (R9). */
export const correctionForm = (id: string, field: Field, { labels }: CustomerTexts): Form =>
  field.field === "number"
    ? form(id, labels.correctField.number, { name: "value", type: "text" })
    : form(id, labels.correctField.problem(field.index + 1), { name: "value", type: "longText" });

/** For a reply to the customer. */
export const replyForm = (id: string, { sentences }: AgentTexts): Form =>
  form(id, sentences.card.reply, { name: "text", type: "longText" });

/** For a word to the customer on how it stands, by which it stays the desk's turn. */
export const standingForm = (id: string, { sentences }: AgentTexts): Form =>
  form(id, sentences.card.standing, { name: "text", type: "longText" });

/** The form with words in its one field that can be worded differently. */
export const withWords = (form: Form, words: string): Form => ({
  ...form,
  fields: form.fields.map((field) => ({ ...field, value: words })),
});

/** For news of an incident, which all of its customers read. */
export const updateForm = (id: string, { sentences }: AgentTexts): Form =>
  form(id, sentences.incidentCard.form, { name: "text", type: "longText" });

/** For what they read at its end. */
export const endForm = (id: string, { sentences }: AgentTexts): Form =>
  form(id, sentences.incidentEndText.form, { name: "text", type: "longText" });

/** What a form about a draft begins with. */
export type DraftWords = Pick<Item, "number" | "title" | "gist" | "url" | "path" | "variants" | "language">;

const valuesOf = (draft: DraftWords): Readonly<Record<string, string>> => ({
  wordings: draft.variants.join("\n"),
  title: draft.title,
  url: [draft.url, draft.path.join(" > ")].join("\n").trim(),
  gist: draft.gist,
  language: draft.language,
});

/** The form with what a draft holds so far. */
export const withDraft = (form: Form, draft: DraftWords): Form => {
  const values = valuesOf(draft);
  return { ...form, fields: form.fields.map((field) => ({ ...field, value: values[field.name] ?? "" })) };
};

/**
 * For a draft of the knowledge base, with what it holds so far. Nothing is required, and what is left blank stays: a
 * platform may have no room to show what is there.
 */
export const knowledgeForm = (id: string, { sentences }: AgentTexts, draft: DraftWords): Form => {
  const words = sentences.knowledgeDraft.form;
  const field = (name: string, label: string, type: "text" | "longText") => ({
    name,
    label,
    type,
    required: false,
    value: "",
  });
  const form: Form = {
    id,
    title: excerpt(words.title(itemName(draft.number)), 24),
    open: words.open,
    submit: words.submit,
    fields: [
      field("wordings", words.wordings, "longText"),
      field("title", words.titleField, "text"),
      field("url", words.url, "longText"),
      field("gist", words.gist, "longText"),
      field("language", words.language, "text"),
    ],
  };
  return withDraft(form, draft);
};
