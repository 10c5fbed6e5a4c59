import type { Field } from "../core/case.ts";
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
